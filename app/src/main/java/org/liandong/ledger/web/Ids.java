package org.liandong.ledger.web;

import java.util.UUID;
import java.util.function.Function;
import org.liandong.base.Absent;
import org.liandong.ledger.Book;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Payment;

/** Ids in addresses: what is no id is not there. */
final class Ids {
  private Ids() {}

  static Book.Id book(String text) {
    return read(text, Book.Id::parse);
  }

  static Payment.Id payment(String text) {
    return read(text, Payment.Id::parse);
  }

  static Commitment.Id commitment(String text) {
    return read(text, Commitment.Id::parse);
  }

  static UUID uuid(String text) {
    return read(text, UUID::fromString);
  }

  private static <T> T read(String text, Function<String, T> reading) {
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException noId) {
      throw new Absent(text);
    }
  }
}
