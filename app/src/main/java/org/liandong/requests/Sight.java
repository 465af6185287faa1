package org.liandong.requests;

import static org.liandong.requests.db.Tables.REQUEST;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.platform.Subtree;

/**
 * What an actor may see: residents their own, staff also what lies under the hat. The same words
 * stand in the row policy of the table, as the second wall.
 */
public final class Sight {
  private Sight() {}

  /** The rows of {@code requests.request} visible to the actor. */
  public static Condition of(Actor actor) {
    if (actor.is(Position.PLATFORM)) return DSL.trueCondition();
    var own = REQUEST.ACCOUNT.eq(actor.self().value());
    if (!desk(actor)) return own;
    return own.or(REQUEST.HOLDER.eq(actor.account().value())).or(under(actor.hat().place()));
  }

  /** Does the actor work at the desk: staff, and not in the middle of acting for a resident? */
  public static boolean desk(Actor actor) {
    return actor.atDesk();
  }

  /** Rows under a place, by the column of its level, so that an index in that order serves. */
  public static Condition under(PlaceCode place) {
    var code = place.value();
    if (code.length() > 12)
      return REQUEST
          .COMMITTEE
          .eq(code.substring(0, 12))
          .and(Subtree.of(REQUEST.PLACE, place).or(Subtree.of(REQUEST.GRID, place)));
    return switch (code.length()) {
      case 0 -> DSL.trueCondition();
      case 2, 4 -> Subtree.of(REQUEST.COUNTY, place);
      case 6 -> REQUEST.COUNTY.eq(code);
      case 9 -> REQUEST.COUNTY.eq(code.substring(0, 6)).and(REQUEST.STREET.eq(code));
      default -> REQUEST.COUNTY.eq(code.substring(0, 6)).and(REQUEST.COMMITTEE.eq(code));
    };
  }
}
