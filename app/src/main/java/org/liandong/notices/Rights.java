package org.liandong.notices;

import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;

/** Who keeps notices. Reading what is published needs no right at all. */
public final class Rights {
  private Rights() {}

  /** May the actor make, extend and answer for notices of the place? */
  public static boolean keeps(Actor actor, PlaceCode place) {
    if (actor.behalf().isPresent()) return false;
    return switch (actor.hat().position()) {
      case COMMUNITY_WORKER,
          STREET_OFFICER,
          COUNTY_OFFICER,
          CITY_OFFICER,
          PROVINCE_OFFICER,
          STATION_DIRECTOR ->
          actor.hat().covers(place);
      case PLATFORM -> true;
      default -> false;
    };
  }

  static void require(Actor actor, PlaceCode place) {
    if (!keeps(actor, place)) throw new Refused(NoticeRefusal.NOT_CLERK);
  }

  /** Does the actor see notices as staff do, with drafts and objections? */
  public static boolean desk(Actor actor) {
    return actor.behalf().isEmpty()
        && actor.hat().position().staff()
        && !actor.is(Position.ORGANISATION_STAFF)
        && !actor.is(Position.ADMINISTRATOR);
  }
}
