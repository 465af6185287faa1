package org.liandong.territory.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.liandong.territory.Shape;
import org.liandong.territory.Spot;
import org.liandong.ui.Figures;
import org.liandong.ui.Messages;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.springframework.web.util.HtmlUtils;

/**
 * Draws a map as SVG on the server: the picture to print and to export (GRD-03), and the map where
 * there is no JavaScript. Colours stand as attributes, so that it needs no style sheet.
 */
final class MapDrawing {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 430;
  private static final int MARGIN = 24;
  private static final int FOOT = 44;
  private static final List<String> FILLS =
      List.of("#e6f1ec", "#cfe4dc", "#b3d5c9", "#8fbfae", "#69a592");
  private static final String NAME = "fill=\"#1d2b28\" font-size=\"15\" font-weight=\"650\"";
  private static final String NOTE = "fill=\"#3e4e49\" font-size=\"12.5\"";
  private static final String HALO =
      " paint-order=\"stroke\" stroke=\"#ffffff\" stroke-opacity=\".7\" stroke-width=\"3\"";
  private final MapView map;
  private final Messages messages;
  private final Locale locale;
  private final Envelope box = new Envelope();
  private final StringBuilder svg = new StringBuilder(8_192);

  private MapDrawing(MapView map, Messages messages, Locale locale) {
    this.map = map;
    this.messages = messages;
    this.locale = locale;
    for (var feature : map.features()) box.expandToInclude(extent(feature));
  }

  static String draw(String title, MapView map, Messages messages, Locale locale) {
    return new MapDrawing(map, messages, locale).draw(title);
  }

  private static Envelope extent(Feature feature) {
    var area = feature.area();
    if (area != null) return area.geometry().getEnvelopeInternal();
    var spot = Objects.requireNonNull(feature.spot());
    return new Envelope(new Coordinate(spot.longitude(), spot.latitude()));
  }

  private String draw(String title) {
    svg.append(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
                .formatted(WIDTH, HEIGHT))
        .append(
            " font-family=\"PingFang SC, Noto Sans SC, Noto Sans CJK SC, Microsoft YaHei, sans-serif\">")
        .append("<title>")
        .append(text(title))
        .append("</title>")
        .append("<rect width=\"%d\" height=\"%d\" fill=\"#f2f5f3\"/>".formatted(WIDTH, HEIGHT));
    for (var feature : map.features()) area(feature);
    for (var feature : map.features()) point(feature);
    for (var feature : map.features()) label(feature);
    foot();
    return svg.append("</svg>").toString();
  }

  private void area(Feature feature) {
    var area = feature.area();
    if (area == null) return;
    var edge = feature.here() ? "#14695a" : "#ffffff";
    svg.append("<path fill=\"")
        .append(FILLS.get(feature.level() - 1))
        .append("\" stroke=\"")
        .append(edge)
        .append("\" stroke-width=\"3\" stroke-linejoin=\"round\" d=\"");
    path(area);
    svg.append("\"/>");
  }

  private void path(Shape area) {
    var geometry = area.geometry();
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      var polygon = (Polygon) geometry.getGeometryN(i);
      ring(polygon.getExteriorRing());
      for (int j = 0; j < polygon.getNumInteriorRing(); j++) ring(polygon.getInteriorRingN(j));
    }
  }

  private void ring(Geometry ring) {
    var letter = 'M';
    for (var point : ring.getCoordinates()) {
      svg.append(letter).append(number(x(point.x))).append(' ').append(number(y(point.y)));
      letter = 'L';
    }
    svg.append('Z');
  }

  private void point(Feature feature) {
    var spot = feature.spot();
    if (spot == null) return;
    svg.append("<circle cx=\"")
        .append(number(x(spot.longitude())))
        .append("\" cy=\"")
        .append(number(y(spot.latitude())))
        .append("\" r=\"")
        .append(feature.here() ? 7 : 4)
        .append("\" fill=\"")
        .append(feature.here() ? "#b93a1e" : "#14695a")
        .append("\" stroke=\"#ffffff\" stroke-width=\"1.5\"><title>")
        .append(text(feature.name()))
        .append("</title></circle>");
  }

  private void label(Feature feature) {
    var area = feature.area();
    if (area == null) return;
    Spot middle = area.middle();
    words(middle, -4, NAME, feature.name());
    if (!feature.note().isEmpty()) words(middle, 14, NOTE, feature.note());
  }

  private void words(Spot at, int below, String look, String words) {
    svg.append("<text text-anchor=\"middle\" x=\"")
        .append(number(x(at.longitude())))
        .append("\" y=\"")
        .append(number(y(at.latitude()) + below))
        .append("\" ")
        .append(look)
        .append(HALO)
        .append('>')
        .append(text(words))
        .append("</text>");
  }

  /** Legend and the word that outlines are sketches. */
  private void foot() {
    int left = MARGIN;
    for (int i = 0; map.most() > 0 && i < Feature.LEVELS; i++, left += 18)
      svg.append(
          "<rect x=\"%d\" y=\"%d\" width=\"18\" height=\"12\" fill=\"%s\"/>"
              .formatted(left, HEIGHT - 30, FILLS.get(i)));
    if (map.most() > 0)
      caption(
          left + 8,
          "start",
          messages.text(locale, "territory.map.legend", Figures.number(map.most())));
    if (map.schematic())
      caption(WIDTH - MARGIN, "end", messages.text(locale, "territory.schematic"));
  }

  private void caption(int x, String anchor, String words) {
    svg.append(
            "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-size=\"12\" fill=\"#55645f\">"
                .formatted(x, HEIGHT - 20, anchor))
        .append(text(words))
        .append("</text>");
  }

  private double x(double longitude) {
    var across = (box.getMinX() + box.getMaxX()) / 2;
    return WIDTH / 2.0 + (longitude - across) * shrink() * scale();
  }

  private double y(double latitude) {
    var middle = (box.getMinY() + box.getMaxY()) / 2;
    return (HEIGHT - FOOT + MARGIN) / 2.0 - (latitude - middle) * scale();
  }

  /** Pixels per degree of latitude. */
  private double scale() {
    var wide = (WIDTH - 2.0 * MARGIN) / Math.max(box.getWidth() * shrink(), 1e-4);
    var high = (HEIGHT - FOOT - 1.0 * MARGIN) / Math.max(box.getHeight(), 1e-4);
    return Math.min(wide, high);
  }

  private double shrink() {
    return Math.cos(Math.toRadians((box.getMinY() + box.getMaxY()) / 2));
  }

  private static String number(double pixels) {
    return String.valueOf(Math.round(pixels * 10) / 10.0);
  }

  private static String text(String words) {
    return HtmlUtils.htmlEscape(words, "UTF-8");
  }
}
