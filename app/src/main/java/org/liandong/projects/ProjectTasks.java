package org.liandong.projects;

import static org.liandong.projects.db.Tables.EVALUATOR;
import static org.liandong.projects.db.Tables.EXPERT;
import static org.liandong.projects.db.Tables.PROJECT;
import static org.liandong.projects.db.Tables.VISIT;
import static org.liandong.projects.db.Tables.VISIT_RECORD;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits: an application that was sent back, an opinion an expert was asked for, a report on
 * progress that is due (APP-29).
 */
@Component
@Transactional(readOnly = true)
class ProjectTasks implements Tasks {
  private final DSLContext sql;
  private final ProjectReading reading;
  private final ProgressReports reports;

  ProjectTasks(DSLContext sql, ProjectReading reading, ProgressReports reports) {
    this.sql = sql;
    this.reading = reading;
    this.reports = reports;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    if (!actor.signedIn()) return List.of();
    var own = Sight.own(actor);
    var returned = own.and(PROJECT.STAGE.eq(Stage.RETURNED.name()));
    return Stream.of(
            read(returned, "projects.task.returned", limit),
            read(own.and(asked(actor)), "projects.task.expert", limit),
            visits(actor, limit),
            reports(actor, own, limit))
        .flatMap(List::stream)
        .limit(limit)
        .toList();
  }

  private static Condition asked(Actor actor) {
    return DSL.exists(
        DSL.selectOne()
            .from(EXPERT)
            .where(EXPERT.COUNTY.eq(PROJECT.COUNTY), EXPERT.PROJECT.eq(PROJECT.ID))
            .and(EXPERT.ACCOUNT.eq(actor.account().value()))
            .and(EXPERT.FEASIBLE.isNull()));
  }

  private List<Task> read(Condition which, String key, int limit) {
    return reading
        .projects()
        .where(which)
        .orderBy(PROJECT.SINCE)
        .limit(limit)
        .fetch(row -> {
          var project = ProjectReading.project(row);
          return new Task(
              key,
              List.of(project.title()),
              "/projects/" + project.id(),
              project.standing().since(),
              null);
        });
  }

  /** Experts and evaluators take part and do not report. */
  private static Condition helps(Actor actor) {
    return DSL.exists(
            DSL.selectOne()
                .from(EXPERT)
                .where(EXPERT.COUNTY.eq(PROJECT.COUNTY), EXPERT.PROJECT.eq(PROJECT.ID))
                .and(EXPERT.ACCOUNT.eq(actor.account().value())))
        .or(
            DSL.exists(
                DSL.selectOne()
                    .from(EVALUATOR)
                    .where(EVALUATOR.COUNTY.eq(PROJECT.COUNTY), EVALUATOR.PROJECT.eq(PROJECT.ID))
                    .and(EVALUATOR.ACCOUNT.eq(actor.account().value()))));
  }

  /** Visits the actor has still to make. */
  private List<Task> visits(Actor actor, int limit) {
    return sql.select(PROJECT.COUNTY, PROJECT.ID, PROJECT.TITLE, VISIT.AT, VISIT.DUE)
        .from(VISIT)
        .join(PROJECT)
        .on(PROJECT.COUNTY.eq(VISIT.COUNTY), PROJECT.ID.eq(VISIT.PROJECT))
        .leftJoin(VISIT_RECORD)
        .on(VISIT_RECORD.COUNTY.eq(VISIT.COUNTY), VISIT_RECORD.PROJECT.eq(VISIT.PROJECT))
        .and(VISIT_RECORD.NR.eq(VISIT.NR))
        .where(VISIT.ACCOUNT.eq(actor.account().value()), VISIT_RECORD.NR.isNull())
        .orderBy(VISIT.DUE)
        .limit(limit)
        .fetch(row ->
            new Task(
                "projects.task.visit",
                List.of(row.value3()),
                "/projects/" + row.value1() + "-" + row.value2(),
                row.value4().toInstant(),
                row.value5().plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant()));
  }

  /** From the day work began, or the last report, until the end of the day it is due. */
  private List<Task> reports(Actor actor, Condition own, int limit) {
    var last = ProgressReports.last();
    return sql.select(PROJECT.fields())
        .select(last)
        .from(PROJECT)
        .where(own)
        .and(PROJECT.STAGE.eq(Stage.RUNNING.name()))
        .and(helps(actor).not())
        .orderBy(PROJECT.SINCE)
        .limit(limit)
        .fetch(row -> {
          var since = row.get(last).toInstant();
          var id = row.get(PROJECT.COUNTY) + "-" + row.get(PROJECT.ID);
          return new Task(
              "projects.task.report",
              List.of(row.get(PROJECT.TITLE)),
              "/projects/" + id,
              since,
              reports
                  .due(new Scheme.Id(row.get(PROJECT.SCHEME)), since)
                  .plusDays(1)
                  .atStartOfDay(WorkingDays.ZONE)
                  .toInstant());
        });
  }
}
