package org.liandong.territory;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.liandong.territory.db.Tables.NAMED;
import static org.liandong.territory.db.Tables.PLACE;

import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.liandong.platform.Words;

/**
 * A part of what is searched that one index answers in its order. The parts follow each other, so
 * that the first page of a word that stands in ten thousand names reads only the first of them.
 *
 * @param rows which rows
 * @param exactness how exactly each is meant, 0 is best
 * @param first the highest level in it
 * @param last the lowest level in it
 * @param byCode whether it is walked by code alone: one level, one exactness or the code itself
 * @param rest whether other rows of its level come before it
 */
record SearchSlice(
    Table<?> table,
    Condition rows,
    Field<Integer> exactness,
    Level first,
    Level last,
    boolean byCode,
    boolean rest) {
  static final Field<String> CODE = field(name("code"), String.class);
  static final Field<String> NAME = field(name("name"), String.class);
  static final Field<Short> LEVEL = field(name("level"), Short.class);
  static final int ELSEWHERE = 3;
  private static final Field<Object> WORDS = field(name("words"));
  private static final String DIGITS = "\\d{2,12}([GCB]\\d{0,3}){0,2}";
  private static final String LAST_LETTER = "\uDBFF\uDFFF";

  /** The parts that a word, a name or a code asks for; none when it holds nothing to search. */
  static List<SearchSlice> of(String plain) {
    var code = plain.toUpperCase(Locale.ROOT);
    if (code.matches(DIGITS)) return byCode(code);
    if (NameForms.general(plain)) return byEnding(plain);
    var stem = NameForms.stem(plain);
    var query = Words.query(stem);
    return query.isEmpty() ? List.of() : byName(plain, stem, query);
  }

  private static List<SearchSlice> byCode(String code) {
    var begins = CODE.ge(code).and(CODE.lt(code + "~"));
    var exact = when(CODE.eq(code), inline(0)).otherwise(inline(1));
    return List.of(
        high(begins, exact), committees(begins, exact, true, false), below(begins, exact));
  }

  /** These stand in so many names that walking the committees in order beats any index of words. */
  private static List<SearchSlice> byEnding(String ending) {
    var holds = condition("position({0} in {1}) > 0", val(ending), NAME);
    return List.of(committees(holds, inline(0), true, false), below(holds, inline(0)));
  }

  private static List<SearchSlice> byName(String plain, String stem, String query) {
    var holds = condition("{0} @@ {1}::tsquery", WORDS, val(query));
    var begins = condition("starts_with({0}, {1})", NAME, val(stem));
    var exactness =
        when(NAME.eq(plain), inline(0))
            .when(begins.and(onlyEndings(stem)), inline(1))
            .when(begins, inline(2))
            .otherwise(inline(ELSEWHERE));
    var from = NAME.ge(stem).and(NAME.lt(stem + LAST_LETTER));
    return List.of(
        high(holds, exactness),
        committees(from.and(begins), exactness, false, false),
        committees(holds.and(not(begins)), inline(ELSEWHERE), true, true),
        below(holds, exactness));
  }

  /** The name is the stem and nothing but endings. */
  private static Condition onlyEndings(String stem) {
    return condition(
        "substr({0}, {1}) ~ {2}",
        NAME, inline(stem.codePointCount(0, stem.length()) + 1), val("^" + NameForms.PATTERN));
  }

  private static SearchSlice high(Condition rows, Field<Integer> exactness) {
    var level = LEVEL.lt(inline(Level.COMMITTEE.number()));
    return new SearchSlice(
        PLACE, rows.and(level), exactness, Level.NATION, Level.STREET, false, false);
  }

  private static SearchSlice committees(
      Condition rows, Field<Integer> exactness, boolean byCode, boolean rest) {
    var level = LEVEL.eq(inline(Level.COMMITTEE.number()));
    return new SearchSlice(
        PLACE, rows.and(level), exactness, Level.COMMITTEE, Level.COMMITTEE, byCode, rest);
  }

  private static SearchSlice below(Condition rows, Field<Integer> exactness) {
    var level = LEVEL.gt(inline(Level.COMMITTEE.number()));
    return new SearchSlice(
        NAMED, rows.and(level), exactness, Level.COMPOUND, Level.BUILDING, false, false);
  }
}
