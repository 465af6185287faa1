package org.liandong.projects;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.projects.db.Tables.ORGANISATION;
import static org.liandong.projects.db.Tables.PROJECT;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
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
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that a project was approved for, each once however many they carry (PRJ-28). */
@Component
class CarrierMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "projects.funded-carriers",
          "projects.measure.carriers",
          List.of(good("FUNDED"), bad("WAITING")));
  private final DSLContext sql;
  private final Projects projects;
  private final Indicators indicators;

  CarrierMeasures(DSLContext sql, Projects projects, Indicators indicators) {
    this.sql = sql;
    this.projects = projects;
    this.indicators = indicators;
  }

  @ApplicationModuleListener
  void count(ProjectEvent event) {
    var carrier = projects.find(Actor.PLATFORM, event.id()).carrier();
    if (carrier != null) indicators.count(counted(event.id().county(), List.of(carrier.id())));
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    var funded =
        sql.selectDistinct(PROJECT.CARRIER)
            .from(PROJECT)
            .where(PROJECT.COUNTY.eq(county.code()), PROJECT.CARRIER.in(subjects))
            .and(PROJECT.STAGE.in(Stage.allEstablished()))
            .fetchSet(PROJECT.CARRIER);
    return sql.selectFrom(ORGANISATION)
        .where(ORGANISATION.COUNTY.eq(county.code()), ORGANISATION.ID.in(subjects))
        .fetch(row ->
            new Counted(
                new Subject(MEASURE.name(), county, row.getId()),
                committee(row.getPlace()),
                YearMonth.from(row.getSince()),
                funded.contains(row.getId()) ? "FUNDED" : "WAITING",
                row.getKind(),
                "",
                1,
                null));
  }

  /** One filed at a street or a county counts there: its code, filled with zeros. */
  private static PlaceCode committee(String place) {
    return new PlaceCode(place + "0".repeat(12 - place.length()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> subjects(County county, @Nullable UUID after, int limit) {
    return sql.select(ORGANISATION.ID)
        .from(ORGANISATION)
        .where(ORGANISATION.COUNTY.eq(county.code()))
        .and(after == null ? DSL.noCondition() : ORGANISATION.ID.gt(after))
        .orderBy(ORGANISATION.ID)
        .limit(limit)
        .fetch(ORGANISATION.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<County> counties() {
    return sql.selectDistinct(ORGANISATION.COUNTY)
        .from(ORGANISATION)
        .fetch(row -> new County(row.value1()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var read = new HashMap<UUID, Row>();
    sql.selectFrom(ORGANISATION)
        .where(ORGANISATION.COUNTY.eq(county.code()), ORGANISATION.ID.in(subjects))
        .forEach(row ->
            read.put(
                row.getId(),
                new Row(
                    row.getId(),
                    row.getCode(),
                    row.getName(),
                    row.getSince().atStartOfDay(WorkingDays.ZONE).toInstant(),
                    null)));
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
