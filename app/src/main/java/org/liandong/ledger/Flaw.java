package org.liandong.ledger;

/** What can be wrong with a book that somebody touched behind the platform. */
enum Flaw {
  POSTING_CHANGED("a posting or one of its movements is not what was booked"),
  POSTING_MISSING("a posting is missing"),
  BALANCE_CHANGED("a balance is not the sum of the movements"),
  REST_CHANGED("what a movement says is left does not follow from those before it"),
  HEAD_CHANGED("the head of the book is not its last posting"),
  PAYMENT_CHANGED("a payment is not what was booked for it"),
  PUBLIC_CHANGED("what is public is not what was booked"),
  LOG_DIFFERS("the audit log tells of another last posting");

  private final String words;

  Flaw(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
