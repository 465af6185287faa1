package org.liandong.territory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.platform.Words;

/** How places, shapes and names are kept in columns. */
final class Columns {
  /** The number of this change, for the feeds of open data. */
  static final Field<Long> CHANGE = field("opendata.change()", Long.class);

  private static final int MOST_CODES = 999;

  private Columns() {}

  static String county(PlaceCode place) {
    return place
        .county()
        .orElseThrow(() -> new IllegalArgumentException("above the county: " + place))
        .code();
  }

  /** The committee a place below it belongs to. */
  static PlaceCode committee(PlaceCode place) {
    return new PlaceCode(place.value().substring(0, 12));
  }

  static @Nullable String code(@Nullable PlaceCode place) {
    return place == null ? null : place.value();
  }

  static @Nullable PlaceCode place(@Nullable String code) {
    return code == null ? null : new PlaceCode(code);
  }

  static Field<Object> words(String name) {
    return field("{0}::tsvector", Object.class, val(Words.vector(name)));
  }

  static @Nullable JSONB json(@Nullable Shape shape) {
    return shape == null ? null : JSONB.valueOf(shape.geoJson());
  }

  /**
   * The next code of a letter under a place: G grid, C compound, B building; none is used twice.
   */
  static PlaceCode next(DSLContext sql, Table<?> table, Field<String> column, String prefix) {
    sql.execute("select pg_advisory_xact_lock(hashtext({0}))", val(prefix));
    var last =
        sql.select(max(column))
            .from(table)
            .where(column.likeRegex("^" + prefix + "\\d{3}$"))
            .and(column.ge(prefix).and(column.lt(prefix + "~")))
            .fetchOne(0, String.class);
    var number = last == null ? 1 : Integer.parseInt(last.substring(prefix.length())) + 1;
    if (number > MOST_CODES) throw new Refused(TerritoryRefusal.CODES_EXHAUSTED);
    return new PlaceCode(prefix + "%03d".formatted(number));
  }
}
