package org.liandong.stations;

import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;

/** Who runs a station: its director, the community, and the officers above. */
public final class Rights {
  private Rights() {}

  /** Does the hat run the stations of a place? */
  public static boolean runs(Actor actor, PlaceCode place) {
    return desk(actor) && actor.hat().covers(place);
  }

  /** Hats that run stations somewhere; their list is at the desk. */
  public static boolean desk(Actor actor) {
    if (actor.behalf().isPresent()) return false;
    return switch (actor.hat().position()) {
      case STATION_DIRECTOR,
          COMMUNITY_WORKER,
          STREET_OFFICER,
          COUNTY_OFFICER,
          CITY_OFFICER,
          PROVINCE_OFFICER,
          PLATFORM ->
          true;
      default -> false;
    };
  }

  static void require(Actor actor, PlaceCode place) {
    if (!runs(actor, place)) throw StationRefusal.NOT_YOURS.refused();
  }
}
