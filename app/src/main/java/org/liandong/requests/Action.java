package org.liandong.requests;

import org.liandong.requests.Fact.Holder;

/**
 * A step somebody takes with a request. A new one does not compile until {@link Lifecycle} gives it
 * a place.
 */
public sealed interface Action {

  /** What was said with it: the report, the reason, the answer. */
  String words();

  /** The resident reports. The first step of every request, and never a later one. */
  record Submit(String words) implements Action {}

  /** The holder, or a colleague of the same place, takes it up. */
  record Take(String words) implements Action {}

  /** The holder passes it on, with a reason. */
  record HandOver(Holder to, String words) implements Action {}

  /** The holder answers with what was done. */
  record Answer(String words) implements Action {}

  /** The resident says that it is solved. */
  record Confirm(String words) implements Action {}

  /** The resident says that it is not. */
  record Reopen(String words) implements Action {}

  /** The platform closes after the resident's silence. */
  record Lapse(String words) implements Action {}

  /** The resident takes it back before an answer. */
  record Withdraw(String words) implements Action {}

  /** The name under which a step is stored, shown ({@code requests.step.NAME}) and audited. */
  default Kind kind() {
    return switch (this) {
      case Submit _ -> Kind.SUBMITTED;
      case Take _ -> Kind.TAKEN;
      case HandOver _ -> Kind.HANDED_OVER;
      case Answer _ -> Kind.ANSWERED;
      case Confirm _ -> Kind.CONFIRMED;
      case Reopen _ -> Kind.REOPENED;
      case Lapse _ -> Kind.LAPSED;
      case Withdraw _ -> Kind.WITHDRAWN;
    };
  }

  enum Kind {
    SUBMITTED,
    TAKEN,
    HANDED_OVER,
    ANSWERED,
    CONFIRMED,
    REOPENED,
    LAPSED,
    WITHDRAWN;

    /** The step read back from its row. */
    Action with(String words, Holder holder) {
      return switch (this) {
        case SUBMITTED -> new Submit(words);
        case TAKEN -> new Take(words);
        case HANDED_OVER -> new HandOver(holder, words);
        case ANSWERED -> new Answer(words);
        case CONFIRMED -> new Confirm(words);
        case REOPENED -> new Reopen(words);
        case LAPSED -> new Lapse(words);
        case WITHDRAWN -> new Withdraw(words);
      };
    }

    /** The verb of the audit log, as in {@code requests.handed-over}. */
    String audited() {
      return "requests." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }
}
