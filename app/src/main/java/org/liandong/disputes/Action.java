package org.liandong.disputes;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A step in a dispute. A new one does not compile until {@link Lifecycle} gives it a place. */
public sealed interface Action {
  String words();

  /** Somebody whose work it is takes it on as mediator. */
  record Take(String words) implements Action {}

  /** Another party comes to the table. */
  record Invite(String words) implements Action {}

  /** Words for everyone at the table. */
  record Say(String words) implements Action {}

  /** A text of agreement, or a better one. */
  record Propose(String words) implements Action {}

  /**
   * A party confirms the text.
   *
   * @param last whether all others did already
   */
  record Confirm(boolean last, String words) implements Action {}

  /** A party does not: the text is void. */
  record Reject(String words) implements Action {}

  /** The mediator hands it on, outside of the community. */
  record Refer(String words) implements Action {}

  /** Who reported it takes it back before anybody took it on. */
  record Withdraw(String words) implements Action {}

  /** Somebody went and saw whether it is kept. */
  record Visit(LocalDate day, boolean kept, String words) implements Action {}

  default @Nullable LocalDate on() {
    return this instanceof Visit visit ? visit.day() : null;
  }

  /** Its name in the history and, in small letters, in the log. */
  default Kind kind() {
    return switch (this) {
      case Take _ -> Kind.TAKEN;
      case Invite _ -> Kind.INVITED;
      case Say _ -> Kind.SAID;
      case Propose _ -> Kind.PROPOSED;
      case Confirm confirm -> confirm.last() ? Kind.AGREED : Kind.CONFIRMED;
      case Reject _ -> Kind.REJECTED;
      case Refer _ -> Kind.REFERRED;
      case Withdraw _ -> Kind.WITHDRAWN;
      case Visit visit -> visit.kept() ? Kind.VISITED : Kind.BROKEN;
    };
  }

  /** What a fact tells. Words: {@code disputes.did.name}. */
  enum Kind {
    OPENED,
    TAKEN,
    INVITED,
    SAID,
    PROPOSED,
    CONFIRMED,
    /** The last confirmation: all agreed. */
    AGREED,
    REJECTED,
    REFERRED,
    WITHDRAWN,
    VISITED,
    /** A visit found that it is not kept. */
    BROKEN;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
