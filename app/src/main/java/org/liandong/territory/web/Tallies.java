package org.liandong.territory.web;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.liandong.territory.db.Tables.GRID;
import static org.liandong.territory.db.Tables.HOUSEHOLD;
import static org.liandong.territory.db.Tables.SITE;
import static org.liandong.territory.db.Tables.TALLY;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;
import org.liandong.territory.Level;
import org.liandong.territory.Place;
import org.springframework.stereotype.Component;

/** Counts for the pages: how much lies below a place, and below each of its children. */
@Component
class Tallies {
  private final DSLContext sql;

  Tallies(DSLContext sql) {
    this.sql = sql;
  }

  /** Grids, compounds, buildings and households below a place in a county; zeros are left out. */
  Map<String, Integer> local(PlaceCode place) {
    var counts = new LinkedHashMap<String, Integer>();
    var county = place.county();
    if (county.isEmpty()) return counts;
    var level = field("7", Short.class);
    sql.select(level, count())
        .from(GRID)
        .where(
            GRID.COUNTY.eq(county.get().code()), Subtree.of(GRID.CODE, place), GRID.UNTIL.isNull())
        .unionAll(
            sql.select(SITE.LEVEL, count())
                .from(SITE)
                .where(SITE.COUNTY.eq(county.get().code()))
                .and(Subtree.of(SITE.CODE, place))
                .and(SITE.UNTIL.isNull())
                .groupBy(SITE.LEVEL))
        .unionAll(
            sql.select(field("9", Short.class), count())
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.COUNTY.eq(county.get().code()))
                .and(Subtree.of(HOUSEHOLD.BUILDING, place))
                .and(HOUSEHOLD.UNTIL.isNull()))
        .forEach(row -> add(counts, row.value1(), row.value2()));
    return counts;
  }

  private static void add(Map<String, Integer> counts, short level, int n) {
    if (n > 0) counts.put(level == 9 ? "household" : Level.values()[level].word(), n);
  }

  /** The counts of what lies below each child: divisions by level, in compounds the buildings. */
  Map<PlaceCode, Map<String, Integer>> below(PlaceCode parent, List<Place> children) {
    return parent.value().length() < 12 ? divisions(children) : households(parent);
  }

  private Map<PlaceCode, Map<String, Integer>> divisions(List<Place> children) {
    var all = new HashMap<PlaceCode, Map<String, Integer>>();
    sql.select(TALLY.PLACE, TALLY.LEVEL, TALLY.N)
        .from(TALLY)
        .where(TALLY.PLACE.in(children.stream().map(child -> child.code().value()).toList()))
        .orderBy(TALLY.PLACE, TALLY.LEVEL)
        .forEach(row ->
            all.computeIfAbsent(new PlaceCode(row.value1()), place -> new LinkedHashMap<>())
                .put(Level.values()[row.value2()].word(), row.value3()));
    return all;
  }

  /**
   * Counts of households under each child: a compound has 16 digits and letters, a building 16 or
   * 20.
   */
  private Map<PlaceCode, Map<String, Integer>> households(PlaceCode parent) {
    var all = new HashMap<PlaceCode, Map<String, Integer>>();
    Field<String> child =
        field(
            "left({0}, {1})",
            String.class, HOUSEHOLD.BUILDING, inline(parent.value().length() + 4));
    sql.select(child, count())
        .from(HOUSEHOLD)
        .where(HOUSEHOLD.COUNTY.eq(parent.value().substring(0, 6)))
        .and(Subtree.of(HOUSEHOLD.BUILDING, parent))
        .and(HOUSEHOLD.UNTIL.isNull())
        .groupBy(child)
        .forEach(row -> all.put(new PlaceCode(row.value1()), Map.of("household", row.value2())));
    return all;
  }
}
