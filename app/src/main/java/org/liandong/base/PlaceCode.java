package org.liandong.base;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The code of a place. Codes nest by prefix: the nation is empty, a province has two digits, a city
 * four, a county six, a street nine, a committee twelve (national statistics codes 2023); below a
 * committee follow a letter and three digits a level: {@code G} grid, {@code C} compound, {@code B}
 * building. A place contains every place whose code begins with its own.
 */
public record PlaceCode(String value) implements Comparable<PlaceCode> {
  private static final int[] NATIONAL_LENGTHS = {0, 2, 4, 6, 9, 12};

  /** The whole country. */
  public static final PlaceCode NATION = new PlaceCode("");

  public PlaceCode {
    if (!valid(value)) throw new IllegalArgumentException("place code: " + value);
  }

  /** Made for every row that names a place: no regular expression here. */
  public static boolean valid(String value) {
    if (depth(value.length()) < 0) return false;
    for (int i = 0; i < value.length(); i++)
      if (!(i >= 12 && i % 4 == 0 ? letter(value.charAt(i)) : digit(value.charAt(i)))) return false;
    return true;
  }

  private static boolean letter(char it) {
    return it == 'G' || it == 'C' || it == 'B';
  }

  private static boolean digit(char it) {
    return it >= '0' && it <= '9';
  }

  /** How deep a code of this length lies; -1 when there is none so long. */
  private static int depth(int length) {
    return switch (length) {
      case 0, 2, 4, 6 -> length / 2;
      case 9 -> 4;
      case 12 -> 5;
      case 16 -> 6;
      case 20 -> 7;
      default -> -1;
    };
  }

  public boolean contains(PlaceCode other) {
    return other.value.startsWith(value);
  }

  /** The county this place lies in; empty above the county. */
  public Optional<County> county() {
    return value.length() < 6 ? Optional.empty() : Optional.of(new County(value.substring(0, 6)));
  }

  /** The place one level up; the nation is its own parent. */
  public PlaceCode parent() {
    if (value.length() > 12) return new PlaceCode(value.substring(0, value.length() - 4));
    for (int i = NATIONAL_LENGTHS.length - 1; i >= 0; i--)
      if (NATIONAL_LENGTHS[i] < value.length())
        return new PlaceCode(value.substring(0, NATIONAL_LENGTHS[i]));
    return NATION;
  }

  /** This place and every place above it, the nearest first, the nation last. */
  public List<PlaceCode> upward() {
    var all = new ArrayList<PlaceCode>();
    for (var place = this; ; place = place.parent()) {
      all.add(place);
      if (place.value.isEmpty()) return List.copyOf(all);
    }
  }

  /** Steps below the nation: 0 nation, 1 province ... 5 committee, 6 and 7 below it. */
  public int depth() {
    return depth(value.length());
  }

  @Override
  public int compareTo(PlaceCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
