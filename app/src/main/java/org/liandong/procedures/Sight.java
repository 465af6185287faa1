package org.liandong.procedures;

import static org.liandong.procedures.db.Tables.PROCEDURE;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.platform.Subtree;

/**
 * What an actor may see: everyone what they began, the desk what lies under the hat, organisations
 * what asks for them there. The row policy of the table says the same about places, as the second
 * wall.
 */
public final class Sight {
  private Sight() {}

  /** The rows of {@code procedures.procedure} visible to the actor. */
  public static Condition of(Actor actor) {
    if (actor.is(Position.PLATFORM)) return DSL.trueCondition();
    var own = actor.signedIn() ? PROCEDURE.ACCOUNT.eq(actor.self().value()) : DSL.falseCondition();
    if (desk(actor)) return own.or(Subtree.of(PROCEDURE.PLACE, actor.hat().place()));
    return actor.is(Position.ORGANISATION_STAFF) && actor.behalf().isEmpty()
        ? own.or(Subtree.of(PROCEDURE.PLACE, actor.hat().place()).and(asked(actor)))
        : own;
  }

  /** Does the actor work at the desk: staff, and not in the middle of acting for a resident? */
  public static boolean desk(Actor actor) {
    return actor.atDesk();
  }

  /** The desk, and organisations that have something to sign. */
  public static boolean works(Actor actor) {
    return desk(actor) || (actor.is(Position.ORGANISATION_STAFF) && actor.behalf().isEmpty());
  }

  private static Condition asked(Actor actor) {
    return DSL.val(actor.hat().position().name()).eq(DSL.any(PROCEDURE.INVOLVED));
  }
}
