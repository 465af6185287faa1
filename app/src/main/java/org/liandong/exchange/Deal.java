package org.liandong.exchange;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;

/**
 * One neighbour helping with one ask.
 *
 * @param proposer the one of the two who began it
 * @param minutes how long it took, as said last; null before
 * @param version how many facts it was folded from
 */
public record Deal(
    Id id,
    Post.Id ask,
    Party asker,
    Party helper,
    AccountId proposer,
    Stage stage,
    @Nullable Integer minutes,
    int version,
    Instant since) {

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /** One of the two. */
  public record Party(AccountId account, String name) {}

  /** Words: {@code exchange.deal.STAGE}. */
  public enum Stage {
    PROPOSED,
    AGREED,
    /** The helper says that it is done. */
    DONE,
    /** The one who was helped said so too, and thanked. */
    THANKED,
    DECLINED,
    CANCELLED
  }

  public boolean asks(Actor actor) {
    return asker.account().equals(actor.self());
  }

  public boolean helps(Actor actor) {
    return helper.account().equals(actor.self());
  }

  /** The other of the two, seen from the actor. */
  public Party other(Actor actor) {
    return asks(actor) ? helper : asker;
  }
}
