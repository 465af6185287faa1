package org.liandong.requests;

import static org.liandong.requests.RequestReading.instant;
import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.PUBLISHED;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests of a place as anybody may see them (NEJ-07), from the county down. */
@Service
@Transactional(readOnly = true)
public class PublicRequests {
  /** Figures count at most so many, the newest. */
  public static final int MOST = 1000;

  private static final Duration SPAN = Duration.ofDays(90);
  private static final Field<Integer> COUNT = DSL.count().as("counted");
  private static final Field<Integer> LATE = DSL.field(DSL.name("late"), Integer.class);
  private static final Field<OffsetDateTime> FIRST =
      DSL.field("min(submitted)", OffsetDateTime.class).as("first");

  /** Of an even number the longer of the two in the middle, in milliseconds. */
  private static final Field<Long> MEDIAN =
      DSL.field(
              "(1000 * percentile_disc(0.5) within group (order by extract(epoch from settled - submitted) desc))::bigint",
              Long.class)
          .as("median");

  private static final Duration YEAR = Duration.ofDays(365);
  private final DSLContext sql;
  private final Clock clock;

  PublicRequests(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The newest first. */
  public Keyset<PublicRequest> list(PlaceCode place, @Nullable UUID after, int size) {
    var read =
        sql.selectFrom(PUBLISHED)
            .where(under(place))
            .and(after == null ? DSL.noCondition() : PUBLISHED.ID.lt(after))
            .orderBy(PUBLISHED.ID.desc())
            .limit(size + 1)
            .fetch(PublicRequests::read);
    return Keyset.of(read, size, request -> request.id().value().toString());
  }

  /** How many sorts of matters were taken up in a year. */
  public int topics(PlaceCode place) {
    var since = utc(clock.instant().minus(YEAR));
    return sql.select(DSL.countDistinct(PUBLISHED.CATEGORY))
        .from(PUBLISHED)
        .where(under(place))
        .and(PUBLISHED.SUBMITTED.ge(since))
        .fetchSingle()
        .value1();
  }

  /**
   * The newest of a category or a group of them.
   *
   * @param category empty for all
   */
  public List<PublicRequest> latest(PlaceCode place, String category, int size) {
    return sql.selectFrom(PUBLISHED)
        .where(under(place))
        .and(
            category.isEmpty()
                ? DSL.noCondition()
                : PUBLISHED.CATEGORY.eq(category).or(PUBLISHED.CATEGORY.startsWith(category + ".")))
        .orderBy(PUBLISHED.ID.desc())
        .limit(size)
        .fetch(PublicRequests::read);
  }

  /**
   * What a caller looks for.
   *
   * @param categories any of them; empty for all
   * @param open still somebody's or the resident's to do, or closed; null for both
   * @param from the first moment of submission
   * @param to the moment it ends before
   */
  public record Wanted(List<String> categories, @Nullable Boolean open, Instant from, Instant to) {}

  /** The newest first, {@link #MOST} at most. What is only answered is open. */
  public List<PublicRequest> search(County county, Wanted wanted) {
    var closed = PUBLISHED.STAGE.in(Stage.CONFIRMED.name(), Stage.LAPSED.name());
    return sql.selectFrom(PUBLISHED)
        .where(PUBLISHED.COUNTY.eq(county.code()))
        .and(PUBLISHED.SUBMITTED.ge(utc(wanted.from())))
        .and(PUBLISHED.SUBMITTED.lt(utc(wanted.to())))
        .and(
            wanted.categories().isEmpty()
                ? DSL.noCondition()
                : PUBLISHED.CATEGORY.in(wanted.categories()))
        .and(wanted.open() == null ? DSL.noCondition() : wanted.open() ? DSL.not(closed) : closed)
        .orderBy(PUBLISHED.ID.desc())
        .limit(MOST)
        .fetch(PublicRequests::read);
  }

  /** Those of the ids that anybody may know of. */
  public List<PublicRequest> find(List<Request.Id> ids) {
    return sql.selectFrom(PUBLISHED)
        .where(
            DSL.row(PUBLISHED.COUNTY, PUBLISHED.ID)
                .in(ids.stream().map(id -> DSL.row(id.county().code(), id.value())).toList()))
        .orderBy(PUBLISHED.ID.desc())
        .fetch(PublicRequests::read);
  }

  /** How the requests of the last ninety days stand. */
  public PublicFigures figures(PlaceCode place) {
    return figures(under(place));
  }

  /** The same for one scene of 邻e家. */
  public PublicFigures figures(PlaceCode place, Scene scene) {
    return figures(under(place).and(PUBLISHED.SCENE.eq(scene.name())));
  }

  /** Counted where the rows are: a page reads a handful of rows, however busy the place is. */
  private PublicFigures figures(Condition which) {
    var now = utc(clock.instant());
    var since = clock.instant().minus(SPAN);
    var newest =
        DSL.select(PUBLISHED.STAGE, PUBLISHED.SUBMITTED, PUBLISHED.DUE, PUBLISHED.SETTLED)
            .from(PUBLISHED)
            .where(which)
            .and(PUBLISHED.ID.ge(Uuid7.first(since)))
            .and(PUBLISHED.SUBMITTED.ge(utc(since)))
            .orderBy(PUBLISHED.ID.desc())
            .limit(MOST)
            .asTable("newest");
    var stage = newest.field(PUBLISHED.STAGE);
    var late = DSL.condition("coalesce(settled, {0}) > due", DSL.val(now));
    return sql.select(stage, COUNT, DSL.count().filterWhere(late).as(LATE), FIRST, MEDIAN)
        .from(newest)
        .groupBy(DSL.groupingSets(List.of(stage), List.of()))
        .collect(Collectors.collectingAndThen(Collectors.toList(), rows -> figures(rows, since)));
  }

  /** A row for each stage and, without one, the row of all. */
  private static PublicFigures figures(List<? extends Record> rows, Instant since) {
    var stages = new EnumMap<Stage, Integer>(Stage.class);
    var all = rows.getFirst();
    for (var row : rows) {
      var stage = row.get(PUBLISHED.STAGE.getName(), String.class);
      if (stage == null) all = row;
      else stages.put(Stage.valueOf(stage), row.get(COUNT));
    }
    var capped = all.get(COUNT) == MOST;
    var median = all.get(MEDIAN);
    return new PublicFigures(
        capped ? all.get(FIRST).toInstant() : since,
        stages,
        all.get(LATE),
        median == null ? null : Duration.ofMillis(median),
        capped);
  }

  private static Condition under(PlaceCode place) {
    var code = place.value();
    var county = PUBLISHED.COUNTY.eq(place.county().map(County::code).orElse(""));
    return switch (code.length()) {
      case 6 -> county;
      case 9 -> county.and(PUBLISHED.STREET.eq(code));
      case 12 -> county.and(PUBLISHED.COMMITTEE.eq(code));
      default -> throw new Absent(place);
    };
  }

  private static PublicRequest read(Record row) {
    var submitted = row.get(PUBLISHED.SUBMITTED).toInstant();
    return new PublicRequest(
        new Request.Id(new County(row.get(PUBLISHED.COUNTY)), row.get(PUBLISHED.ID)),
        row.get(PUBLISHED.NUMBER),
        new PlaceCode(row.get(PUBLISHED.COMMITTEE)),
        row.get(PUBLISHED.CATEGORY),
        Stage.valueOf(row.get(PUBLISHED.STAGE)),
        row.get(PUBLISHED.ROUND),
        submitted,
        row.get(PUBLISHED.DUE).toInstant(),
        instant(row.get(PUBLISHED.SETTLED)));
  }
}
