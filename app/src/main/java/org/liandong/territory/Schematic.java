package org.liandong.territory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Makes schematic shapes (示意边界) for demonstrations and tests, where no licensed outlines exist. The
 * same input always gives the same shapes.
 */
public final class Schematic {
  private static final double METRES_PER_DEGREE = 111_000;
  private static final int CORNERS = 14;
  private static final int HALVINGS = 40;

  private Schematic() {}

  /**
   * A rounded outline around a middle, about {@code metres} wide; the seed gives it its corners.
   */
  public static Shape outline(Spot middle, double metres, long seed) {
    var random = new Random(seed);
    var spots = new ArrayList<Spot>();
    var upward = metres / 2 / METRES_PER_DEGREE;
    var sideward = upward / Math.cos(Math.toRadians(middle.latitude()));
    for (int i = 0; i < CORNERS; i++) {
      var angle = 2 * Math.PI * i / CORNERS;
      var reach = 0.85 + 0.15 * random.nextDouble();
      spots.add(
          new Spot(
              middle.longitude() + sideward * reach * Math.cos(angle),
              middle.latitude() + upward * reach * Math.sin(angle)));
    }
    return Shape.ring(spots);
  }

  /**
   * Cuts an area into parts of equal size that cover it without gap or overlap, ordered from the
   * north-west. Parts touch along the same corners.
   */
  public static List<Shape> parts(Shape area, int parts) {
    var pieces = new ArrayList<Geometry>();
    cut(area.geometry(), parts, pieces);
    return pieces.stream().map(Shape::new).sorted(Comparator.comparing(Schematic::row)).toList();
  }

  private static double row(Shape shape) {
    var middle = shape.geometry().getCentroid();
    return middle.getX() - 3 * middle.getY();
  }

  private static void cut(Geometry area, int parts, List<Geometry> pieces) {
    if (parts <= 1) {
      pieces.add(area);
      return;
    }
    var first = parts / 2;
    var wanted = area.getArea() * first / parts;
    var cut = new Cut(area);
    double low = 0;
    double high = 1;
    for (int i = 0; i < HALVINGS; i++) {
      var middle = (low + high) / 2;
      if (cut.before(middle).getArea() < wanted) low = middle;
      else high = middle;
    }
    cut(polygon(cut.before(low)), first, pieces);
    cut(polygon(cut.after(low)), parts - first, pieces);
  }

  /** The largest part, should a hollow outline fall apart. */
  private static Geometry polygon(Geometry geometry) {
    Geometry largest = geometry.getGeometryN(0);
    for (int i = 1; i < geometry.getNumGeometries(); i++)
      if (geometry.getGeometryN(i).getArea() > largest.getArea())
        largest = geometry.getGeometryN(i);
    return largest;
  }

  /** A line across the longer side of an area, a little aslant. */
  private record Cut(Geometry area) {
    Geometry before(double share) {
      return area.intersection(half(share, true));
    }

    Geometry after(double share) {
      return area.intersection(half(share, false));
    }

    private Polygon half(double share, boolean first) {
      var box = area.getEnvelopeInternal();
      var width = box.getWidth();
      var height = box.getHeight();
      var slant = 0.06;
      if (width >= height * 1.1) {
        var x = box.getMinX() + width * share;
        var edge = first ? box.getMinX() - width : box.getMaxX() + width;
        return quadrilateral(
            new Coordinate(edge, box.getMinY() - height),
            new Coordinate(x - width * slant, box.getMinY() - height),
            new Coordinate(x + width * slant, box.getMaxY() + height),
            new Coordinate(edge, box.getMaxY() + height));
      }
      var y = box.getMinY() + height * share;
      var edge = first ? box.getMinY() - height : box.getMaxY() + height;
      return quadrilateral(
          new Coordinate(box.getMinX() - width, edge),
          new Coordinate(box.getMinX() - width, y - height * slant),
          new Coordinate(box.getMaxX() + width, y + height * slant),
          new Coordinate(box.getMaxX() + width, edge));
    }

    private static Polygon quadrilateral(Coordinate a, Coordinate b, Coordinate c, Coordinate d) {
      return Shape.FACTORY.createPolygon(new Coordinate[] {a, b, c, d, a.copy()});
    }
  }

  /** Points spread inside an area, the same every time. */
  public static List<Spot> spots(Shape area, int count, long seed) {
    var random = new Random(seed);
    var box = area.geometry().getEnvelopeInternal();
    var inner = area.geometry().buffer(-Math.min(box.getWidth(), box.getHeight()) / 12);
    var spots = new ArrayList<Spot>();
    while (spots.size() < count) {
      var point =
          new Coordinate(
              box.getMinX() + random.nextDouble() * box.getWidth(),
              box.getMinY() + random.nextDouble() * box.getHeight());
      if (inner.isEmpty() || inner.covers(Shape.FACTORY.createPoint(point)))
        spots.add(new Spot(point.x, point.y));
    }
    return spots;
  }
}
