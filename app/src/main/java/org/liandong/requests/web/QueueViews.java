package org.liandong.requests.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.platform.SheetFile;
import org.liandong.requests.Request;
import org.liandong.requests.Stage;
import org.liandong.requests.web.QueueFilter.State;
import org.liandong.territory.Sites;
import org.liandong.territory.Spot;
import org.liandong.ui.Left;
import org.liandong.ui.Messages;
import org.liandong.ui.Times;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The queue drawn otherwise: as a board, on a map, as a workbook. */
@Component
class QueueViews {
  static final int POINTS = 500;
  static final int EXPORTED = 5000;
  private static final int LANE = 10;
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "what",
          "category",
          "where",
          "scene",
          "affair",
          "stage",
          "submitted",
          "due",
          "holder",
          "joined",
          "level");
  private final RequestPages pages;
  private final RowReading reading;
  private final Sites sites;
  private final Messages messages;
  private final JsonMapper json;

  QueueViews(
      RequestPages pages, RowReading reading, Sites sites, Messages messages, JsonMapper json) {
    this.pages = pages;
    this.reading = reading;
    this.sites = sites;
    this.messages = messages;
    this.json = json;
  }

  /** What waits, what is worked on, what is answered and what was closed last. */
  List<QueuePage.Lane> lanes(Actor actor, QueueFilter filter, Locale locale) {
    var lanes = new ArrayList<QueuePage.Lane>();
    for (var stage : List.of(Stage.WAITING, Stage.WORKING, Stage.ANSWERED, Stage.CONFIRMED)) {
      var state =
          switch (stage) {
            case WAITING, WORKING -> State.OPEN;
            case ANSWERED -> State.ANSWERED;
            default -> State.CLOSED;
          };
      var more = filter.with(state).query().replace("view=board", "view=table");
      var rows = pages.lane(actor, filter, stage, LANE, locale);
      lanes.add(new QueuePage.Lane(stage, rows, "/requests?" + more));
    }
    return lanes;
  }

  /** Points as GeoJSON: the spot of the request, else of its building or compound. */
  String map(Actor actor, QueueFilter filter, Locale locale) {
    var found = pages.first(actor, filter, POINTS);
    var places =
        found.stream().filter(it -> it.point() == null).map(Request::place).distinct().toList();
    var spots = sites.spots(places);
    var features =
        found.stream()
            .filter(it -> it.point() != null || spots.containsKey(it.place()))
            .map(request -> feature(reading.row(actor, request, locale), request, spots))
            .toList();
    return json.writeValueAsString(
        Map.of("type", "FeatureCollection", "features", features, "total", found.size()));
  }

  private static Map<String, Object> feature(Row row, Request request, Map<PlaceCode, Spot> spots) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("name", row.title());
    properties.put("note", row.category());
    properties.put("href", "/requests/" + row.id());
    properties.put("tone", row.left().state() == Left.State.LATE ? "late" : row.tone());
    var point = request.point();
    var spot = spots.get(request.place());
    var at =
        point != null || spot == null
            ? List.of(point == null ? 0 : point.longitude(), point == null ? 0 : point.latitude())
            : List.of(spot.longitude(), spot.latitude());
    return Map.of(
        "type",
        "Feature",
        "properties",
        properties,
        "geometry",
        Map.of("type", "Point", "coordinates", at));
  }

  /** As many as a person can look through; a longer list is narrowed first. */
  SheetFile sheet(Actor actor, QueueFilter filter, Locale locale) {
    var columns =
        COLUMNS.stream().map(it -> messages.text(locale, "requests.column." + it)).toList();
    List<List<@org.jspecify.annotations.Nullable Object>> rows = new ArrayList<>();
    for (var request : pages.first(actor, filter, EXPORTED))
      rows.add(line(reading.row(actor, request, locale), request, locale));
    return new SheetFile(messages.text(locale, "requests.queue.title"), columns, rows);
  }

  private List<@org.jspecify.annotations.Nullable Object> line(
      Row row, Request request, Locale locale) {
    var aside = request.standing().aside();
    return List.of(
        row.label(),
        row.title(),
        row.category(),
        row.where(),
        messages.text(locale, "requests.scene." + request.sort().scene()),
        messages.text(locale, "requests.affair." + request.sort().affair()),
        messages.text(locale, "requests.stage.open." + request.stage()),
        Times.iso(request.submitted()),
        Times.iso(request.standing().due()),
        row.holder(),
        aside.joined(),
        aside.raised().level());
  }
}
