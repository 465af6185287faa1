package org.liandong.purchases;

import static org.liandong.purchases.db.Tables.PURCHASE;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.platform.Subtree;

/**
 * Who sees which purchase: staff of its place, whoever planned it, and the providers that take
 * part. The row policies say the same. Everybody reads the announced ones through {@link
 * PublicPurchases}.
 */
public final class Sight {
  private Sight() {}

  /** The rows of {@code purchases.purchase} visible to the actor. */
  public static Condition of(Actor actor) {
    if (actor.is(Position.PLATFORM)) return DSL.trueCondition();
    var self = actor.self().value();
    var own = PURCHASE.ACCOUNT.eq(self).or(PURCHASE.ACCOUNTS.contains(new UUID[] {self}));
    return desk(actor) ? own.or(Subtree.of(PURCHASE.PLACE, actor.hat().place())) : own;
  }

  /** Staff at work; not organisations, not the keeper of accounts, not a helper acting for one. */
  public static boolean desk(Actor actor) {
    return actor.atDesk();
  }

  /** Officers in charge of the place, and its community workers, buy for it. */
  public static boolean buys(Actor actor, PlaceCode place) {
    if (actor.is(Position.PLATFORM)) return true;
    var may = actor.hat().position().officer() || actor.is(Position.COMMUNITY_WORKER);
    return desk(actor) && may && actor.hat().covers(place);
  }

  static void checkBuys(Actor actor, PlaceCode place) {
    if (!buys(actor, place)) throw new Refused(PurchaseRefusal.NOT_YOURS);
  }
}
