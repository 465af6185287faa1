package org.liandong.ledger;

import org.liandong.base.Actor;
import org.liandong.base.Line;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;

/**
 * Who books what. Money is the finance line's (002:29): it opens books, takes money in, grants it,
 * closes years and approves payments. Officers of any line, and workers at their own place, promise
 * and enter payments.
 */
public final class Rights {
  private Rights() {}

  /** An officer of the finance line in charge of the place. */
  public static boolean finance(Actor actor, PlaceCode place) {
    if (actor.is(Position.PLATFORM)) return true;
    return Sight.covers(actor, place)
        && actor.hat().position().officer()
        && actor.hat().line() == Line.FINANCE;
  }

  /** Who may promise money and enter payments. */
  public static boolean enters(Actor actor, PlaceCode place) {
    if (actor.is(Position.PLATFORM)) return true;
    return Sight.covers(actor, place)
        && (actor.hat().position().officer()
            || actor.is(Position.COMMUNITY_WORKER)
            || actor.is(Position.STATION_DIRECTOR));
  }

  /** Who may approve a payment: finance, and not who entered it. */
  public static boolean approves(Actor actor, PlaceCode place, Payment payment) {
    return finance(actor, place) && !payment.enteredBy(actor);
  }

  static void checkFinance(Actor actor, PlaceCode place) {
    if (!finance(actor, place)) throw new Refused(LedgerRefusal.NOT_FINANCE);
  }

  static void checkEnters(Actor actor, PlaceCode place) {
    if (!enters(actor, place)) throw new Refused(LedgerRefusal.NOT_OFFICER);
  }

  static void checkApproves(Actor actor, PlaceCode place, Payment payment) {
    checkFinance(actor, place);
    if (payment.enteredBy(actor)) throw new Refused(LedgerRefusal.SAME_PERSON, actor.name());
  }
}
