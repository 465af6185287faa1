package org.liandong.indicators;

import static org.liandong.indicators.db.Tables.PLAN;
import static org.liandong.indicators.db.Tables.PLAN_REPORT;
import static org.liandong.indicators.db.Tables.PLAN_ROW;
import static org.liandong.indicators.db.Tables.PLAN_RUN;
import static org.liandong.indicators.db.Tables.PLAN_STAGE;
import static org.liandong.indicators.db.Tables.PLAN_STANDING;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Component;

/** The statements behind {@link Plans}. */
@Component
class PlanRows {
  private final DSLContext sql;

  PlanRows(DSLContext sql) {
    this.sql = sql;
  }

  boolean insert(Actor actor, Plan plan, Plan.Draft draft, Instant at) {
    return sql.insertInto(PLAN)
            .set(PLAN.COUNTY, plan.id().county().code())
            .set(PLAN.ID, plan.id().value())
            .set(PLAN.PLACE, plan.place().value())
            .set(PLAN.KIND, plan.kind().name())
            .set(PLAN.NAME, plan.name())
            .set(PLAN.SOURCE, plan.source())
            .set(PLAN.SINCE, plan.since())
            .set(PLAN.UNTIL, plan.until())
            .set(PLAN.ACCOUNT, actor.account().value())
            .set(PLAN.ONCE, draft.once())
            .set(PLAN.AT, at.atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  Plan sent(Actor actor, County county, Plan.Draft draft) {
    return sql.selectFrom(PLAN)
        .where(PLAN.COUNTY.eq(county.code()), PLAN.ACCOUNT.eq(actor.account().value()))
        .and(PLAN.ONCE.eq(draft.once()))
        .fetchSingle(PlanRows::plan);
  }

  Optional<Plan> find(Plan.Id id) {
    return sql.selectFrom(PLAN)
        .where(PLAN.COUNTY.eq(id.county().code()), PLAN.ID.eq(id.value()))
        .fetchOptional(PlanRows::plan);
  }

  /** Those of a place, of what lies in it and of what it lies in; the newest first. */
  List<Plan> at(PlaceCode place, int limit) {
    var above = place.upward().stream().map(PlaceCode::value).toList();
    return sql.selectFrom(PLAN)
        .where(Subtree.of(PLAN.PLACE, place).or(PLAN.PLACE.in(above)))
        .orderBy(PLAN.UNTIL.desc(), PLAN.ID.desc())
        .limit(limit)
        .fetch(PlanRows::plan);
  }

  /** Those that run on a day. */
  List<Plan> running(LocalDate day) {
    return sql.selectFrom(PLAN)
        .where(PLAN.SINCE.le(day), PLAN.UNTIL.ge(day))
        .orderBy(PLAN.COUNTY, PLAN.ID)
        .fetch(PlanRows::plan);
  }

  private static Plan plan(Record row) {
    return new Plan(
        new Plan.Id(new County(row.get(PLAN.COUNTY)), row.get(PLAN.ID)),
        new PlaceCode(row.get(PLAN.PLACE)),
        Plan.Kind.valueOf(row.get(PLAN.KIND)),
        row.get(PLAN.NAME),
        row.get(PLAN.SOURCE),
        row.get(PLAN.SINCE),
        row.get(PLAN.UNTIL));
  }

  void add(Plan.Id id, Plan.Row row) {
    sql.insertInto(PLAN_ROW)
        .set(PLAN_ROW.COUNTY, id.county().code())
        .set(PLAN_ROW.PLAN, id.value())
        .set(PLAN_ROW.NR, row.nr())
        .set(PLAN_ROW.TITLE, row.title())
        .set(PLAN_ROW.UNIT, row.unit())
        .set(PLAN_ROW.OWNER, row.owner())
        .set(PLAN_ROW.MEASURE, row.measure())
        .set(PLAN_ROW.BASE, row.base())
        .execute();
    for (var stage : row.stages())
      sql.insertInto(PLAN_STAGE)
          .values(id.county().code(), id.value(), row.nr(), stage.due(), stage.goal())
          .execute();
  }

  /** The table, each row with its stages and how it stood last: three reads, however many rows. */
  List<Plan.Row> rows(Plan.Id id) {
    var stages =
        sql.selectFrom(PLAN_STAGE)
            .where(PLAN_STAGE.COUNTY.eq(id.county().code()), PLAN_STAGE.PLAN.eq(id.value()))
            .orderBy(PLAN_STAGE.NR, PLAN_STAGE.DUE)
            .fetchGroups(PLAN_STAGE.NR, it -> new Plan.Stage(it.getDue(), it.getGoal()));
    var standings =
        sql.selectDistinct(PLAN_STANDING.fields())
            .on(PLAN_STANDING.NR)
            .from(PLAN_STANDING)
            .where(PLAN_STANDING.COUNTY.eq(id.county().code()), PLAN_STANDING.PLAN.eq(id.value()))
            .orderBy(PLAN_STANDING.NR, PLAN_STANDING.DAY.desc())
            .fetchMap(PLAN_STANDING.NR, PlanRows::standing);
    return sql.selectFrom(PLAN_ROW)
        .where(PLAN_ROW.COUNTY.eq(id.county().code()), PLAN_ROW.PLAN.eq(id.value()))
        .orderBy(PLAN_ROW.NR)
        .fetch(it ->
            new Plan.Row(
                it.getNr(),
                it.getTitle(),
                it.getUnit(),
                it.getOwner(),
                it.getMeasure(),
                it.getBase(),
                stages.getOrDefault(it.getNr(), List.of()),
                standings.get(it.getNr())));
  }

  private static Plan.Standing standing(Record row) {
    return new Plan.Standing(
        row.get(PLAN_STANDING.DAY),
        row.get(PLAN_STANDING.VALUE),
        Light.valueOf(row.get(PLAN_STANDING.LIGHT)));
  }

  /** How a row stood, day by day. */
  List<Plan.Standing> standings(Plan.Id id, int nr) {
    return sql.selectFrom(PLAN_STANDING)
        .where(PLAN_STANDING.COUNTY.eq(id.county().code()), PLAN_STANDING.PLAN.eq(id.value()))
        .and(PLAN_STANDING.NR.eq(nr))
        .orderBy(PLAN_STANDING.DAY)
        .fetch(PlanRows::standing);
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
