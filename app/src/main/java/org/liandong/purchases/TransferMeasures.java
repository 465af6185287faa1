package org.liandong.purchases;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.purchases.db.Tables.OFFICE_TASK;

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
import org.liandong.purchases.db.tables.records.OfficeTaskRecord;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many of the tasks that can be handed to society were handed over (PUR-04). */
@Component
class TransferMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "purchases.transfer-rate",
          "purchases.measure.transfer",
          List.of(good("TRANSFERRED"), bad("TRANSFERABLE"), beside("OPEN"), beside("KEEP")));
  private final DSLContext sql;
  private final Indicators indicators;

  TransferMeasures(DSLContext sql, Indicators indicators) {
    this.sql = sql;
    this.indicators = indicators;
  }

  @ApplicationModuleListener
  void count(OfficeTasks.Changed event) {
    indicators.count(counted(event.id().county(), List.of(event.id().id())));
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    return sql.selectFrom(OFFICE_TASK)
        .where(OFFICE_TASK.COUNTY.eq(county.code()), OFFICE_TASK.ID.in(subjects))
        .fetch(TransferMeasures::counted);
  }

  private static Counted counted(OfficeTaskRecord row) {
    return new Counted(
        new Subject(MEASURE.name(), new County(row.getCounty()), row.getId()),
        MoneyMeasures.committee(new PlaceCode(row.getPlace())),
        YearMonth.from(row.getAt().toInstant().atZone(WorkingDays.ZONE)),
        row.getState(),
        "",
        "",
        1,
        null);
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> subjects(County county, @Nullable UUID after, int limit) {
    return sql.select(OFFICE_TASK.ID)
        .from(OFFICE_TASK)
        .where(OFFICE_TASK.COUNTY.eq(county.code()))
        .and(after == null ? DSL.noCondition() : OFFICE_TASK.ID.gt(after))
        .orderBy(OFFICE_TASK.ID)
        .limit(limit)
        .fetch(OFFICE_TASK.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<County> counties() {
    return sql.selectDistinct(OFFICE_TASK.COUNTY)
        .from(OFFICE_TASK)
        .fetch(row -> new County(row.value1()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var href = Sight.desk(actor) ? "/purchases/tasks" : null;
    var read =
        sql.selectFrom(OFFICE_TASK)
            .where(OFFICE_TASK.COUNTY.eq(county.code()), OFFICE_TASK.ID.in(subjects))
            .fetchMap(
                OFFICE_TASK.ID,
                row ->
                    new Row(
                        row.getId(),
                        row.getOffice(),
                        row.getName(),
                        row.getAt().toInstant(),
                        href));
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
