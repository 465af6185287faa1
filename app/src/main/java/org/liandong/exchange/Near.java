package org.liandong.exchange;

import org.liandong.base.PlaceCode;

/**
 * How near two places are, as neighbours say it: the same building, compound, grid or community.
 * The farther a deal, the less likely it is kept, so that the nearest comes first (NEJ-09: the last
 * hundred metres).
 */
public enum Near {
  BUILDING,
  COMPOUND,
  COMMUNITY,
  STREET;

  /** Null-free: what is not even in the same street is as far as the street. */
  public static Near of(PlaceCode one, PlaceCode other) {
    if (shares(one, other, 20)) return BUILDING;
    if (shares(one, other, 16)) return COMPOUND;
    return shares(one, other, 12) ? COMMUNITY : STREET;
  }

  private static boolean shares(PlaceCode one, PlaceCode other, int digits) {
    return one.value().length() >= digits
        && other.value().length() >= digits
        && one.value().regionMatches(0, other.value(), 0, digits);
  }
}
