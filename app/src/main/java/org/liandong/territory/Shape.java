package org.liandong.territory;

import java.util.List;
import org.liandong.base.Invalid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;

/**
 * An area on the map: a polygon or several, in degrees (WGS 84), as GeoJSON writes it. It is simple
 * (no side crosses another) and lies in the country.
 */
public record Shape(Geometry geometry) {
  static final GeometryFactory FACTORY = new GeometryFactory();

  public Shape {
    if (!(geometry instanceof Polygonal) || geometry.isEmpty())
      throw Invalid.field("shape", "territory.shape.not-an-area");
    geometry = rounded(geometry.copy());
    var box = geometry.getEnvelopeInternal();
    if (box.getMinX() < 70 || box.getMaxX() > 140 || box.getMinY() < 0 || box.getMaxY() > 56)
      throw Invalid.field("shape", "territory.shape.outside-the-country");
    if (!new IsValidOp(geometry).isValid())
      throw Invalid.field("shape", "territory.shape.crosses-itself");
  }

  /** Reads GeoJSON (a geometry, a feature, or a collection of one feature) or WKT. */
  public static Shape parse(String text) {
    return text.stripLeading().startsWith("{") ? GeoJson.shape(text) : wkt(text);
  }

  private static Shape wkt(String text) {
    try {
      return new Shape(new WKTReader(FACTORY).read(text));
    } catch (ParseException | IllegalArgumentException e) {
      throw Invalid.field("shape", "territory.shape.not-geojson");
    }
  }

  /** One ring of points, closed or not. */
  public static Shape ring(List<Spot> spots) {
    var ring = new java.util.ArrayList<Coordinate>();
    for (var spot : spots) ring.add(new Coordinate(spot.longitude(), spot.latitude()));
    if (ring.size() < 3) throw Invalid.field("shape", "territory.shape.not-an-area");
    if (!ring.getFirst().equals2D(ring.getLast())) ring.add(ring.getFirst().copy());
    return new Shape(FACTORY.createPolygon(ring.toArray(Coordinate[]::new)));
  }

  /** Seven decimals of a degree, a centimetre, as they are kept. */
  private static Geometry rounded(Geometry geometry) {
    geometry.apply(
        (CoordinateFilter)
            point -> {
              point.x = Math.round(point.x * 1e7) / 1e7;
              point.y = Math.round(point.y * 1e7) / 1e7;
            });
    geometry.geometryChanged();
    return geometry;
  }

  /** The GeoJSON geometry. */
  public String geoJson() {
    return GeoJson.text(geometry);
  }

  /** Inside, or on the edge. */
  public boolean covers(Spot spot) {
    return geometry.covers(FACTORY.createPoint(new Coordinate(spot.longitude(), spot.latitude())));
  }

  /** A point well inside, where a label stands. */
  public Spot middle() {
    var point = geometry.getInteriorPoint();
    return new Spot(point.getX(), point.getY());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Shape shape && geometry.equalsExact(shape.geometry);
  }

  @Override
  public int hashCode() {
    return geometry.hashCode();
  }

  @Override
  public String toString() {
    return geoJson();
  }
}
