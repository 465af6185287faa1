package org.liandong.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Hash;
import org.liandong.ledger.Posting.By;
import org.liandong.ledger.Posting.Draft;

/**
 * The chain of a book: the hash of a posting is the SHA-256 of the hash before it and of everything
 * the posting says, each part with its length in front, so that nothing can be read two ways.
 */
final class Chain {
  private final MessageDigest digest = sha256();

  private Chain() {}

  /** Where the chain of a book begins: a hash of its id. */
  static Hash root(Book.Id book) {
    var chain = new Chain();
    chain.put(book);
    return chain.end();
  }

  /** The hash of the posting that follows {@code before}. */
  static Hash next(
      Hash before, Book.Id book, long nr, LocalDate day, Instant at, By by, Draft draft) {
    var chain = new Chain();
    chain.digest.update(before.bytes());
    chain.put(book);
    chain.put(nr);
    chain.put(day);
    chain.put(at);
    chain.put(by.account());
    chain.put(by.name());
    chain.put(by.position());
    chain.put(by.hat());
    chain.put(draft.kind());
    chain.put(draft.words());
    chain.put(draft.claim());
    chain.put(draft.reverses());
    chain.put(draft.once());
    for (var movement : draft.movements()) chain.put(book, movement);
    return chain.end();
  }

  private void put(Book.Id book, Movement movement) {
    put(movement.from().id(book));
    put(movement.to().id(book));
    put(movement.amount());
  }

  private void put(@Nullable Object part) {
    var bytes = Objects.toString(part, "").getBytes(StandardCharsets.UTF_8);
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
  }

  private Hash end() {
    return Hash.of(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
