package org.liandong.ledger.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.ledger.Book;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Commitments;
import org.springframework.stereotype.Component;

/** Reads who pays as the form writes it: a line ({@code L/…}) or a promise ({@code C/…}). */
@Component
class PayerWords {
  private final Commitments commitments;

  PayerWords(Commitments commitments) {
    this.commitments = commitments;
  }

  /** The line that pays, and the promise it is taken from. */
  record Payer(UUID line, @Nullable UUID commitment) {}

  @Nullable Payer read(Book book, String text) {
    if (text.length() != 38 || text.charAt(1) != '/') return null;
    try {
      var id = UUID.fromString(text.substring(2));
      if (text.charAt(0) == 'L') return new Payer(id, null);
      var promise = commitments.find(book, new Commitment.Id(book.id().county(), id));
      return new Payer(promise.line(), id);
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }
}
