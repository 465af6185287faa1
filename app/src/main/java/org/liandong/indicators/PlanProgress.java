package org.liandong.indicators;

import static org.liandong.indicators.db.Tables.PLAN_REPORT;
import static org.liandong.indicators.db.Tables.PLAN_RUN;
import static org.liandong.indicators.db.Tables.PLAN_STANDING;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.base.Actor;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Component;

/** How plans go: what units report, how rows stand, and how far the computing is. */
@Component
class PlanProgress {
  private final DSLContext sql;

  PlanProgress(DSLContext sql) {
    this.sql = sql;
  }

  /** How each row stood last, by its number. */
  Map<Integer, Plan.Standing> last(Plan.Id id) {
    return sql.selectDistinct(PLAN_STANDING.fields())
        .on(PLAN_STANDING.NR)
        .from(PLAN_STANDING)
        .where(PLAN_STANDING.COUNTY.eq(id.county().code()), PLAN_STANDING.PLAN.eq(id.value()))
        .orderBy(PLAN_STANDING.NR, PLAN_STANDING.DAY.desc())
        .fetchMap(PLAN_STANDING.NR, PlanProgress::standing);
  }

  /** How a row stood, day by day. */
  List<Plan.Standing> standings(Plan.Id id, int nr) {
    return sql.selectFrom(PLAN_STANDING)
        .where(PLAN_STANDING.COUNTY.eq(id.county().code()), PLAN_STANDING.PLAN.eq(id.value()))
        .and(PLAN_STANDING.NR.eq(nr))
        .orderBy(PLAN_STANDING.DAY)
        .fetch(PlanProgress::standing);
  }

  /** Kept only where it changed: a trend, and no line for every night. */
  void stand(Plan.Id id, int nr, Plan.Standing now) {
    sql.insertInto(PLAN_STANDING)
        .set(PLAN_STANDING.COUNTY, id.county().code())
        .set(PLAN_STANDING.PLAN, id.value())
        .set(PLAN_STANDING.NR, nr)
        .set(PLAN_STANDING.DAY, now.day())
        .set(PLAN_STANDING.VALUE, now.value())
        .set(PLAN_STANDING.LIGHT, now.light().name())
        .onConflict()
        .doUpdate()
        .set(PLAN_STANDING.VALUE, now.value())
        .set(PLAN_STANDING.LIGHT, now.light().name())
        .execute();
  }

  private static Plan.Standing standing(Record row) {
    return new Plan.Standing(
        row.get(PLAN_STANDING.DAY),
        row.get(PLAN_STANDING.VALUE),
        Light.valueOf(row.get(PLAN_STANDING.LIGHT)));
  }

  void report(Actor actor, Plan.Id id, int nr, Plan.Report report) {
    sql.insertInto(PLAN_REPORT)
        .set(PLAN_REPORT.COUNTY, id.county().code())
        .set(PLAN_REPORT.PLAN, id.value())
        .set(PLAN_REPORT.NR, nr)
        .set(PLAN_REPORT.ID, Uuid7.at(report.at()))
        .set(PLAN_REPORT.DAY, report.day())
        .set(PLAN_REPORT.VALUE, report.value())
        .set(PLAN_REPORT.WORDS, report.words())
        .set(PLAN_REPORT.ACCOUNT, actor.account().value())
        .set(PLAN_REPORT.NAME, report.by())
        .set(PLAN_REPORT.AT, report.at().atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** The newest first. */
  List<Plan.Report> reports(Plan.Id id, int nr) {
    return sql.selectFrom(PLAN_REPORT)
        .where(PLAN_REPORT.COUNTY.eq(id.county().code()), PLAN_REPORT.PLAN.eq(id.value()))
        .and(PLAN_REPORT.NR.eq(nr))
        .orderBy(PLAN_REPORT.DAY.desc(), PLAN_REPORT.ID.desc())
        .fetch(it ->
            new Plan.Report(
                it.getDay(), it.getValue(), it.getWords(), it.getName(), it.getAt().toInstant()));
  }

  void run(Plan.Id id, Plan.Run run) {
    var finished = run.finished() == null ? null : run.finished().atOffset(ZoneOffset.UTC);
    sql.insertInto(PLAN_RUN)
        .set(PLAN_RUN.COUNTY, id.county().code())
        .set(PLAN_RUN.PLAN, id.value())
        .set(PLAN_RUN.TOTAL, run.total())
        .set(PLAN_RUN.DONE, run.done())
        .set(PLAN_RUN.STARTED, run.started().atOffset(ZoneOffset.UTC))
        .set(PLAN_RUN.FINISHED, finished)
        .onConflict()
        .doUpdate()
        .set(PLAN_RUN.TOTAL, run.total())
        .set(PLAN_RUN.DONE, run.done())
        .set(PLAN_RUN.STARTED, run.started().atOffset(ZoneOffset.UTC))
        .set(PLAN_RUN.FINISHED, finished)
        .execute();
  }

  Optional<Plan.Run> run(Plan.Id id) {
    return sql.selectFrom(PLAN_RUN)
        .where(PLAN_RUN.COUNTY.eq(id.county().code()), PLAN_RUN.PLAN.eq(id.value()))
        .fetchOptional(it ->
            new Plan.Run(
                it.getTotal(),
                it.getDone(),
                it.getStarted().toInstant(),
                it.getFinished() == null ? null : it.getFinished().toInstant()));
  }
}
