package org.liandong.identity;

import org.liandong.base.PlaceCode;

/** How high a place stands: from the nation down to what lies below a committee. */
public enum Tier {
  NATION,
  PROVINCE,
  CITY,
  COUNTY,
  STREET,
  COMMITTEE,
  BELOW;

  public static Tier of(PlaceCode place) {
    return values()[Math.min(place.depth(), BELOW.ordinal())];
  }
}
