package org.liandong.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Position;

/**
 * One thing that happened to a request; never changed afterwards.
 *
 * @param nr its place in the order, from 1
 * @param by who did it, for whom
 * @param holder in whose hands it is after this
 * @param due when an answer is due after this
 */
public record Fact(int nr, Instant at, By by, Action action, Holder holder, Instant due) {

  /** In whose hands a request is; {@link AccountId#NONE} when the whole community is. */
  public record Holder(AccountId account, String name) {
    public static final Holder COMMUNITY = new Holder(AccountId.NONE, "");

    public boolean community() {
      return account.equals(AccountId.NONE);
    }
  }

  /**
   * The person behind a fact, under the hat worn then.
   *
   * @param behalf in agent mode the name of the resident acted for
   */
  public record By(AccountId account, String name, Position position, @Nullable String behalf) {
    /** The same person as somebody in whose hands something is. */
    Holder holder() {
      return new Holder(account, name);
    }

    public static By of(Actor actor) {
      return new By(
          actor.account(),
          actor.name(),
          actor.hat().position(),
          actor.behalf().map(Actor.Principal::name).orElse(null));
    }
  }
}
