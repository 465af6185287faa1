package org.liandong.purchases;

import java.time.LocalDate;
import java.util.UUID;
import org.liandong.base.Money;
import org.liandong.ledger.Book;

/** A step of a purchase. A new one does not compile until {@link Lifecycle} gives it a place. */
public sealed interface Action {

  /** The line of a year's budget that pays. */
  record Budget(Book.Id book, UUID line) implements Action {}

  /** Requirements are published. */
  record Announce(String words) implements Action {}

  /** One of the offers is chosen, with the reason. */
  record Select(int offer, String words) implements Action {}

  record Contract(String number, Money price, LocalDate starts, LocalDate ends) implements Action {}

  /** What was delivered is accepted. */
  record Accept(String words) implements Action {}

  record Withdraw(String words) implements Action {}

  /** Its name in the history. Words: {@code purchases.fact.NAME}. */
  default Kind kind() {
    return switch (this) {
      case Budget _ -> Kind.BUDGETED;
      case Announce _ -> Kind.ANNOUNCED;
      case Select _ -> Kind.SELECTED;
      case Contract _ -> Kind.CONTRACTED;
      case Accept _ -> Kind.ACCEPTED;
      case Withdraw _ -> Kind.WITHDRAWN;
    };
  }

  /** What the history tells; the last three are no steps. */
  enum Kind {
    PLANNED,
    BUDGETED,
    ANNOUNCED,
    SELECTED,
    CONTRACTED,
    ACCEPTED,
    WITHDRAWN,
    OFFERED,
    REPORTED,
    CHECKED;

    /** As the log names it. */
    public String audited() {
      return "purchases." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
