package org.liandong.ledger;

/** A step with a payment. A new one does not compile until {@link Lifecycle} places it. */
public sealed interface Action {

  /** Why; asked for where it takes something away. */
  String words();

  /** A second person approves: the money goes. */
  record Approve(String words) implements Action {}

  /** A second person sends it back, with a reason. */
  record Return(String words) implements Action {}

  /** Whoever entered it takes it back. */
  record Withdraw(String words) implements Action {}

  /** What was paid is undone by a reverse entry, with a reason. */
  record Correct(String words) implements Action {}
}
