package org.liandong.projects;

import static org.liandong.projects.db.Tables.EXPERT;
import static org.liandong.projects.db.Tables.FACT;
import static org.liandong.projects.db.Tables.PROJECT;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.liandong.policy.Rules;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits: an application that was sent back, an opinion an expert was asked for, a report on
 * progress that is due (APP-29).
 */
@Component
@Transactional(readOnly = true)
class ProjectTasks implements Tasks {
  private static final String DAYS = "projects.report-days";
  private final DSLContext sql;
  private final ProjectReading reading;
  private final Rules rules;
  private final Clock clock;

  ProjectTasks(DSLContext sql, ProjectReading reading, Rules rules, Clock clock) {
    this.sql = sql;
    this.reading = reading;
    this.rules = rules;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    if (!actor.signedIn()) return List.of();
    var own = Sight.own(actor);
    var returned = own.and(PROJECT.STAGE.eq(Stage.RETURNED.name()));
    return Stream.of(
            read(returned, "projects.task.returned", limit),
            read(own.and(asked(actor)), "projects.task.expert", limit),
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

  /** From the day work began, or the last report, so many days. */
  private List<Task> reports(Actor actor, Condition own, int limit) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    int days = rules.value(DAYS, actor.hat().place(), today).count();
    var last =
        DSL.field(
            DSL.select(DSL.max(FACT.AT))
                .from(FACT)
                .where(FACT.COUNTY.eq(PROJECT.COUNTY), FACT.PROJECT.eq(PROJECT.ID))
                .and(FACT.KIND.in(Action.Kind.STARTED.name(), Action.Kind.REPORTED.name())));
    return sql.select(PROJECT.fields())
        .select(last)
        .from(PROJECT)
        .where(own)
        .and(PROJECT.STAGE.eq(Stage.RUNNING.name()))
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
              since.plus(Duration.ofDays(days)));
        });
  }
}
