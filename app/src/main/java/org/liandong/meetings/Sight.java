package org.liandong.meetings;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.liandong.meetings.db.Tables.BODY;
import static org.liandong.meetings.db.Tables.MEETING;
import static org.liandong.meetings.db.Tables.SEAT;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.platform.Subtree;

/**
 * What an actor may see: staff what lies under the hat, everyone the bodies they sit in. The same
 * words stand in the row policies, as the second wall.
 */
public final class Sight {
  private Sight() {}

  /** The rows of {@code meetings.body} visible to the actor. */
  public static Condition bodies(Actor actor) {
    return of(actor, BODY.PLACE, BODY.COUNTY, BODY.ID);
  }

  /** The rows of {@code meetings.meeting} visible to the actor. */
  public static Condition meetings(Actor actor) {
    return of(actor, MEETING.PLACE, MEETING.COUNTY, MEETING.BODY);
  }

  /** Does the actor see meetings as staff, beyond the own bodies? */
  public static boolean desk(Actor actor) {
    return Rights.desk(actor);
  }

  private static Condition of(
      Actor actor, Field<String> place, Field<String> county, Field<UUID> body) {
    if (actor.is(Position.PLATFORM)) return trueCondition();
    var member =
        exists(
            selectOne()
                .from(SEAT)
                .where(SEAT.COUNTY.eq(county), SEAT.BODY.eq(body))
                .and(SEAT.ACCOUNT.eq(actor.self().value()))
                .and(actor.signedIn() ? trueCondition() : org.jooq.impl.DSL.falseCondition()));
    return desk(actor) ? Subtree.of(place, actor.hat().place()).or(member) : member;
  }
}
