package org.liandong.ledger.web;

import org.liandong.base.Absent;
import org.liandong.ledger.Book;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Payment;

/** Ids in addresses: what is no id is not there. */
final class Ids {
  private Ids() {}

  static Book.Id book(String text) {
    return Absent.unless(text, Book.Id::parse);
  }

  static Payment.Id payment(String text) {
    return Absent.unless(text, Payment.Id::parse);
  }

  static Commitment.Id commitment(String text) {
    return Absent.unless(text, Commitment.Id::parse);
  }
}
