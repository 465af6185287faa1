package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.BOOK;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.platform.Subtree;

/**
 * Who sees a book: staff whose hat covers its place. Everybody else reads what is published. The
 * row policies of the tables say the same.
 */
public final class Sight {
  private Sight() {}

  /** The rows of {@code ledger.book} visible to the actor. */
  public static Condition of(Actor actor) {
    if (actor.is(Position.PLATFORM)) return DSL.trueCondition();
    if (!desk(actor)) return DSL.falseCondition();
    return Subtree.of(BOOK.PLACE, actor.hat().place());
  }

  /** Staff at work; not organisations, not the keeper of accounts, not a helper acting for one. */
  public static boolean desk(Actor actor) {
    return actor.atDesk();
  }

  /** Whether the actor sees what lies at a place. */
  static boolean covers(Actor actor, PlaceCode place) {
    return actor.is(Position.PLATFORM) || desk(actor) && actor.hat().covers(place);
  }
}
