package org.liandong.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.liandong.base.Invalid;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Areas as GeoJSON (RFC 7946), both ways. Seven decimals of a degree are a centimetre. */
final class GeoJson {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int DECIMALS = 7;

  private GeoJson() {}

  static Shape shape(String text) {
    try {
      return shape(JSON.readTree(text));
    } catch (JacksonException | IllegalArgumentException e) {
      throw Invalid.field("shape", "territory.shape.not-geojson");
    }
  }

  static Shape shape(JsonNode node) {
    return switch (node.path("type").asString("")) {
      case "Feature" -> shape(node.path("geometry"));
      case "FeatureCollection" -> only(node.path("features"));
      case "Polygon" -> new Shape(polygon(node.path("coordinates")));
      case "MultiPolygon" -> new Shape(polygons(node.path("coordinates")));
      default -> throw Invalid.field("shape", "territory.shape.not-geojson");
    };
  }

  private static Shape only(JsonNode features) {
    if (features.size() != 1) throw Invalid.field("shape", "territory.shape.not-one");
    return shape(features.get(0));
  }

  private static Geometry polygons(JsonNode parts) {
    var polygons = new ArrayList<Polygon>();
    for (var part : parts) polygons.add(polygon(part));
    return polygons.size() == 1
        ? polygons.getFirst()
        : Shape.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
  }

  private static Polygon polygon(JsonNode rings) {
    if (rings.isEmpty()) throw Invalid.field("shape", "territory.shape.not-an-area");
    var all = new ArrayList<LinearRing>();
    for (var ring : rings) all.add(ring(ring));
    return Shape.FACTORY.createPolygon(
        all.getFirst(), all.subList(1, all.size()).toArray(LinearRing[]::new));
  }

  private static LinearRing ring(JsonNode points) {
    var ring = new ArrayList<Coordinate>();
    for (var point : points) ring.add(coordinate(point));
    if (ring.size() < 3) throw Invalid.field("shape", "territory.shape.not-an-area");
    if (!ring.getFirst().equals2D(ring.getLast())) ring.add(ring.getFirst().copy());
    return Shape.FACTORY.createLinearRing(ring.toArray(Coordinate[]::new));
  }

  private static Coordinate coordinate(JsonNode point) {
    if (!point.path(0).isNumber() || !point.path(1).isNumber())
      throw Invalid.field("shape", "territory.shape.not-geojson");
    return new Coordinate(point.get(0).asDouble(), point.get(1).asDouble());
  }

  static String text(Geometry geometry) {
    var parts = new ArrayList<String>();
    for (int i = 0; i < geometry.getNumGeometries(); i++)
      parts.add(text((Polygon) geometry.getGeometryN(i)));
    return parts.size() == 1
        ? "{\"type\":\"Polygon\",\"coordinates\":" + parts.getFirst() + "}"
        : "{\"type\":\"MultiPolygon\",\"coordinates\":[" + String.join(",", parts) + "]}";
  }

  private static String text(Polygon polygon) {
    var rings = new ArrayList<String>(List.of(text(polygon.getExteriorRing())));
    for (int i = 0; i < polygon.getNumInteriorRing(); i++)
      rings.add(text(polygon.getInteriorRingN(i)));
    return "[" + String.join(",", rings) + "]";
  }

  private static String text(LinearRing ring) {
    var points = new ArrayList<String>();
    for (var point : ring.getCoordinates())
      points.add("[" + decimal(point.x) + "," + decimal(point.y) + "]");
    return "[" + String.join(",", points) + "]";
  }

  private static String decimal(double degrees) {
    return BigDecimal.valueOf(degrees)
        .setScale(DECIMALS, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
