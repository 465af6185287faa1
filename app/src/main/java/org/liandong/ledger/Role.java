package org.liandong.ledger;

/** What an account is for. Words: {@code ledger.role.}. */
public enum Role {
  /** The world outside, from which it came: its balance is what came, negative. */
  ORIGIN,
  /** In the book, granted to nothing yet. */
  FREE,
  /** Granted to a line: its limit, less what is promised or spent. */
  GRANTED,
  /** Promised to a commitment, or held for a payment that waits for its approval. */
  RESERVED,
  /** Gone. */
  SPENT;

  /** Still in the book. */
  boolean inside() {
    return this == FREE || this == GRANTED || this == RESERVED;
  }
}
