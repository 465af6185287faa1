package org.liandong.territory;

import java.util.Locale;
import org.liandong.base.PlaceCode;

/** How far down the tree a place is (ACT-03, ACT-04), from the whole country to one building. */
public enum Level {
  NATION,
  PROVINCE,
  CITY,
  COUNTY,
  STREET,
  COMMITTEE,
  COMPOUND,
  GRID,
  BUILDING;

  public static Level of(PlaceCode place) {
    var code = place.value();
    return switch (code.length()) {
      case 0 -> NATION;
      case 2 -> PROVINCE;
      case 4 -> CITY;
      case 6 -> COUNTY;
      case 9 -> STREET;
      case 12 -> COMMITTEE;
      default -> below(code.charAt(code.length() - 4));
    };
  }

  private static Level below(char letter) {
    return switch (letter) {
      case 'C' -> COMPOUND;
      case 'G' -> GRID;
      default -> BUILDING;
    };
  }

  /** The number kept in tables: 0 for the nation, 5 for a committee, 8 for a building. */
  public short number() {
    return (short) ordinal();
  }

  static Level numbered(int number) {
    return values()[number];
  }

  /** The word used in the API, as in {@code committee}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
