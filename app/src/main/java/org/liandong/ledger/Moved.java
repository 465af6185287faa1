package org.liandong.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A movement and how everything stands after it.
 *
 * @param from the balance of the account it left
 * @param to the balance of the account it reached
 * @param book what is in the book
 * @param source what is left of its source
 * @param lines what is left of the lines it left and reached
 * @param projects what is left of the projects it left and reached
 */
record Moved(
    Movement movement, long from, long to, long book, long source, Rests lines, Rests projects) {

  /** What is left on either side; null where there is none. */
  record Rests(@Nullable Long from, @Nullable Long to) {}
}
