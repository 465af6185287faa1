package org.liandong.ui;

import java.util.List;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;

/** The same things from two sides: the rows of the desk, and those that everybody may read. */
public record TwoSides(Titled desk, Titled everybody) {

  /**
   * The newest that hold the words, each with its page on the side of whoever seeks.
   *
   * @param sight what somebody at the desk sees there
   */
  public List<Found> find(
      DSLContext sql, Actor actor, Function<Actor, Condition> sight, String words, int limit) {
    return actor.atDesk()
        ? desk.find(sql, sight.apply(actor), words, limit)
        : everybody.find(sql, DSL.trueCondition(), words, limit);
  }
}
