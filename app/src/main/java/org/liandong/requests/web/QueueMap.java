package org.liandong.requests.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Request;
import org.liandong.requests.web.MapFrame.At;
import org.liandong.territory.Sites;
import org.liandong.territory.Spot;
import org.liandong.ui.Left;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The queue on a map: each request by itself while one can tell them apart, numbers for parts of
 * the ground when there are more.
 */
@Component
@Transactional(readOnly = true)
class QueueMap {
  /** More dots than this lie over one another. */
  static final int POINTS = 300;

  private final RequestPages pages;
  private final MapCells cells;
  private final RowReading reading;
  private final Sites sites;
  private final Messages messages;
  private final JsonMapper json;

  QueueMap(
      RequestPages pages,
      MapCells cells,
      RowReading reading,
      Sites sites,
      Messages messages,
      JsonMapper json) {
    this.pages = pages;
    this.cells = cells;
    this.reading = reading;
    this.sites = sites;
    this.messages = messages;
    this.json = json;
  }

  /** Who looks at which list. */
  private record Look(Actor actor, QueueFilter filter, @Nullable MapFrame frame, Locale locale) {
    boolean holds(At at) {
      return frame == null || frame.holds(at);
    }
  }

  /** A cell and where it is drawn. */
  private record Placed(MapCells.Cell cell, At at) {}

  /**
   * GeoJSON of what lies within a frame: points with {@code name}, {@code note}, {@code href} and
   * {@code tone}, or cells with {@code count}, {@code late} and {@code edges}.
   */
  String geojson(Actor actor, QueueFilter filter, @Nullable MapFrame frame, Locale locale) {
    var look = new Look(actor, filter, frame, locale);
    var found = cells.cells(actor, filter, frame);
    var known = sites.spots(places(found.stream()));
    var placed =
        found.stream()
            .flatMap(cell -> at(cell, known).map(at -> new Placed(cell, at)).stream())
            .toList();
    var seen = placed.stream().filter(it -> look.holds(it.at())).toList();
    int count = count(seen.stream().map(Placed::cell));
    var whole = count <= POINTS;
    int all = count(found.stream());
    var note =
        note(
            all, frame == null ? all - count(placed.stream().map(Placed::cell)) : 0, whole, locale);
    var features = whole ? points(look, seen, known) : seen.stream().map(QueueMap::cell).toList();
    return json.writeValueAsString(
        Map.of(
            "type", "FeatureCollection",
            "features", features,
            "total", count,
            "whole", whole,
            "note", note));
  }

  private static int count(Stream<MapCells.Cell> cells) {
    return cells.mapToInt(MapCells.Cell::count).sum();
  }

  private static List<PlaceCode> places(Stream<MapCells.Cell> cells) {
    return cells.map(MapCells.Cell::place).filter(Objects::nonNull).distinct().toList();
  }

  /** What was drawn and what was not, in a sentence or three. */
  private String note(int all, int unknown, boolean whole, Locale locale) {
    var words = new ArrayList<String>();
    words.add(messages.text(locale, "requests.map." + (whole ? "points" : "cells")));
    if (all >= MapCells.MOST) words.add(messages.text(locale, "requests.map.cut", MapCells.MOST));
    if (unknown > 0) words.add(messages.text(locale, "requests.map.unknown", unknown));
    return String.join(" ", words);
  }

  private static Optional<At> at(MapCells.Cell cell, Map<PlaceCode, Spot> known) {
    return cell.place() == null
        ? Optional.ofNullable(cell.middle())
        : Optional.ofNullable(known.get(cell.place())).map(At::of);
  }

  private List<Map<String, Object>> points(
      Look look, List<Placed> seen, Map<PlaceCode, Spot> known) {
    var here = places(seen.stream().map(Placed::cell));
    var ids = cells.ids(look.actor(), look.filter(), look.frame(), here);
    return pages.some(look.actor(), look.filter(), ids).stream()
        .flatMap(request ->
            at(request, known)
                .map(at -> feature(at, point(reading.row(look.actor(), request, look.locale()))))
                .stream())
        .toList();
  }

  /** The spot of the request, else of its building or compound. */
  private static Optional<At> at(Request request, Map<PlaceCode, Spot> known) {
    var own = request.point();
    return own == null
        ? Optional.ofNullable(known.get(request.place())).map(At::of)
        : Optional.of(At.of(own));
  }

  private static Map<String, Object> point(Row row) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("name", row.title());
    properties.put("note", row.category());
    properties.put("href", "/requests/" + row.id());
    properties.put("tone", row.left().state() == Left.State.LATE ? "late" : row.tone());
    return properties;
  }

  private static Map<String, Object> cell(Placed placed) {
    var cell = placed.cell();
    var properties = new LinkedHashMap<String, Object>();
    properties.put("count", cell.count());
    properties.put("late", cell.late());
    var edges = cell.edges();
    if (edges != null)
      properties.put("edges", List.of(edges.west(), edges.south(), edges.east(), edges.north()));
    return feature(placed.at(), properties);
  }

  private static Map<String, Object> feature(At at, Map<String, Object> properties) {
    return Map.of(
        "type",
        "Feature",
        "properties",
        properties,
        "geometry",
        Map.of("type", "Point", "coordinates", List.of(at.longitude(), at.latitude())));
  }
}
