package org.liandong.purchases;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.purchases.db.Tables.NEED;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.purchases.db.tables.records.NeedRecord;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many of the collected needs something in the catalogue serves (PUR-24). */
@Component
class NeedMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "purchases.need-coverage",
          "purchases.measure.need",
          List.of(good("SERVED"), bad("UNSERVED")));
  private final DSLContext sql;
  private final Coverage coverage;
  private final Indicators indicators;

  NeedMeasures(DSLContext sql, Coverage coverage, Indicators indicators) {
    this.sql = sql;
    this.coverage = coverage;
    this.indicators = indicators;
  }

  @ApplicationModuleListener
  void count(Coverage.Noted event) {
    indicators.count(counted(event.id().county(), List.of(event.id().id())));
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    return sql.selectFrom(NEED)
        .where(NEED.COUNTY.eq(county.code()), NEED.ID.in(subjects))
        .fetch(this::counted);
  }

  private Counted counted(NeedRecord row) {
    var place = new PlaceCode(row.getPlace());
    return new Counted(
        new Subject(MEASURE.name(), new County(row.getCounty()), row.getId()),
        MoneyMeasures.committee(place),
        YearMonth.from(row.getAt().toInstant().atZone(WorkingDays.ZONE)),
        coverage.served(place, row.getWords()) ? "SERVED" : "UNSERVED",
        "",
        "",
        1,
        null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> subjects(County county, @Nullable UUID after, int limit) {
    return sql.select(NEED.ID)
        .from(NEED)
        .where(NEED.COUNTY.eq(county.code()))
        .and(after == null ? DSL.noCondition() : NEED.ID.gt(after))
        .orderBy(NEED.ID)
        .limit(limit)
        .fetch(NEED.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<County> counties() {
    return sql.selectDistinct(NEED.COUNTY).from(NEED).fetch(row -> new County(row.value1()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var read =
        sql.selectFrom(NEED)
            .where(NEED.COUNTY.eq(county.code()), NEED.ID.in(subjects))
            .fetchMap(
                NEED.ID,
                row ->
                    new Row(
                        row.getId(),
                        row.getSource(),
                        row.getWords(),
                        row.getAt().toInstant(),
                        null));
    return subjects.stream().map(read::get).filter(Objects::nonNull).toList();
  }

  @Override
  public Map<String, String> categories(County county, Collection<String> codes, Locale locale) {
    return Map.of();
  }

  @Override
  public Map<String, String> handlers(Actor actor, County county, Collection<String> ids) {
    return Map.of();
  }
}
