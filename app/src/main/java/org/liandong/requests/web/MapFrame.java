package org.liandong.requests.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.requests.Request;
import org.liandong.territory.Spot;

/** A part of the ground, in degrees (WGS 84): what of a map is on the screen. */
record MapFrame(double west, double south, double east, double north) {
  private static final Pattern FORM =
      Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?(,-?\\d{1,3}(\\.\\d{1,15})?){3}");

  /** Reads {@code west,south,east,north}; anything else is no frame, and all is shown. */
  static Optional<MapFrame> of(@Nullable String text) {
    if (text == null || !FORM.matcher(text).matches()) return Optional.empty();
    var edges = text.split(",");
    var frame =
        new MapFrame(
            Double.parseDouble(edges[0]),
            Double.parseDouble(edges[1]),
            Double.parseDouble(edges[2]),
            Double.parseDouble(edges[3]));
    return frame.west <= frame.east && frame.south <= frame.north
        ? Optional.of(frame)
        : Optional.empty();
  }

  boolean holds(At at) {
    return at.longitude() >= west
        && at.longitude() <= east
        && at.latitude() >= south
        && at.latitude() <= north;
  }

  /** A point anywhere on earth: what was imported may lie abroad. */
  record At(double longitude, double latitude) {
    static At of(Spot spot) {
      return new At(spot.longitude(), spot.latitude());
    }

    static At of(Request.Point point) {
      return new At(point.longitude(), point.latitude());
    }
  }
}
