package org.liandong.projects.web;

import static org.liandong.projects.db.Tables.PUBLISHED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Border;
import org.liandong.territory.Borders;
import org.liandong.territory.Places;
import org.liandong.territory.Spot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Approved projects on the map: one point a community, with how many there are. */
@Component
@Transactional(readOnly = true)
class PublicPoints {
  private static final int MOST = 300;
  private final DSLContext sql;
  private final Borders borders;
  private final Places places;
  private final JsonMapper json;

  PublicPoints(DSLContext sql, Borders borders, Places places, JsonMapper json) {
    this.sql = sql;
    this.borders = borders;
    this.places = places;
    this.json = json;
  }

  String of(ListFilter filter) {
    var titles = DSL.arrayAgg(PUBLISHED.TITLE).orderBy(PUBLISHED.ID.desc());
    var read =
        sql.select(PUBLISHED.PLACE, titles)
            .from(PUBLISHED)
            .where(PublicPages.chosen(filter))
            .groupBy(PUBLISHED.PLACE)
            .orderBy(PUBLISHED.PLACE)
            .limit(MOST)
            .fetch();
    var codes = read.map(row -> new PlaceCode(row.value1()));
    var spots = spots(codes);
    var names = places.names(codes);
    var features = new ArrayList<Map<String, Object>>();
    for (var row : read) {
      var place = new PlaceCode(row.value1());
      var spot = spots.get(place);
      if (spot != null)
        features.add(feature(place, names.getOrDefault(place, ""), row.value2(), spot));
    }
    return json.writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
  }

  /** The middle of each community whose outline is known: one query a street. */
  private Map<PlaceCode, Spot> spots(List<PlaceCode> codes) {
    var streets = new HashSet<PlaceCode>();
    codes.forEach(code -> streets.add(code.parent()));
    var spots = new HashMap<PlaceCode, Spot>();
    for (var street : streets)
      for (Border border : borders.below(street))
        spots.put(border.place(), border.shape().middle());
    return spots;
  }

  private static Map<String, Object> feature(
      PlaceCode place, String name, String[] titles, Spot spot) {
    var at = List.of(spot.longitude(), spot.latitude());
    return Map.of(
        "type",
        "Feature",
        "properties",
        Map.of(
            "name",
            name + " · " + titles.length,
            "note",
            String.join("、", List.of(titles).subList(0, Math.min(3, titles.length))),
            "href",
            "/public/projects?place=" + place,
            "tone",
            "ok"),
        "geometry",
        Map.of("type", "Point", "coordinates", at));
  }
}
