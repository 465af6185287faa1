package org.liandong.territory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * How the grids of a committee lie: inside its border, without gap and without overlap (界定清晰、全面覆盖,
 * 003:45). Slivers thinner than the tolerance are drawing, not disorder.
 *
 * @param border the outline of the committee in metres, null when it is not known
 * @param areas the grids in metres
 * @param tolerance metres
 */
record Layout(Plane plane, @Nullable Geometry border, List<Area> areas, double tolerance) {

  /** The area of one grid. */
  record Area(PlaceCode grid, Geometry shape) {}

  /**
   * Something wrong.
   *
   * @param grids the grids that touch it
   * @param shape where it is, in degrees
   */
  record Fault(List<PlaceCode> grids, long squareMetres, Geometry shape) {}

  /** A layout of grids with an outline; those that are not drawn yet have none. */
  static Layout of(@Nullable Shape border, List<Grid> grids, double tolerance) {
    var drawn = grids.stream().filter(grid -> grid.shape() != null).toList();
    var shapes = drawn.stream().map(Layout::shape).toList();
    var plane = Plane.at(Shape.FACTORY.buildGeometry(shapes));
    if (border != null) plane = Plane.at(border.geometry());
    var areas = new ArrayList<Area>();
    for (int i = 0; i < drawn.size(); i++)
      areas.add(new Area(drawn.get(i).code(), plane.metres(shapes.get(i))));
    var outline = border == null ? null : plane.metres(border.geometry());
    return new Layout(plane, outline, areas, tolerance);
  }

  private static Geometry shape(Grid grid) {
    var shape = grid.shape();
    if (shape == null) throw new IllegalStateException("not drawn: " + grid.code());
    return shape.geometry();
  }

  /** Every area that two grids share. */
  List<Fault> overlaps() {
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < areas.size(); i++)
      for (int j = i + 1; j < areas.size(); j++)
        faults.addAll(overlaps(areas.get(i), areas.get(j)));
    return faults;
  }

  private List<Fault> overlaps(Area one, Area other) {
    if (!one.shape().getEnvelopeInternal().intersects(other.shape().getEnvelopeInternal()))
      return List.of();
    var common = OverlayNGRobust.overlay(one.shape(), other.shape(), OverlayNG.INTERSECTION);
    return parts(common).stream()
        .map(part -> fault(part, List.of(one.grid(), other.grid())))
        .toList();
  }

  /** Parts of the border's area in no grid; without a border, holes that the grids enclose. */
  List<Fault> gaps() {
    var covered = UnaryUnionOp.union(areas.stream().map(Area::shape).toList());
    if (covered == null) return List.of();
    var whole = border == null ? filled(covered) : border;
    var open = OverlayNGRobust.overlay(whole, covered, OverlayNG.DIFFERENCE);
    return parts(open).stream().map(part -> fault(part, beside(part))).toList();
  }

  /** Parts of grids beyond the border; none when it is not known. */
  List<Fault> outside() {
    var faults = new ArrayList<Fault>();
    if (border == null) return faults;
    for (var area : areas) {
      var beyond = OverlayNGRobust.overlay(area.shape(), border, OverlayNG.DIFFERENCE);
      for (var part : parts(beyond)) faults.add(fault(part, List.of(area.grid())));
    }
    return faults;
  }

  /** Grids in more than one piece, which are hard to manage (方便管理). */
  List<PlaceCode> scattered() {
    return areas.stream()
        .filter(area -> area.shape().getNumGeometries() > 1)
        .map(Area::grid)
        .toList();
  }

  private List<Geometry> parts(Geometry wrong) {
    var parts = new ArrayList<Geometry>();
    for (int i = 0; i < wrong.getNumGeometries(); i++) {
      var part = wrong.getGeometryN(i);
      if (part instanceof Polygon && !part.buffer(-tolerance / 2).isEmpty()) parts.add(part);
    }
    return parts;
  }

  private Fault fault(Geometry part, List<PlaceCode> grids) {
    return new Fault(grids, Math.round(part.getArea()), plane.degrees(part));
  }

  private List<PlaceCode> beside(Geometry part) {
    return areas.stream()
        .filter(area -> area.shape().isWithinDistance(part, tolerance))
        .map(Area::grid)
        .toList();
  }

  private static Geometry filled(Geometry covered) {
    var shells = new ArrayList<Geometry>();
    for (int i = 0; i < covered.getNumGeometries(); i++) {
      var ring = ((Polygon) covered.getGeometryN(i)).getExteriorRing();
      shells.add(Shape.FACTORY.createPolygon(ring.getCoordinates()));
    }
    return UnaryUnionOp.union(shells);
  }
}
