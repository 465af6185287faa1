package org.liandong.identity;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Hat;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;

/**
 * Position x place x line, held by an account for a term: a hat.
 *
 * @param until the last day of the term, or null when it is open
 * @param ended the first day without the hat when it was ended before, or null
 */
public record Appointment(
    Id id,
    AccountId account,
    Position position,
    PlaceCode place,
    Line line,
    String post,
    LocalDate since,
    @Nullable LocalDate until,
    @Nullable LocalDate ended) {

  /** Printed {@code 530111-<uuid>}; above the county {@code 000000-<uuid>}. */
  public record Id(County county, UUID value) {
    private static final County ABOVE = new County("000000");

    static Id of(PlaceCode place, UUID value) {
      return new Id(place.county().orElse(ABOVE), value);
    }

    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return county + "-" + value;
    }
  }

  /** Whether the hat can be worn on this day. */
  public boolean holds(LocalDate day) {
    if (day.isBefore(since)) return false;
    if (until != null && day.isAfter(until)) return false;
    return ended == null || day.isBefore(ended);
  }

  public Hat hat() {
    return new Hat(id.value(), position, place, line);
  }
}
