package org.liandong.contracts;

import java.util.Locale;

/** A step of a contract. A new one does not compile until {@link Lifecycle} gives it a place. */
public sealed interface Action {
  String words();

  /**
   * A party signs.
   *
   * @param last the third of three
   */
  record Sign(Party party, boolean last, String words) implements Action {}

  /** A milestone was accepted. */
  record Reach(int milestone, String words) implements Action {}

  /** An evaluation was passed, or not: a failed one stops the project (000:15). */
  record Evaluate(boolean passed, String words) implements Action {}

  record Stop(String words) implements Action {}

  record Finish(String words) implements Action {}

  /** Given up before it held. */
  record Cancel(String words) implements Action {}

  /** Its name in the history. Words: {@code contracts.fact.NAME}. */
  default Kind kind() {
    return switch (this) {
      case Sign sign -> sign.last() ? Kind.HELD : Kind.SIGNED;
      case Reach _ -> Kind.REACHED;
      case Evaluate evaluate -> evaluate.passed() ? Kind.PASSED : Kind.FAILED;
      case Stop _ -> Kind.STOPPED;
      case Finish _ -> Kind.FINISHED;
      case Cancel _ -> Kind.CANCELLED;
    };
  }

  /** What the history tells. */
  enum Kind {
    DRAFTED,
    SIGNED,
    HELD,
    REACHED,
    PASSED,
    FAILED,
    STOPPED,
    FINISHED,
    CANCELLED;

    public String audited() {
      return "contracts." + name().toLowerCase(Locale.ROOT);
    }
  }
}
