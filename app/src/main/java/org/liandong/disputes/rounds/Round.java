package org.liandong.disputes.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;

/**
 * One round in a community.
 *
 * @param grids those to be looked at; the community itself when it has none
 * @param until the last day
 * @param name who opened it; empty when the clock did
 * @param looked how many grids were looked at
 */
public record Round(
    Id id,
    PlaceCode place,
    String topic,
    List<PlaceCode> grids,
    Instant opened,
    LocalDate until,
    String name,
    int looked,
    @Nullable Instant ended) {

  public Round {
    grids = List.copyOf(grids);
  }

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

  /**
   * What was found in one grid.
   *
   * @param found how many disputes, or signs of one
   */
  public record Look(PlaceCode grid, Instant at, String name, int found, String words) {
    public boolean late(Round round) {
      return day(at).isAfter(round.until);
    }
  }

  /** Still running after its last day. */
  public boolean overdue(LocalDate today) {
    return ended == null && today.isAfter(until);
  }

  public int days() {
    return (int) (until.toEpochDay() - day(opened).toEpochDay());
  }

  static LocalDate day(Instant moment) {
    return moment.atZone(WorkingDays.ZONE).toLocalDate();
  }
}
