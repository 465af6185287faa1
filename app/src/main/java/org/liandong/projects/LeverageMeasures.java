package org.liandong.projects;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.projects.db.Tables.FUNDING;
import static org.liandong.projects.db.Tables.PROJECT;
import static org.liandong.projects.db.Tables.PUBLISHED;

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
import org.liandong.ledger.Source;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many approved projects bring social money along (PRJ-29, 000:11 带动社会资金). */
@Component
class LeverageMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "projects.leverage-share",
          "projects.measure",
          List.of(good("SOCIAL"), bad("FISCAL"), beside("PENDING")));
  private static final List<String> SOCIAL = List.of(Source.SOCIAL.name(), Source.OWN.name());
  private final DSLContext sql;
  private final Indicators indicators;

  LeverageMeasures(DSLContext sql, Indicators indicators) {
    this.sql = sql;
    this.indicators = indicators;
  }

  @ApplicationModuleListener
  void count(ProjectEvent event) {
    indicators.count(counted(event.id().county(), List.of(event.id().value())));
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Counted> counted(County county, Collection<UUID> subjects) {
    var social =
        sql.selectDistinct(FUNDING.PROJECT)
            .from(FUNDING)
            .where(FUNDING.COUNTY.eq(county.code()), FUNDING.PROJECT.in(subjects))
            .and(FUNDING.SOURCE.in(SOCIAL))
            .fetchSet(FUNDING.PROJECT);
    return sql.select(PROJECT.ID, PROJECT.PLACE, PROJECT.OPENED, PROJECT.STAGE, PROJECT.FIELD)
        .from(PROJECT)
        .where(PROJECT.COUNTY.eq(county.code()), PROJECT.ID.in(subjects))
        .fetch(row ->
            new Counted(
                new Subject(MEASURE.name(), county, row.value1()),
                new PlaceCode(row.value2()),
                YearMonth.from(row.value3().atZoneSameInstant(WorkingDays.ZONE)),
                kind(Stage.valueOf(row.value4()), social.contains(row.value1())),
                row.value5(),
                "",
                1,
                null));
  }

  private static String kind(Stage stage, boolean social) {
    if (!stage.established()) return "PENDING";
    return social ? "SOCIAL" : "FISCAL";
  }

  @Override
  @Transactional(readOnly = true)
  public List<UUID> subjects(County county, @Nullable UUID after, int limit) {
    return sql.select(PROJECT.ID)
        .from(PROJECT)
        .where(PROJECT.COUNTY.eq(county.code()))
        .and(after == null ? DSL.noCondition() : PROJECT.ID.gt(after))
        .orderBy(PROJECT.ID)
        .limit(limit)
        .fetch(PROJECT.ID);
  }

  @Override
  @Transactional(readOnly = true)
  public List<County> counties() {
    return sql.selectDistinct(PROJECT.COUNTY).from(PROJECT).fetch(row -> new County(row.value1()));
  }

  /** Approved ones are public; what is not approved yet has no row. */
  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    var read =
        sql.selectFrom(PUBLISHED)
            .where(PUBLISHED.COUNTY.eq(county.code()), PUBLISHED.ID.in(subjects))
            .fetchMap(
                PUBLISHED.ID,
                row -> {
                  var id = new Project.Id(county, row.getId());
                  return new Row(
                      row.getId(),
                      id.label(),
                      row.getTitle(),
                      row.getSince().toInstant(),
                      "/public/projects/" + id);
                });
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
