package org.liandong.projects;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.projects.db.Tables.FUNDING;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
import org.liandong.ledger.Source;
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
  private final ProjectSubjects projects;
  private final Indicators indicators;

  LeverageMeasures(DSLContext sql, ProjectSubjects projects, Indicators indicators) {
    this.sql = sql;
    this.projects = projects;
    this.indicators = indicators;
  }

  void count(ProjectEvent event) {
    indicators.count(counted(event.id().county(), List.of(event.id().value())));
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
    return projects.heads(county, subjects).stream()
        .map(one ->
            Counted.once(
                    new Subject(MEASURE.name(), county, one.id()),
                    one.place(),
                    one.opened(),
                    kind(one.stage(), social.contains(one.id())))
                .about(one.field()))
        .toList();
  }

  private static String kind(Stage stage, boolean social) {
    if (!stage.established()) return "PENDING";
    return social ? "SOCIAL" : "FISCAL";
  }

  @Override
  public Measure measure() {
    return MEASURE;
  }

  @Override
  public Subjects subjects() {
    return ProjectSubjects.ALL;
  }

  @Override
  public List<Row> rows(Actor actor, County county, Collection<UUID> subjects, Locale locale) {
    return projects.rows(county, subjects);
  }
}
