package org.liandong.territory;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;
import org.liandong.platform.Words;
import org.springframework.stereotype.Component;

/**
 * Searches places by name or code. Several words narrow: 官渡 双桥 finds 双桥 below 官渡. Results are
 * ranked by level, then by how exactly the name is meant, then by code, and walked by that key.
 */
@Component
class PlaceSearch {
  static final int PAGE = 20;
  private static final int LONGEST = 100;
  private static final int MOST_TERMS = 4;

  /** So many places a word may name for the words after it to be looked for below them. */
  private static final int MOST_RANGES = 60;

  private static final Field<LocalDate> UNTIL = field(name("until"), LocalDate.class);
  private static final Field<Integer> EXACTNESS = field(name("exactness"), Integer.class);
  private final DSLContext sql;

  PlaceSearch(DSLContext sql) {
    this.sql = sql;
  }

  /** Where a page ended. */
  private record Position(short level, int exactness, String code) {
    static Optional<Position> parse(@Nullable String after) {
      if (after == null || !after.matches("\\d\\.\\d\\.[0-9GCB]{2,20}")) return Optional.empty();
      var parts = after.split("\\.");
      return Optional.of(
          new Position(Short.parseShort(parts[0]), Integer.parseInt(parts[1]), parts[2]));
    }

    boolean in(SearchSlice slice) {
      return slice.first().number() <= level && level <= slice.last().number();
    }

    /** Whether everything in the slice comes before it. */
    boolean beyond(SearchSlice slice) {
      return level > slice.last().number()
          || in(slice)
              && slice.last() == Level.COMMITTEE
              && !slice.byCode()
              && exactness >= SearchSlice.ELSEWHERE;
    }

    String text() {
      return level + "." + exactness + "." + code;
    }
  }

  private record Hit(Place place, Position position) {}

  Keyset<Place> find(String words, PlaceCode within, @Nullable String after) {
    var terms = terms(words);
    if (terms.isEmpty()) return new Keyset<>(List.of(), Optional.empty());
    var position = Position.parse(after);
    if (terms.size() == 1) return page(terms.getFirst(), List.of(within), position);
    var found = narrowed(terms, within, position);
    var otherwise = position.isEmpty() ? found : narrowed(terms, within, Optional.empty());
    return otherwise.rows().isEmpty() ? narrowed(terms.reversed(), within, position) : found;
  }

  private static List<String> terms(String words) {
    var plain = Words.plain(words).replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    if (plain.length() > LONGEST) return List.of();
    return Stream.of(plain.split(" "))
        .filter(term -> !SearchSlice.of(term).isEmpty())
        .limit(MOST_TERMS)
        .toList();
  }

  /** The last word, below the places that the words before it name. */
  private Keyset<Place> narrowed(
      List<String> terms, PlaceCode within, Optional<Position> position) {
    var ranges = List.of(within);
    for (var term : terms.subList(0, terms.size() - 1)) {
      if (NameForms.general(term)) continue;
      ranges = outermost(hits(term, ranges, Optional.empty(), MOST_RANGES));
    }
    return page(terms.getLast(), ranges, position);
  }

  private static List<PlaceCode> outermost(List<Hit> hits) {
    var outermost = new ArrayList<PlaceCode>();
    for (var hit : hits)
      if (outermost.stream().noneMatch(range -> range.contains(hit.place().code())))
        outermost.add(hit.place().code());
    return outermost;
  }

  private Keyset<Place> page(String term, List<PlaceCode> ranges, Optional<Position> after) {
    var hits = hits(term, ranges, after, PAGE + 1);
    return Keyset.of(hits, PAGE, hit -> hit.position().text()).map(Hit::place);
  }

  private List<Hit> hits(
      String term, List<PlaceCode> ranges, Optional<Position> after, int wanted) {
    var hits = new ArrayList<Hit>();
    if (ranges.isEmpty()) return hits;
    for (var slice : SearchSlice.of(term)) {
      if (hits.size() == wanted) break;
      if (after.isPresent() && after.get().beyond(slice)) continue;
      hits.addAll(read(slice, within(ranges), after, wanted - hits.size()));
    }
    return hits;
  }

  private List<Hit> read(
      SearchSlice slice, Condition within, Optional<Position> after, int wanted) {
    var place = after.filter(position -> position.in(slice));
    var walked =
        slice.byCode()
            ? place
                .filter(p -> p.exactness() == SearchSlice.ELSEWHERE || !slice.rest())
                .map(p -> SearchSlice.CODE.gt(p.code()))
            : Optional.<Condition>empty();
    var rows =
        sql.select(
                SearchSlice.CODE,
                SearchSlice.NAME,
                SearchSlice.LEVEL,
                slice.exactness().as(EXACTNESS))
            .from(slice.table())
            .where(slice.rows())
            .and(UNTIL.isNull())
            .and(within)
            .and(walked.orElse(noCondition()));
    var hits = rows.asTable("hits");
    var beyond = slice.byCode() ? Optional.<Condition>empty() : place.map(PlaceSearch::after);
    var order =
        slice.byCode()
            ? List.of(SearchSlice.CODE)
            : List.of(SearchSlice.LEVEL, EXACTNESS, SearchSlice.CODE);
    return sql.select(SearchSlice.CODE, SearchSlice.NAME, SearchSlice.LEVEL, EXACTNESS)
        .from(hits)
        .where(beyond.orElse(noCondition()))
        .orderBy(order)
        .limit(wanted)
        .fetch(r ->
            new Hit(
                new Place(new PlaceCode(r.value1()), r.value2()),
                new Position(r.value3(), r.value4(), r.value1())));
  }

  private static Condition after(Position position) {
    return row(SearchSlice.LEVEL, EXACTNESS, SearchSlice.CODE)
        .gt(position.level(), position.exactness(), position.code());
  }

  private static Condition within(List<PlaceCode> ranges) {
    return or(ranges.stream().map(range -> Subtree.of(SearchSlice.CODE, range)).toList());
  }
}
