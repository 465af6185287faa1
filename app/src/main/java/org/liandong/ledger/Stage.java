package org.liandong.ledger;

/** Where a payment stands. Only {@link Lifecycle} moves it. Words: {@code ledger.stage.}. */
public enum Stage {
  /** Entered by one; its amount is held; waits for another's approval. */
  ENTERED,
  /** Approved by a second person: paid. */
  PAID,
  /** Sent back by the second person; nothing is held any more. */
  RETURNED,
  /** Taken back by whoever entered it. */
  WITHDRAWN,
  /** Undone after it was paid, by a reverse entry. */
  CORRECTED
}
