package org.liandong.projects;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.projects.db.Tables.ORGANISATION;
import static org.liandong.projects.db.Tables.PROJECT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
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
  private static final Subjects SUBJECTS = new Subjects(ORGANISATION.COUNTY, ORGANISATION.ID);
  private final DSLContext sql;
  private final Projects projects;
  private final Indicators indicators;

  CarrierMeasures(DSLContext sql, Projects projects, Indicators indicators) {
    this.sql = sql;
    this.projects = projects;
    this.indicators = indicators;
  }

  void count(ProjectEvent event) {
    var carrier = projects.find(Actor.PLATFORM, event.id()).carrier();
    if (carrier != null) indicators.count(counted(event.id().county(), List.of(carrier.id())));
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  public Subjects subjects() {
    return SUBJECTS;
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
        .where(SUBJECTS.among(county, subjects))
        .fetch(row ->
            Counted.once(
                    new Subject(MEASURE.name(), county, row.getId()),
                    new PlaceCode(row.getPlace()),
                    start(row.getSince()),
                    funded.contains(row.getId()) ? "FUNDED" : "WAITING")
                .about(row.getKind()));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(WorkingDays.ZONE).toInstant();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    return sql.selectFrom(ORGANISATION)
        .where(SUBJECTS.among(county, subjects))
        .fetch(
            row -> new Row(row.getId(), row.getCode(), row.getName(), start(row.getSince()), null));
  }
}
