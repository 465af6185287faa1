package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.Position;
import org.liandong.platform.Subtree;

/** Who sees which project. The row policies say the same, as the second wall. */
public final class Sight {
  private Sight() {}

  /** The rows of {@code projects.project} visible to the actor. */
  public static Condition of(Actor actor) {
    if (actor.is(Position.PLATFORM)) return DSL.trueCondition();
    var own = own(actor);
    return desk(actor) ? own.or(under(actor.hat())) : own;
  }

  /** What waits for the opinion of the actor's hat, at its level and place. */
  public static Condition queue(Actor actor) {
    if (!desk(actor)) return DSL.falseCondition();
    // written out: only then does the database know that the index of those who wait will do
    var position = DSL.inline(actor.hat().position().name());
    return PROJECT.WAITS.eq(position).and(under(actor.hat()));
  }

  /** Those the actor takes part in. */
  public static Condition own(Actor actor) {
    if (!actor.signedIn()) return DSL.falseCondition();
    return PROJECT.ACCOUNTS.contains(new UUID[] {actor.self().value()});
  }

  /** A place and what lies in it, as a range that an index walks. */
  public static Condition under(Hat hat) {
    var place = hat.place().value();
    if (place.isEmpty()) return DSL.trueCondition();
    var within = Subtree.of(PROJECT.PLACE, hat.place());
    return place.length() < 6 ? within : within.and(PROJECT.COUNTY.eq(place.substring(0, 6)));
  }

  /** Does the actor work at the desk: staff, and not in the middle of acting for a resident? */
  public static boolean desk(Actor actor) {
    return actor.atDesk();
  }
}
