package org.liandong.requests;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

  /** The holder passes it on, with a reason (NEJ-03). */
  record HandOver(Holder to, String words) implements Action {}

  /** Whoever got it gives it back to whom it came from, with a reason. */
  record Return(String words) implements Action {}

  /**
   * The platform raises what is late to the next level (NEJ-17). The holder keeps it: being late
   * gets nobody rid of it.
   *
   * @param level 1 the community, 2 the street, 3 the county
   * @param to who looks after it there; the community's own when nobody is named
   */
  record Escalate(int level, Holder to, String words) implements Action {}

  /** A supervisor questions how it is handled; a reply is due (NEJ-07). */
  record Ask(Instant due, String words) implements Action {}

  /** The reply to the supervisor. */
  record Reply(String words) implements Action {}

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

  /** It is the same matter as another one and follows that from now on; counted once (N12). */
  record Merge(UUID main, String words) implements Action {}

  /** A part of it is another matter: that becomes a request of its own. */
  record Split(UUID part, String words) implements Action {}

  /**
   * A neighbour has the same trouble.
   *
   * @param duplicate the request that was merged into this one; null when the neighbour joined
   */
  record Join(@Nullable UUID duplicate, String words) implements Action {}

  /** The resident says how it was handled, from one star to five, once a round. */
  record Rate(int stars, String words) implements Action {}

  /** It is another sort of matter than it was taken for (GOV-16). */
  record Classify(String category, Affair affair, String words) implements Action {}

  /** A visit at the resident's home is agreed (NEJ-11). */
  record Arrange(Instant at, String words) implements Action {}

  /** The visitor has checked in at the door, by position or by the resident's code. */
  record Arrive(String words) implements Action {}

  /** The resident signs for the visit. */
  record Sign(String words) implements Action {}

  /** The visit does not take place. */
  record CallOff(String words) implements Action {}

  /** The name under which a step is stored, shown ({@code requests.step.NAME}) and audited. */
  default Kind kind() {
    return switch (this) {
      case Submit _ -> Kind.SUBMITTED;
      case Take _ -> Kind.TAKEN;
      case HandOver _ -> Kind.HANDED_OVER;
      case Return _ -> Kind.RETURNED;
      case Escalate _ -> Kind.ESCALATED;
      case Ask _ -> Kind.ASKED;
      case Reply _ -> Kind.REPLIED;
      case Answer _ -> Kind.ANSWERED;
      case Confirm _ -> Kind.CONFIRMED;
      case Reopen _ -> Kind.REOPENED;
      case Lapse _ -> Kind.LAPSED;
      case Withdraw _ -> Kind.WITHDRAWN;
      case Merge _ -> Kind.MERGED;
      case Split _ -> Kind.SPLIT;
      case Join _ -> Kind.JOINED;
      case Rate _ -> Kind.RATED;
      case Classify _ -> Kind.CLASSIFIED;
      case Arrange _ -> Kind.ARRANGED;
      case Arrive _ -> Kind.ARRIVED;
      case Sign _ -> Kind.SIGNED;
      case CallOff _ -> Kind.CALLED_OFF;
    };
  }

  enum Kind {
    SUBMITTED,
    TAKEN,
    HANDED_OVER,
    RETURNED,
    ESCALATED,
    ASKED,
    REPLIED,
    ANSWERED,
    CONFIRMED,
    REOPENED,
    LAPSED,
    WITHDRAWN,
    MERGED,
    SPLIT,
    JOINED,
    RATED,
    CLASSIFIED,
    ARRANGED,
    ARRIVED,
    SIGNED,
    CALLED_OFF;

    /** The verb of the audit log, as in {@code requests.handed-over}. */
    String audited() {
      return "requests." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Changes nothing for the next one who acts: a page shown before it is not stale. */
    boolean quiet() {
      return switch (this) {
        case ESCALATED, ASKED, REPLIED, JOINED, RATED, SPLIT -> true;
        default -> false;
      };
    }
  }
}
