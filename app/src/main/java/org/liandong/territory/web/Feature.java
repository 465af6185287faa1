package org.liandong.territory.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Shape;
import org.liandong.territory.Spot;

/**
 * Something on a map: an area, or a point when there is no area.
 *
 * @param note the second line under the name
 * @param level 1 to 5, how dark the area is
 * @param here whether it is the place the map is about
 */
record Feature(
    PlaceCode place,
    String name,
    String note,
    int level,
    boolean here,
    @Nullable Shape area,
    @Nullable Spot spot) {
  static final int LEVELS = 5;

  static Feature area(PlaceCode place, String name, Shape area) {
    return new Feature(place, name, "", 1, false, area, null);
  }

  static Feature point(PlaceCode place, String name, Spot spot) {
    return new Feature(place, name, "", 1, false, null, spot);
  }

  Feature noted(String text, int darkness) {
    return new Feature(place, name, text, darkness, here, area, spot);
  }

  Feature marked() {
    return new Feature(place, name, note, level, true, area, spot);
  }

  /** How dark a number is drawn beside the largest. */
  static int darkness(long number, long largest) {
    if (largest <= 0 || number <= 0) return 1;
    return (int) Math.clamp((number * LEVELS + largest - 1) / largest, 1, LEVELS);
  }

  /** The GeoJSON geometry of the area or point. */
  String geometry() {
    if (area != null) return area.geoJson();
    if (spot == null) throw new IllegalStateException("neither area nor point: " + place);
    return "{\"type\":\"Point\",\"coordinates\":["
        + spot.longitude()
        + ","
        + spot.latitude()
        + "]}";
  }
}
