package org.liandong.territory;

import java.util.Locale;
import org.liandong.base.PlaceCode;

/**
 * What sort of place it is, told by its code and never by its name, whose forms vary: the
 * statistics codes give streets 001-099, towns 100-199, townships 200-399 and the rest to units
 * like them; resident committees 001-199 and village committees from 200.
 */
public enum Kind {
  REGION,
  SUBDISTRICT,
  TOWN,
  TOWNSHIP,
  UNIT,
  RESIDENT_COMMITTEE,
  VILLAGE_COMMITTEE,
  COMPOUND,
  GRID,
  BUILDING;

  public static Kind of(PlaceCode place) {
    return switch (Level.of(place)) {
      case NATION, PROVINCE, CITY, COUNTY -> REGION;
      case STREET -> street(number(place));
      case COMMITTEE -> committee(number(place));
      case COMPOUND -> COMPOUND;
      case GRID -> GRID;
      case BUILDING -> BUILDING;
    };
  }

  private static Kind street(int number) {
    if (number < 100) return SUBDISTRICT;
    if (number < 200) return TOWN;
    return number < 400 ? TOWNSHIP : UNIT;
  }

  private static Kind committee(int number) {
    if (number == 0) return UNIT;
    return number < 200 ? RESIDENT_COMMITTEE : VILLAGE_COMMITTEE;
  }

  private static int number(PlaceCode place) {
    return Integer.parseInt(place.value().substring(place.value().length() - 3));
  }

  /** The word used in the API, as in {@code resident-committee}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
