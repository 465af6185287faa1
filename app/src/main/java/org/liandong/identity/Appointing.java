package org.liandong.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.liandong.base.Hat;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;

/**
 * Who may appoint whom (Z-02): each level the one below and what works under it, always inside its
 * own place, and administrators everything there. Ending an appointment takes the same right.
 */
final class Appointing {
  private static final Set<Position> UNDER_STREET =
      EnumSet.of(
          Position.COMMUNITY_WORKER,
          Position.GRID_OWNER,
          Position.GRID_MEMBER,
          Position.STATION_DIRECTOR);
  private static final Set<Position> OUTSIDE =
      EnumSet.of(Position.ORGANISATION_STAFF, Position.SUPERVISOR);

  private Appointing() {}

  static boolean allows(Hat by, Position position, PlaceCode place) {
    return by.covers(place) && may(by.position(), position);
  }

  private static boolean may(Position by, Position position) {
    return switch (by) {
      case PLATFORM -> true;
      case ADMINISTRATOR -> position != Position.PLATFORM && position != Position.VISITOR;
      case PROVINCE_OFFICER -> position == Position.CITY_OFFICER;
      case CITY_OFFICER -> position == Position.COUNTY_OFFICER;
      case COUNTY_OFFICER ->
          position == Position.STREET_OFFICER
              || UNDER_STREET.contains(position)
              || OUTSIDE.contains(position);
      case STREET_OFFICER -> UNDER_STREET.contains(position) || OUTSIDE.contains(position);
      case COMMUNITY_WORKER ->
          position == Position.GRID_MEMBER || position == Position.STATION_DIRECTOR;
      case VISITOR,
          RESIDENT,
          GRID_MEMBER,
          GRID_OWNER,
          STATION_DIRECTOR,
          ORGANISATION_STAFF,
          SUPERVISOR ->
          false;
    };
  }

  /**
   * Whether this hat stands above somebody: it could give every hat that person wears. Only then
   * may it close their account or hand them a code, or a community worker could become an officer.
   * For residents it is enough to look after the place they live in.
   */
  static boolean over(Hat by, List<Appointment> worn) {
    return !worn.isEmpty()
        && worn.stream()
            .allMatch(held ->
                held.position() == Position.RESIDENT
                    ? administers(by) && by.covers(held.place())
                    : allows(by, held.position(), held.place()));
  }

  /** Whether this hat appoints anybody at all, and so sees the pages of appointments. */
  static boolean administers(Hat hat) {
    for (var position : Position.values()) if (may(hat.position(), position)) return true;
    return false;
  }
}
