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

  /** What is drawn, how many could not be, and a sentence that says both. */
  private record Drawn(List<Map<String, Object>> features, int shown, boolean whole) {}

  /**
   * GeoJSON of what lies within a frame: points with {@code name}, {@code note}, {@code href} and
   * {@code tone}, or cells with {@code count}, {@code late} and {@code edges}.
   */
  String geojson(Actor actor, QueueFilter filter, @Nullable MapFrame frame, Locale locale) {
    var found = cells.cells(actor, filter, frame);
    int total = found.stream().mapToInt(MapCells.Cell::count).sum();
    var drawn =
        total > POINTS
            ? cells(found, frame, locale)
            : points(
                pages.some(actor, filter, cells.ids(actor, filter, frame)), frame, actor, locale);
    return json.writeValueAsString(
        Map.of(
            "type",
            "FeatureCollection",
            "features",
            drawn.features(),
            "total",
            total,
            "whole",
            drawn.whole(),
            "note",
            note(total, drawn, frame, locale)));
  }

  private String note(int total, Drawn drawn, @Nullable MapFrame frame, Locale locale) {
    int unknown = frame == null ? total - drawn.shown() : 0;
    var first = messages.text(locale, "requests.map." + (drawn.whole() ? "points" : "cells"));
    var words =
        Stream.of(
            first,
            total >= MapCells.MOST ? messages.text(locale, "requests.map.cut", MapCells.MOST) : "",
            unknown > 0 ? messages.text(locale, "requests.map.unknown", unknown) : "");
    return String.join(" ", words.filter(word -> !word.isEmpty()).toList());
  }

  private Drawn points(List<Request> found, @Nullable MapFrame frame, Actor actor, Locale locale) {
    var places =
        found.stream().filter(it -> it.point() == null).map(Request::place).distinct().toList();
    var spots = sites.spots(places);
    var features =
        found.stream()
            .flatMap(request ->
                at(request, spots)
                    .filter(at -> frame == null || frame.holds(at))
                    .map(at -> feature(at, point(reading.row(actor, request, locale))))
                    .stream())
            .toList();
    return new Drawn(features, features.size(), true);
  }

  /** The spot of the request, else of its building or compound. */
  private static Optional<At> at(Request request, Map<PlaceCode, Spot> spots) {
    var own = request.point();
    return own == null
        ? Optional.ofNullable(spots.get(request.place())).map(At::of)
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

  private Drawn cells(List<MapCells.Cell> found, @Nullable MapFrame frame, Locale locale) {
    var places = found.stream().map(MapCells.Cell::place).filter(Objects::nonNull).toList();
    var spots = sites.spots(places);
    var features = new ArrayList<Map<String, Object>>();
    int shown = 0;
    for (var cell : found) {
      var at = at(cell, spots);
      if (at.isEmpty() || frame != null && !frame.holds(at.get())) continue;
      features.add(feature(at.get(), cell(cell, locale)));
      shown += cell.count();
    }
    return new Drawn(features, shown, false);
  }

  private static Optional<At> at(MapCells.Cell cell, Map<PlaceCode, Spot> spots) {
    return cell.place() == null
        ? Optional.ofNullable(cell.middle())
        : Optional.ofNullable(spots.get(cell.place())).map(At::of);
  }

  private Map<String, Object> cell(MapCells.Cell cell, Locale locale) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("count", cell.count());
    properties.put("late", cell.late());
    properties.put("name", messages.text(locale, "requests.map.cell", cell.count(), cell.late()));
    var edges = cell.edges();
    if (edges != null)
      properties.put("edges", List.of(edges.west(), edges.south(), edges.east(), edges.north()));
    return properties;
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
