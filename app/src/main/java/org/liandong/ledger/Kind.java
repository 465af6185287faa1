package org.liandong.ledger;

/** What a posting does. Words: {@code ledger.kind.}. */
public enum Kind {
  /** Comes in from its sources. */
  RECEIPT,
  /** Is granted to a line. */
  GRANT,
  /** Goes from one line to another of the same purpose. */
  MOVE,
  /** Is promised to a partner. */
  COMMITMENT,
  /** What is left of a promise goes back to its line. */
  RELEASE,
  /** Is held for a payment that somebody entered. */
  HOLD,
  /** Is paid: a second person approved it. */
  PAYMENT,
  /** Is held no longer: the payment was returned or withdrawn. */
  RETURN,
  /** Undoes an earlier posting by its reverse. */
  CORRECTION,
  /** What a year did not spend goes back to the book. */
  CLOSING;

  /** Does everybody see it in a published book? Promises and held payments are not public yet. */
  boolean open() {
    return switch (this) {
      case RECEIPT, GRANT, MOVE, PAYMENT, CORRECTION, CLOSING -> true;
      case COMMITMENT, RELEASE, HOLD, RETURN -> false;
    };
  }

  /** May it be undone as it is? The others are undone by their own step. */
  public boolean reversible() {
    return this == RECEIPT || this == GRANT || this == MOVE;
  }
}
