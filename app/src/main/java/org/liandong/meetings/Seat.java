package org.liandong.meetings;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;

/**
 * Somebody's place in a body for a term.
 *
 * @param slot the line of the list that it fills
 * @param unit for which unit, empty for none
 * @param account whose it is; {@link AccountId#NONE} for a member without a sign-in
 * @param votes whether the seat counts for quorum and votes
 * @param until the last day of the term
 * @param ended the first day without it, when it was left before
 */
public record Seat(
    Id id,
    Body.Id body,
    String slot,
    Position position,
    String name,
    String unit,
    AccountId account,
    boolean votes,
    LocalDate since,
    @Nullable LocalDate until,
    @Nullable LocalDate ended) {

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

  /** What somebody is in a body. A part-time member (兼职委员) comes from a unit (ACT-24). */
  public enum Position {
    CHAIR,
    SECRETARY,
    MEMBER,
    PART_TIME,
    ADVISER
  }

  /**
   * A seat to be given.
   *
   * @param unit may be empty where the slot asks for none
   */
  public record Giving(
      String slot,
      String name,
      String unit,
      AccountId account,
      LocalDate since,
      @Nullable LocalDate until) {}

  /** Is it held on that day? */
  public boolean holds(LocalDate day) {
    return !day.isBefore(since)
        && (until == null || !day.isAfter(until))
        && (ended == null || day.isBefore(ended));
  }

  public boolean of(Actor actor) {
    return actor.signedIn() && account.equals(actor.self());
  }
}
