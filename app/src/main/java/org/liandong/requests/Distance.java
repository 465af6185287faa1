package org.liandong.requests;

/** How far two points on the ground are apart. */
final class Distance {
  private static final double RADIUS = 6_371_008.8;

  private Distance() {}

  /** In whole metres, rounded up: what is a step beyond a limit is beyond it. */
  static int metres(Request.Point one, Request.Point other) {
    double north = Math.toRadians(other.latitude() - one.latitude());
    double east = Math.toRadians(other.longitude() - one.longitude());
    double half =
        Math.pow(Math.sin(north / 2), 2)
            + Math.cos(Math.toRadians(one.latitude()))
                * Math.cos(Math.toRadians(other.latitude()))
                * Math.pow(Math.sin(east / 2), 2);
    double metres = 2 * RADIUS * Math.asin(Math.sqrt(half));
    // a tenth of a millimetre is arithmetic, not distance
    return (int) Math.ceil(metres - 0.0001);
  }
}
