package org.liandong.projects;

import static org.liandong.projects.db.Tables.FACT;
import static org.liandong.projects.db.Tables.PROJECT;
import static org.liandong.projects.db.Tables.REPORT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How projects go, told upward (APP-29): a report is due so many days after work began or after the
 * last one, as the rules of the scheme say.
 */
@Service
@Transactional
public class ProgressReports {
  private static final String DAYS = "projects.report-days";
  private static final int SELDOM = 90;

  /** More of anything is a slip of the pen. */
  public static final int MOST = 100_000;

  private final DSLContext sql;
  private final Steps steps;
  private final Forms forms;
  private final Organisations organisations;
  private final Clock clock;

  /**
   * What can be counted.
   *
   * @param jobs posts the project created
   * @param volunteers times that volunteers came
   * @param organisations linked by it
   * @param served residents who were served
   */
  public record Figures(int jobs, int volunteers, int organisations, int served) {
    public static final Figures NONE = new Figures(0, 0, 0, 0);

    public Figures {
      for (int one : List.of(jobs, volunteers, organisations, served))
        if (one < 0 || one > MOST) throw Invalid.field("jobs", "projects.number.unreadable");
    }
  }

  /** A report with its number among the facts, and the day it was due. */
  public record Report(int nr, LocalDate due, Figures figures) {}

  ProgressReports(
      DSLContext sql, Steps steps, Forms forms, Organisations organisations, Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.forms = forms;
    this.organisations = organisations;
    this.clock = clock;
  }

  /** Those who applied report, and those who carry it out. */
  public void send(Actor actor, Project.Id id, Figures figures, String words) {
    var project = steps.locked(actor, id);
    if (!may(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    var due = due(project);
    steps.take(actor, project, new Action.Report(words));
    sql.insertInto(REPORT)
        .set(REPORT.COUNTY, id.county().code())
        .set(REPORT.PROJECT, id.value())
        .set(REPORT.NR, project.standing().version() + 1)
        .set(REPORT.DUE, due)
        .set(REPORT.JOBS, figures.jobs())
        .set(REPORT.VOLUNTEERS, figures.volunteers())
        .set(REPORT.ORGANISATIONS, figures.organisations())
        .set(REPORT.SERVED, figures.served())
        .execute();
  }

  /** An expert or an evaluator takes part and does not report. */
  @Transactional(readOnly = true)
  public boolean may(Actor actor, Project project) {
    if (Writers.applies(actor, project)) return true;
    var carrier = project.carrier();
    return carrier != null
        && organisations.member(actor, new Organisation.Id(project.id().county(), carrier.id()));
  }

  /** The last day of the report that is open. */
  @Transactional(readOnly = true)
  public LocalDate due(Project project) {
    var last =
        sql.select(DSL.max(FACT.AT))
            .from(FACT)
            .where(FACT.COUNTY.eq(project.id().county().code()))
            .and(FACT.PROJECT.eq(project.id().value()))
            .and(FACT.KIND.in(Action.Kind.STARTED.name(), Action.Kind.REPORTED.name()))
            .fetchSingle()
            .value1();
    return due(project.scheme(), last == null ? clock.instant() : last.toInstant());
  }

  LocalDate due(Scheme.Id scheme, Instant last) {
    int days = forms.rules(scheme).apply(DAYS).map(value -> value.count()).orElse(SELDOM);
    return LocalDate.ofInstant(last, WorkingDays.ZONE).plusDays(days);
  }

  /** When work on a row of projects began, or was last reported on. */
  static Field<OffsetDateTime> last() {
    return DSL.field(
        DSL.select(DSL.max(FACT.AT))
            .from(FACT)
            .where(FACT.COUNTY.eq(PROJECT.COUNTY), FACT.PROJECT.eq(PROJECT.ID))
            .and(FACT.KIND.in(Action.Kind.STARTED.name(), Action.Kind.REPORTED.name())));
  }

  /** Reports by the number of their fact. Whether the reader may see them was decided before. */
  @Transactional(readOnly = true)
  public Map<Integer, Report> of(Project.Id id) {
    return sql.selectFrom(REPORT)
        .where(REPORT.COUNTY.eq(id.county().code()), REPORT.PROJECT.eq(id.value()))
        .fetchMap(
            REPORT.NR,
            row ->
                new Report(
                    row.getNr(),
                    row.getDue(),
                    new Figures(
                        row.getJobs(),
                        row.getVolunteers(),
                        row.getOrganisations(),
                        row.getServed())));
  }
}
