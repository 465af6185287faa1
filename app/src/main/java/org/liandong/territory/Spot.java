package org.liandong.territory;

/** A point on the map in degrees (WGS 84). */
public record Spot(double longitude, double latitude) {
  public Spot {
    if (!inside(longitude, latitude))
      throw new IllegalArgumentException(
          "not a point in the country: " + longitude + "," + latitude);
  }

  /** Does a point lie in the country, roughly? */
  static boolean inside(double longitude, double latitude) {
    return longitude >= 70 && longitude <= 140 && latitude >= 0 && latitude <= 56;
  }
}
