package org.liandong.ledger;

/** Verbs of the audit log. */
final class Ledger {
  /** Every posting: its number and hash stand in the sealed log. */
  static final String POSTED = "ledger.posted";

  static final String OPENED = "ledger.opened";
  static final String LINE_ADDED = "ledger.line-added";
  static final String PUBLISHED = "ledger.published";
  static final String HELD = "ledger.held";
  static final String LIFTED = "ledger.lifted";
  static final String YEAR_CLOSED = "ledger.year-closed";
  static final String PAYMENT_ENTERED = "ledger.payment-entered";
  static final String PAYMENT_DECIDED = "ledger.payment-decided";

  private Ledger() {}
}
