package org.liandong.projects;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;

/** A step of a project. A new one does not compile until {@link Lifecycle} gives it a place. */
public sealed interface Action {
  String words();

  /** The steps before the application begin: ideas, hearing, representatives, notice. */
  record Prepare(String words) implements Action {}

  /** The application is sent up, at first or again. */
  record Submit(String words) implements Action {}

  /** A level sent it back to those who apply. */
  record Return(String words) implements Action {}

  /**
   * The last level approved it.
   *
   * @param granted the subsidy
   */
  record Approve(Money granted, String words) implements Action {}

  /** A level, or a meeting, was against it. */
  record Reject(String words) implements Action {}

  /** Those who apply take it back. */
  record Withdraw(String words) implements Action {}

  /** Its contract holds: work begins. */
  record Start(String words) implements Action {}

  /** Money, time or people change while it runs. */
  record Change(String words) implements Action {}

  /** How it goes, told upward. */
  record Report(String words) implements Action {}

  /** Somebody went and looked. */
  record Visit(String words) implements Action {}

  /** 中止. */
  record Suspend(String words) implements Action {}

  /** It goes on. */
  record Resume(String words) implements Action {}

  /**
   * The final account was taken.
   *
   * @param spent what was spent in all
   */
  record Finish(Money spent, String words) implements Action {}

  /** It goes on for a further term. */
  record Renew(String words) implements Action {}

  default @Nullable Money amount() {
    return switch (this) {
      case Approve approve -> approve.granted();
      case Finish finish -> finish.spent();
      default -> null;
    };
  }

  default Kind kind() {
    return switch (this) {
      case Prepare _ -> Kind.PREPARED;
      case Submit _ -> Kind.SUBMITTED;
      case Return _ -> Kind.RETURNED;
      case Approve _ -> Kind.APPROVED;
      case Reject _ -> Kind.REJECTED;
      case Withdraw _ -> Kind.WITHDRAWN;
      case Start _ -> Kind.STARTED;
      case Change _ -> Kind.CHANGED;
      case Report _ -> Kind.REPORTED;
      case Visit _ -> Kind.VISITED;
      case Suspend _ -> Kind.SUSPENDED;
      case Resume _ -> Kind.RESUMED;
      case Finish _ -> Kind.FINISHED;
      case Renew _ -> Kind.RENEWED;
    };
  }

  /** What a fact tells. Words: {@code projects.did.name}. */
  enum Kind {
    OPENED,
    PREPARED,
    SUBMITTED,
    RETURNED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    STARTED,
    CHANGED,
    REPORTED,
    VISITED,
    SUSPENDED,
    RESUMED,
    FINISHED,
    RENEWED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
