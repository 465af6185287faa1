package org.liandong.territory;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.liandong.territory.db.Tables.NAMED;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Words;
import org.springframework.stereotype.Component;

/**
 * Searches places by name or code. Results are ranked by level, then by how exactly the name is
 * meant, then by code, and walked by that key.
 */
@Component
class PlaceSearch {
  static final int PAGE = 20;
  private static final int LONGEST = 100;
  private static final String CODE = "\\d{2,12}([GCB]\\d{0,3}){0,2}";
  private final DSLContext sql;

  PlaceSearch(DSLContext sql) {
    this.sql = sql;
  }

  /** What is searched: which rows, and how exactly each is meant (0 is best). */
  private record Question(Condition rows, Field<Integer> exactness) {}

  /** Where a page ended. */
  private record Position(short level, int exactness, String code) {
    static Optional<Position> parse(@Nullable String after) {
      if (after == null || !after.matches("\\d\\.\\d\\.[0-9GCB]{2,20}")) return Optional.empty();
      var parts = after.split("\\.");
      return Optional.of(
          new Position(Short.parseShort(parts[0]), Integer.parseInt(parts[1]), parts[2]));
    }

    String text() {
      return level + "." + exactness + "." + code;
    }
  }

  private record Hit(Place place, Position position) {}

  Keyset<Place> find(String words, PlaceCode within, @Nullable String after) {
    return ask(words)
        .map(question -> page(question, within, Position.parse(after)))
        .orElseGet(() -> new Keyset<>(List.of(), Optional.empty()));
  }

  private static Optional<Question> ask(String words) {
    var plain = Words.plain(words).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (plain.length() > LONGEST) return Optional.empty();
    if (plain.toUpperCase(java.util.Locale.ROOT).matches(CODE))
      return Optional.of(byCode(plain.toUpperCase(java.util.Locale.ROOT)));
    var stem = NameForms.stem(plain);
    var query = Words.query(stem);
    if (query.isEmpty()) return Optional.empty();
    return Optional.of(NameForms.general(plain) ? byEnding(plain) : byName(plain, stem, query));
  }

  private static Question byCode(String code) {
    return new Question(prefix(code), exact(NAMED.CODE, code));
  }

  /** These stand in so many names that walking the committees in order beats any index of words. */
  private static Question byEnding(String ending) {
    var holds = condition("position({0} in {1}) > 0", val(ending), NAMED.NAME);
    return new Question(NAMED.LEVEL.ge(Level.COMMITTEE.number()).and(holds), inline(0));
  }

  private static Question byName(String plain, String stem, String query) {
    var exactness =
        when(NAMED.NAME.eq(plain), inline(0))
            .when(onlyEndings(stem), inline(1))
            .when(begins(stem), inline(2))
            .otherwise(inline(3));
    return new Question(condition("{0} @@ {1}::tsquery", NAMED.WORDS, val(query)), exactness);
  }

  private static Condition begins(String stem) {
    return condition("starts_with({0}, {1})", NAMED.NAME, val(stem));
  }

  /** The name is the stem and nothing but endings. */
  private static Condition onlyEndings(String stem) {
    var rest =
        condition(
            "substr({0}, {1}) ~ {2}",
            NAMED.NAME, val(stem.length() + 1), val("^" + NameForms.PATTERN));
    return begins(stem).and(rest);
  }

  private static Field<Integer> exact(Field<String> column, String value) {
    return when(column.eq(value), inline(0)).otherwise(inline(1));
  }

  private static Condition prefix(String beginning) {
    return beginning.isEmpty()
        ? noCondition()
        : NAMED.CODE.ge(beginning).and(NAMED.CODE.lt(beginning + "~"));
  }

  private Keyset<Place> page(Question question, PlaceCode within, Optional<Position> after) {
    var exactness = question.exactness().as("exactness");
    var hits =
        sql.select(NAMED.CODE, NAMED.NAME, NAMED.LEVEL, exactness)
            .from(NAMED)
            .where(question.rows())
            .and(NAMED.UNTIL.isNull())
            .and(prefix(within.value()))
            .asTable("hits");
    var level = hits.field(NAMED.LEVEL);
    var rank = hits.field("exactness", Integer.class);
    var code = hits.field(NAMED.CODE);
    var beyond =
        after
            .map(p -> (Condition) row(level, rank, code).gt(p.level(), p.exactness(), p.code()))
            .orElseGet(() -> noCondition());
    var rows =
        sql.select(code, hits.field(NAMED.NAME), level, rank)
            .from(hits)
            .where(beyond)
            .orderBy(level, rank, code)
            .limit(PAGE + 1)
            .fetch(r ->
                new Hit(
                    new Place(new PlaceCode(r.value1()), r.value2()),
                    new Position(r.value3(), r.value4(), r.value1())));
    return Keyset.of(rows, PAGE, hit -> hit.position().text()).map(Hit::place);
  }
}
