package org.liandong.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * A notice or a disclosure as its clerks see it.
 *
 * @param topic code in the list {@code disclosure-items}; empty for a notice that is none
 * @param subject the printed id of what it is about in another module, or empty
 * @param sought for how many working days it was to run
 * @param begins its first day, null before it is published
 * @param ends its last day
 */
public record Notice(
    Id id,
    PlaceCode place,
    Kind kind,
    String topic,
    String subject,
    String title,
    String words,
    int sought,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    Stage stage,
    @Nullable Outcome outcome,
    int extensions,
    int version,
    AccountId account) {

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

  /** 公示, with objections that hold it open, or 公开, something that must be known. */
  public enum Kind {
    NOTICE,
    DISCLOSURE
  }

  /** What a closed notice came to. */
  public enum Outcome {
    UNOPPOSED,
    /** Objected to, and every objection was answered and not upheld. */
    ANSWERED,
    /** At least one objection was right. */
    UPHELD
  }

  /**
   * A notice to be made.
   *
   * @param days working days it is to run; 0 for what the rule asks
   * @param covered names of people that the public shall not read
   * @param once the token of the form: the same form sent twice is one notice
   */
  public record Draft(
      Kind kind,
      String topic,
      String subject,
      String title,
      String words,
      int days,
      List<String> covered,
      UUID once) {

    /** The notice as it begins: a draft, not read by anyone. */
    Notice at(PlaceCode place, Id id, int working, AccountId clerk) {
      return new Notice(
          id,
          place,
          kind,
          topic,
          subject,
          title,
          words,
          working,
          null,
          null,
          Stage.DRAFT,
          null,
          0,
          1,
          clerk);
    }
  }

  /** One thing that happened to it. */
  public record Fact(
      int nr, Action action, Instant at, @Nullable LocalDate ends, String words, String by) {}

  /** An objection with its answer, if it has one. */
  public record Objection(
      UUID id,
      int nr,
      String words,
      AccountId account,
      String name,
      Instant at,
      Instant due,
      @Nullable Reply reply) {}

  /** The answer. */
  public record Reply(String words, boolean upheld, String by, Instant at) {}

  /** Where its sheet hangs. */
  public record Posting(UUID id, String spot, @Nullable UUID photo, String name, Instant at) {}
}
