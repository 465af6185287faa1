package org.liandong.notices;

import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;

/** Who keeps notices. Reading what is published needs no right at all. */
public final class Rights {
  private Rights() {}

  /** May the actor make, extend and answer for notices of the place? */
  public static boolean keeps(Actor actor, PlaceCode place) {
    return actor.inCharge(place);
  }

  static void require(Actor actor, PlaceCode place) {
    if (!keeps(actor, place)) throw new Refused(NoticeRefusal.NOT_CLERK);
  }

  /** Does the actor see notices as staff do, with drafts and objections? */
  public static boolean desk(Actor actor) {
    return actor.atDesk();
  }
}
