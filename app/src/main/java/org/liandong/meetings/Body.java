package org.liandong.meetings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * A body that meets (机构): the two committees, a joint conference, a council.
 *
 * @param kind code in the catalogue {@code meeting-bodies}
 * @param catalogue the version of that list it was founded by
 * @param every the longest time between two meetings in days, or null when it meets as needed
 * @param due the day by which it is to meet again
 * @param open whether its votes are published for everyone to check
 */
public record Body(
    Id id,
    PlaceCode place,
    String kind,
    String name,
    UUID catalogue,
    @Nullable Integer every,
    @Nullable LocalDate due,
    boolean open,
    @Nullable LocalDate dissolved) {

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /** Is a meeting late on that day? */
  public boolean overdue(LocalDate today) {
    return due != null && dissolved == null && today.isAfter(due);
  }
}
