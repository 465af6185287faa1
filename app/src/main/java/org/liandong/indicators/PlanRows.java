package org.liandong.indicators;

import static org.liandong.indicators.db.Tables.PLAN;
import static org.liandong.indicators.db.Tables.PLAN_ROW;
import static org.liandong.indicators.db.Tables.PLAN_STAGE;

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
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Component;

/** The statements behind {@link Plans}. */
@Component
class PlanRows {
  private final DSLContext sql;
  private final PlanProgress progress;

  PlanRows(DSLContext sql, PlanProgress progress) {
    this.sql = sql;
    this.progress = progress;
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
    var standings = progress.last(id);
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
}
