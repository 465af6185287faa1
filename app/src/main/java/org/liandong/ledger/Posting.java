package org.liandong.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Hash;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Position;

/**
 * One act on a book, never changed afterwards.
 *
 * @param nr its place in the book, from 1, without gaps
 * @param day the day it counts on
 * @param claim the commitment or payment it is about
 * @param reverses the posting it undoes
 * @param hash binds it to all postings before it
 */
public record Posting(
    Book.Id book, long nr, LocalDate day, Instant at, By by, Draft draft, Hash hash) {

  /** Who did it, under the hat worn then. */
  public record By(AccountId account, String name, Position position, UUID hat) {
    static By of(Actor actor) {
      return new By(actor.account(), actor.name(), actor.hat().position(), actor.hat().id());
    }
  }

  /**
   * What is to be booked.
   *
   * @param words why; at most 500 characters
   * @param once the token of the form it came from: the same one books nothing again
   */
  public record Draft(
      Kind kind,
      String words,
      @Nullable UUID claim,
      @Nullable Long reverses,
      UUID once,
      List<Movement> movements) {
    public Draft {
      movements = List.copyOf(movements);
      if (movements.isEmpty()) throw new IllegalArgumentException("a posting moves something");
    }

    public static Draft of(Kind kind, String words, UUID once, List<Movement> movements) {
      return new Draft(kind, words, null, null, once, movements);
    }

    /** The same about a commitment or payment. */
    Draft about(UUID claimed) {
      return new Draft(kind, words, claimed, reverses, once, movements);
    }

    long amount() {
      return movements.stream().mapToLong(Movement::amount).reduce(0, Math::addExact);
    }
  }

  public Kind kind() {
    return draft.kind();
  }

  public long amount() {
    return draft.amount();
  }
}
