package org.liandong.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.liandong.base.AccountId;

/**
 * Something that is done in a procedure. A new one does not compile until {@link Weighing} gives it
 * a place.
 */
public sealed interface Act {

  /** The gate it is about; empty for the procedure as a whole. */
  default String gate() {
    return "";
  }

  /** The reason, the answer, the minutes in short. */
  String words();

  /** Somebody begins it. The first fact of every procedure, and never a later one. */
  record Started(String words) implements Act {}

  /** A level says what it thinks. */
  record Opined(String gate, Verdict verdict, String words) implements Act {}

  /** A body met and voted. */
  record Held(String gate, Tally tally, String words) implements Act {}

  /** A notice was put up, or its end was moved to a later day. */
  record Posted(String gate, Posting posting, String words) implements Act {}

  /** Somebody objected to a notice. */
  record Objected(String gate, String words) implements Act {}

  /** An objection was answered. */
  record Replied(String gate, int objection, String words) implements Act {}

  /** The notice is over. */
  record Closed(String gate, String words) implements Act {}

  /** Papers of one kind were filed. */
  record Filed(String gate, String paper, String words) implements Act {}

  /** A party signed. */
  record Confirmed(String gate, String party, String words) implements Act {}

  /** It came to a rank on its list. */
  record Ranked(String gate, int rank, int of, String words) implements Act {}

  /** It took a place of the quota; only the platform does. */
  record Placed(String gate, int number, String words) implements Act {}

  /** Who countersigns here; only the platform says, from the appointments. */
  record Seated(String gate, List<Member> roster, String words) implements Act {
    public Seated {
      roster = List.copyOf(roster);
    }
  }

  /** Back to an earlier step: a new round begins, the old one is kept. */
  record Returned(String gate, String step, String words) implements Act {}

  /** Whoever began it takes it back. */
  record Withdrawn(String words) implements Act {}

  /** For or against. */
  enum Verdict {
    AGREE,
    DISAGREE
  }

  /** One who countersigns. */
  record Member(AccountId account, String name) {}

  /**
   * The count of a meeting.
   *
   * @param roster members of the body
   */
  record Tally(LocalDate day, int roster, int present, int agree, int against, int abstain) {}

  /**
   * A notice on the wall.
   *
   * @param until the last day
   * @param workingDays working days from the day after {@code from} up to {@code until}, as the
   *     calendar counted them then
   */
  record Posting(LocalDate from, LocalDate until, int workingDays) {}

  default Kind kind() {
    return switch (this) {
      case Started _ -> Kind.STARTED;
      case Opined _ -> Kind.OPINED;
      case Held _ -> Kind.HELD;
      case Posted _ -> Kind.POSTED;
      case Objected _ -> Kind.OBJECTED;
      case Replied _ -> Kind.REPLIED;
      case Closed _ -> Kind.CLOSED;
      case Filed _ -> Kind.FILED;
      case Confirmed _ -> Kind.CONFIRMED;
      case Ranked _ -> Kind.RANKED;
      case Placed _ -> Kind.PLACED;
      case Seated _ -> Kind.SEATED;
      case Returned _ -> Kind.RETURNED;
      case Withdrawn _ -> Kind.WITHDRAWN;
    };
  }

  /** The name under which an act is stored, shown ({@code procedures.act.NAME}) and audited. */
  enum Kind {
    STARTED,
    OPINED,
    HELD,
    POSTED,
    OBJECTED,
    REPLIED,
    CLOSED,
    FILED,
    CONFIRMED,
    RANKED,
    PLACED,
    SEATED,
    RETURNED,
    WITHDRAWN;

    String audited() {
      return "procedures." + name().toLowerCase(Locale.ROOT);
    }
  }
}
