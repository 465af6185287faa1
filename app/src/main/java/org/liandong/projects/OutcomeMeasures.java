package org.liandong.projects;

import static org.liandong.indicators.Measure.Kind.bad;
import static org.liandong.indicators.Measure.Kind.beside;
import static org.liandong.indicators.Measure.Kind.good;
import static org.liandong.projects.db.Tables.REPORT;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Counted.Subject;
import org.liandong.indicators.Indicators;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What reports tell of projects that began: jobs (PRJ-27), volunteers and organisations that they
 * link (PRJ-39); the share is how many reported at all.
 */
@Component
class OutcomeMeasures implements Measures {
  private static final Measure MEASURE =
      new Measure(
          "projects.outcome",
          "projects.measure.outcome",
          List.of(
              good("REPORTED"),
              bad("SILENT"),
              beside("JOBS"),
              beside("VOLUNTEERS"),
              beside("ORGANISATIONS"),
              beside("PENDING")));
  private final DSLContext sql;
  private final ProjectSubjects projects;
  private final Indicators indicators;

  /** Of all reports; organisations are told anew each time, so the most that was told counts. */
  private record Sums(long jobs, long volunteers, long organisations) {
    static final Sums NONE = new Sums(0, 0, 0);
  }

  OutcomeMeasures(DSLContext sql, ProjectSubjects projects, Indicators indicators) {
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
    var told = told(county, subjects);
    return projects.heads(county, subjects).stream()
        .flatMap(one -> {
          var sums = told.get(one.id());
          var all = sums == null ? Sums.NONE : sums;
          return Stream.of(
              counted(county, one, 0, kind(one.stage(), sums), 1),
              counted(county, one, 1, "JOBS", all.jobs()),
              counted(county, one, 2, "VOLUNTEERS", all.volunteers()),
              counted(county, one, 3, "ORGANISATIONS", all.organisations()));
        })
        .toList();
  }

  /** The sums of all reports of a project. */
  private Map<UUID, Sums> told(County county, Collection<UUID> ids) {
    return sql.select(
            REPORT.PROJECT,
            DSL.sum(REPORT.JOBS),
            DSL.sum(REPORT.VOLUNTEERS),
            DSL.max(REPORT.ORGANISATIONS))
        .from(REPORT)
        .where(REPORT.COUNTY.eq(county.code()), REPORT.PROJECT.in(ids))
        .groupBy(REPORT.PROJECT)
        .fetchMap(
            REPORT.PROJECT,
            row -> new Sums(row.value2().longValue(), row.value3().longValue(), row.value4()));
  }

  private static String kind(Stage stage, @Nullable Sums sums) {
    if (sums != null) return "REPORTED";
    return stage == Stage.RUNNING || stage == Stage.SUSPENDED || stage == Stage.FINISHED
        ? "SILENT"
        : "PENDING";
  }

  private static Counted counted(
      County county, ProjectSubjects.Head one, int part, String kind, long amount) {
    var subject = new Subject(MEASURE.name(), county, ProjectSubjects.part(one.id(), part));
    return Counted.once(subject, one.place(), one.opened(), kind).about(one.field()).worth(amount);
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
