package org.liandong.territory;

import java.util.EnumSet;
import java.util.Set;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;

/** Who may change what lies in a place: its community workers, and officers at or above it. */
public final class Editors {
  private static final Set<Position> POSITIONS =
      EnumSet.of(
          Position.COMMUNITY_WORKER,
          Position.STREET_OFFICER,
          Position.COUNTY_OFFICER,
          Position.CITY_OFFICER,
          Position.PROVINCE_OFFICER,
          Position.ADMINISTRATOR);

  private Editors() {}

  public static boolean may(Actor actor, PlaceCode place) {
    if (actor.hat().equals(Hat.PLATFORM)) return true;
    return POSITIONS.contains(actor.hat().position()) && actor.hat().covers(place);
  }

  /** {@link Absent} for everybody else: what cannot be changed here is not shown as changeable. */
  public static void require(Actor actor, PlaceCode place) {
    if (!may(actor, place)) throw new Absent(place);
  }
}
