package org.liandong.projects.web;

import static org.liandong.projects.db.Tables.PUBLISHED;

import java.util.ArrayList;
import java.util.Collection;
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
import org.liandong.territory.Shape;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Approved projects on the map: the outline of each community, with how many there are. */
@Component
@Transactional(readOnly = true)
class PublicShapes {
  private static final int MOST = 300;
  private static final int SHOWN = 3;
  private static final int DARKEST = 5;
  private final DSLContext sql;
  private final Borders borders;
  private final Places places;
  private final JsonMapper json;

  PublicShapes(DSLContext sql, Borders borders, Places places, JsonMapper json) {
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
    var shapes = shapes(codes);
    var names = places.names(codes);
    var features = new ArrayList<Map<String, Object>>();
    for (var row : read) {
      var place = new PlaceCode(row.value1());
      var shape = shapes.get(place);
      if (shape != null)
        features.add(feature(place, names.getOrDefault(place, ""), row.value2(), shape));
    }
    return json.writeValueAsString(Map.of("type", "FeatureCollection", "features", features));
  }

  /** Is the outline of any of the communities known? */
  boolean known(Collection<PlaceCode> codes) {
    var shapes = shapes(codes);
    return codes.stream().anyMatch(shapes::containsKey);
  }

  /** The outlines that are known: one query a street. */
  private Map<PlaceCode, Shape> shapes(Collection<PlaceCode> codes) {
    var streets = new HashSet<PlaceCode>();
    codes.forEach(code -> streets.add(code.parent()));
    var shapes = new HashMap<PlaceCode, Shape>();
    for (var street : streets)
      for (Border border : borders.below(street)) shapes.put(border.place(), border.shape());
    return shapes;
  }

  /** The more projects, the darker. */
  private Map<String, Object> feature(PlaceCode place, String name, String[] titles, Shape shape) {
    return Map.of(
        "type",
        "Feature",
        "properties",
        Map.of(
            "name",
            name + " · " + titles.length,
            "note",
            String.join("、", List.of(titles).subList(0, Math.min(SHOWN, titles.length))),
            "href",
            "/public/projects?place=" + place,
            "level",
            Math.min(DARKEST, 1 + titles.length)),
        "geometry",
        json.readTree(shape.geoJson()));
  }
}
