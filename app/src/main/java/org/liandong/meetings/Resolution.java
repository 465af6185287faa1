package org.liandong.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;

/**
 * What came out of a meeting.
 *
 * @param motion the motion it rests on, or null
 * @param due the day it is to be done by; null when nothing is to be done
 * @param owners one or two who do it (ACT-14); empty when nothing is to be done
 */
public record Resolution(
    Id id,
    Meeting.Id meeting,
    int nr,
    Motion.@Nullable Id motion,
    Kind kind,
    String words,
    @Nullable LocalDate due,
    Instant at,
    List<Owner> owners) {

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
   * A decision, a task, an advice of experts (ACT-09), or a finding of a patrol that has to be
   * dealt with (ACT-23).
   */
  public enum Kind {
    DECISION,
    TASK,
    ADVICE,
    FINDING;

    /** Must somebody do something about it? */
    public boolean work() {
      return this == TASK || this == FINDING;
    }
  }

  /**
   * Who does it.
   *
   * @param account {@link AccountId#NONE} for somebody without a sign-in
   * @param report what the owner said when the part was done, or null
   */
  public record Owner(
      int nr,
      AccountId account,
      String name,
      String unit,
      @Nullable String report,
      @Nullable Instant reported) {
    public boolean done() {
      return report != null;
    }

    public boolean of(Actor actor) {
      return actor.signedIn() && account.equals(actor.self());
    }
  }

  /** Somebody to be given it. */
  public record Naming(AccountId account, String name, String unit) {}

  /** What is to be written down. */
  public record Draft(
      Kind kind,
      String words,
      Motion.@Nullable Id motion,
      @Nullable LocalDate due,
      List<Naming> owners) {}

  /** Done when every owner has done the part. */
  public boolean done() {
    return !owners.isEmpty() && owners.stream().allMatch(Owner::done);
  }

  public boolean waiting() {
    return kind.work() && !done();
  }
}
