package org.liandong.indicators;

import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.sum;
import static org.liandong.indicators.db.Tables.COUNTED;
import static org.liandong.indicators.db.Tables.TALLY;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Figures of a place from the sums that are kept: one query for each, whatever was ever counted.
 */
@Service
@Transactional(readOnly = true)
public class Tallies {
  /** How figures can be told apart besides place and month. */
  public enum Split {
    CATEGORY,
    HANDLER;

    String column() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Digits of a code, and digits one level down. */
  private static final Map<Integer, Integer> BELOW = Map.of(0, 2, 2, 4, 4, 6, 6, 9, 9, 12);

  private final DSLContext sql;

  Tallies(DSLContext sql) {
    this.sql = sql;
  }

  /** The figure of a place over a span. */
  public Figure of(Measure measure, PlaceCode place, Span span) {
    var all = grouped(TALLY.SPLIT, here(measure, place, span, ""));
    return new Figure(place.value(), measure, all.getOrDefault("", Map.of()));
  }

  /** The figures of the places one level down that have any, by code. */
  public List<Figure> below(Measure measure, PlaceCode place, Span span) {
    int digits = BELOW.getOrDefault(place.value().length(), 0);
    if (digits == 0) return List.of();
    var kept = length(TALLY.PLACE).eq(Math.max(6, digits));
    return figures(
        measure,
        grouped(left(TALLY.PLACE, DSL.inline(digits)), common(measure, place, span, "").and(kept)));
  }

  /** The figure of each month of the span, also of those without any. */
  public List<Figure> months(Measure measure, PlaceCode place, Span span) {
    var month = DSL.toChar(TALLY.MONTH, DSL.inline("YYYY-MM"));
    var read = grouped(month, here(measure, place, span, ""));
    return span.months().stream()
        .map(YearMonth::toString)
        .map(key -> new Figure(key, measure, read.getOrDefault(key, Map.of())))
        .toList();
  }

  /** The figures told apart by category or handler. */
  public List<Figure> split(Measure measure, PlaceCode place, Span span, Split split) {
    return figures(measure, grouped(TALLY.VALUE, here(measure, place, span, split.column())));
  }

  /**
   * The subjects behind a figure, the newest first.
   *
   * @param place from the county down
   */
  public Keyset<UUID> counted(
      Measure measure, PlaceCode place, Span span, Only only, @Nullable UUID after, int size) {
    var county = place.county().map(County::code).orElseThrow();
    var read =
        sql.select(COUNTED.SUBJECT)
            .from(COUNTED)
            .where(COUNTED.COUNTY.eq(county))
            .and(COUNTED.MEASURE.eq(measure.name()))
            .and(
                place.value().length() == 12
                    ? COUNTED.PLACE.eq(place.value())
                    : Subtree.of(COUNTED.PLACE, place))
            .and(COUNTED.MONTH.between(span.from().atDay(1), span.to().atDay(1)))
            .and(only.kind().isEmpty() ? DSL.noCondition() : COUNTED.KIND.eq(only.kind()))
            .and(
                only.category().isEmpty()
                    ? DSL.noCondition()
                    : COUNTED.CATEGORY.eq(only.category()))
            .and(after == null ? DSL.noCondition() : COUNTED.SUBJECT.lt(after))
            .orderBy(COUNTED.SUBJECT.desc())
            .limit(size + 1)
            .fetch(COUNTED.SUBJECT);
    return Keyset.of(read, size, UUID::toString);
  }

  /** Which of the subjects behind a figure; empty words mean all. */
  public record Only(String kind, String category) {}

  private static Condition here(Measure measure, PlaceCode place, Span span, String split) {
    var at =
        place.value().length() >= 6 ? TALLY.PLACE.eq(place.value()) : length(TALLY.PLACE).eq(6);
    return common(measure, place, span, split).and(at);
  }

  private static Condition common(Measure measure, PlaceCode place, Span span, String split) {
    var county =
        place
            .county()
            .map(one -> TALLY.COUNTY.eq(one.code()))
            .orElseGet(() -> Subtree.of(TALLY.COUNTY, place));
    return county
        .and(TALLY.MEASURE.eq(measure.name()))
        .and(Subtree.of(TALLY.PLACE, place))
        .and(TALLY.SPLIT.eq(split))
        .and(TALLY.MONTH.between(span.from().atDay(1), span.to().atDay(1)));
  }

  private Map<String, Map<String, Long>> grouped(Field<String> by, Condition which) {
    var all = new TreeMap<String, Map<String, Long>>();
    sql.select(by, TALLY.KIND, sum(TALLY.AMOUNT))
        .from(TALLY)
        .where(which)
        .groupBy(by, TALLY.KIND)
        .having(sum(TALLY.AMOUNT).ne(BigDecimal.ZERO))
        .forEach(row ->
            all.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                .put(row.value2(), row.value3().longValueExact()));
    return all;
  }

  private static List<Figure> figures(Measure measure, Map<String, Map<String, Long>> grouped) {
    return grouped.entrySet().stream()
        .map(entry -> new Figure(entry.getKey(), measure, entry.getValue()))
        .toList();
  }
}
