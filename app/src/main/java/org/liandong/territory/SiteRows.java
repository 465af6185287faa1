package org.liandong.territory;

import static org.jooq.impl.DSL.selectOne;
import static org.liandong.territory.db.Tables.HOUSEHOLD;
import static org.liandong.territory.db.Tables.SITE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;

/** Reads compounds and buildings, and writes what is known of them. */
final class SiteRows {
  private SiteRows() {}

  static Optional<Site> find(DSLContext sql, PlaceCode code) {
    return sql.selectFrom(SITE).where(is(code)).fetchOptional(SiteRows::site);
  }

  static List<Site> open(DSLContext sql, PlaceCode place) {
    return sql.selectFrom(SITE)
        .where(SITE.COUNTY.eq(Columns.county(place)))
        .and(Subtree.of(SITE.CODE, place))
        .and(SITE.UNTIL.isNull())
        .orderBy(SITE.CODE)
        .fetch(SiteRows::site);
  }

  static List<Site> compounds(DSLContext sql, PlaceCode place, int most) {
    return sql.selectFrom(SITE)
        .where(SITE.COUNTY.eq(Columns.county(place)))
        .and(Subtree.of(SITE.CODE, place))
        .and(SITE.LEVEL.eq(Level.COMPOUND.number()))
        .and(SITE.UNTIL.isNull())
        .orderBy(SITE.CODE)
        .limit(most)
        .fetch(SiteRows::site);
  }

  static Condition is(PlaceCode code) {
    return SITE.COUNTY.eq(Columns.county(code)).and(SITE.CODE.eq(code.value()));
  }

  static Map<?, @Nullable Object> columns(Site.Facts facts) {
    var columns = new HashMap<Object, @Nullable Object>();
    var spot = facts.spot();
    columns.put(SITE.NAME, facts.name());
    columns.put(SITE.WORDS, Columns.words(facts.name()));
    columns.put(SITE.GRID, Columns.code(facts.grid()));
    columns.put(SITE.LONGITUDE, spot == null ? null : spot.longitude());
    columns.put(SITE.LATITUDE, spot == null ? null : spot.latitude());
    return columns;
  }

  /** Whether another open site of the level beside this one has the name. */
  static boolean named(DSLContext sql, PlaceCode code, String name) {
    return sql.fetchExists(
        selectOne()
            .from(SITE)
            .where(SITE.COUNTY.eq(Columns.county(code)))
            .and(SITE.PARENT.eq(code.parent().value()))
            .and(SITE.LEVEL.eq(Level.of(code).number()))
            .and(SITE.NAME.eq(name))
            .and(SITE.UNTIL.isNull())
            .and(SITE.CODE.ne(code.value())));
  }

  /** The grid of the building, or of the compound it stands in, whichever is nearer. */
  static Optional<PlaceCode> grid(DSLContext sql, PlaceCode code) {
    return sql.select(SITE.GRID)
        .from(SITE)
        .where(SITE.COUNTY.eq(Columns.county(code)))
        .and(SITE.CODE.in(code.value(), code.parent().value()))
        .and(SITE.GRID.isNotNull())
        .orderBy(SITE.CODE.desc())
        .limit(1)
        .fetchOptional(row -> new PlaceCode(row.value1()));
  }

  /** Whether an open building or household is left in it. */
  static boolean inUse(DSLContext sql, PlaceCode code) {
    var county = Columns.county(code);
    var building =
        selectOne()
            .from(SITE)
            .where(
                SITE.COUNTY.eq(county).and(SITE.PARENT.eq(code.value())).and(SITE.UNTIL.isNull()));
    var household =
        selectOne()
            .from(HOUSEHOLD)
            .where(HOUSEHOLD.COUNTY.eq(county))
            .and(HOUSEHOLD.BUILDING.eq(code.value()))
            .and(HOUSEHOLD.UNTIL.isNull());
    return sql.fetchExists(building) || sql.fetchExists(household);
  }

  private static Site site(Record row) {
    var longitude = row.get(SITE.LONGITUDE);
    return new Site(
        new PlaceCode(row.get(SITE.CODE)),
        new Site.Facts(
            row.get(SITE.NAME),
            longitude == null ? null : new Spot(longitude, row.get(SITE.LATITUDE)),
            Columns.place(row.get(SITE.GRID))),
        row.get(SITE.VERSION),
        row.get(SITE.UNTIL) == null);
  }
}
