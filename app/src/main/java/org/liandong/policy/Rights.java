package org.liandong.policy;

import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;

/** Who may change policy at a place: administrators and officers of the county and above. */
public final class Rights {
  private Rights() {}

  public static boolean mayGovern(Actor actor, PlaceCode place) {
    if (actor.is(Position.PLATFORM)) return true;
    return governs(actor.hat().position()) && actor.hat().covers(place);
  }

  /** For anyone else the form is not there. */
  static void govern(Actor actor, PlaceCode place) {
    if (!mayGovern(actor, place)) throw new Absent(place);
  }

  private static boolean governs(Position position) {
    return switch (position) {
      case ADMINISTRATOR, COUNTY_OFFICER, CITY_OFFICER, PROVINCE_OFFICER -> true;
      default -> false;
    };
  }
}
