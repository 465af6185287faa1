package org.liandong.territory;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;

/**
 * A flat picture of a neighbourhood, in metres: degrees stretched by the cosine of one latitude.
 * True to a thousandth over the size of a county; straight sides stay straight.
 */
record Plane(double latitude) {
  private static final double METRES_PER_DEGREE = 111_320;

  static Plane at(Geometry degrees) {
    var middle = degrees.getEnvelopeInternal().centre();
    return new Plane(middle == null ? 0 : middle.y);
  }

  Geometry metres(Geometry degrees) {
    return stretch(METRES_PER_DEGREE * shrink(), METRES_PER_DEGREE).transform(degrees);
  }

  Geometry degrees(Geometry metres) {
    return stretch(1 / (METRES_PER_DEGREE * shrink()), 1 / METRES_PER_DEGREE).transform(metres);
  }

  private static AffineTransformation stretch(double x, double y) {
    return AffineTransformation.scaleInstance(x, y);
  }

  private double shrink() {
    return Math.cos(Math.toRadians(latitude));
  }
}
