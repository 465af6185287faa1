package org.liandong.stations;

import static org.liandong.stations.db.Tables.PLAN;
import static org.liandong.stations.db.Tables.PROBLEM;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans of compounds and the old problems they take on (NEJ-15, NEJ-16). */
@Service
@Transactional
public class Plans {
  private static final int MOST = 100;
  private final DSLContext sql;
  private final Stations stations;
  private final Audit audit;
  private final Clock clock;

  Plans(DSLContext sql, Stations stations, Audit audit, Clock clock) {
    this.sql = sql;
    this.stations = stations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a plan; the same form sent twice is one plan. */
  public void make(Actor actor, PlaceCode compound, Plan.Draft draft) {
    Rights.require(actor, compound);
    stations.running(compound);
    if (draft.until().isBefore(draft.since())) throw Invalid.field("until", "stations.field.order");
    var made =
        sql.insertInto(PLAN)
            .set(PLAN.COUNTY, compound.value().substring(0, 6))
            .set(PLAN.ID, Uuid7.at(clock.instant()))
            .set(PLAN.COMPOUND, compound.value())
            .set(PLAN.TITLE, draft.title())
            .set(PLAN.WORDS, draft.words())
            .set(PLAN.PARTY, draft.roles().party())
            .set(PLAN.OWNERS, draft.roles().owners())
            .set(PLAN.RESIDENTS, draft.roles().residents())
            .set(PLAN.SUPPORT, draft.roles().support())
            .set(PLAN.SINCE, draft.since())
            .set(PLAN.UNTIL, draft.until())
            .set(PLAN.ONCE, draft.once())
            .onConflictDoNothing()
            .execute();
    if (made == 1) audit.record(actor, compound, "stations.plan", compound.value(), Map.of());
  }

  /** Takes an old problem into a plan. */
  public void add(Actor actor, PlaceCode compound, UUID plan, Problem.Draft draft) {
    Rights.require(actor, compound);
    if (list(compound).stream().noneMatch(one -> one.id().equals(plan))) throw new Absent(plan);
    var now = clock.instant();
    var budget = draft.budget();
    sql.insertInto(PROBLEM)
        .set(PROBLEM.COUNTY, compound.value().substring(0, 6))
        .set(PROBLEM.ID, Uuid7.at(now))
        .set(PROBLEM.COMPOUND, compound.value())
        .set(PROBLEM.PLAN, plan)
        .set(PROBLEM.CATEGORY, draft.category())
        .set(PROBLEM.TITLE, draft.title())
        .set(PROBLEM.BUDGET, budget == null ? null : budget.fen())
        .set(PROBLEM.FUND, draft.fund())
        .set(PROBLEM.BEFORE, draft.before())
        .set(PROBLEM.STAGE, Problem.Stage.FOUND.name())
        .set(PROBLEM.AT, now.atOffset(ZoneOffset.UTC))
        .set(PROBLEM.ONCE, draft.once())
        .onConflictDoNothing()
        .execute();
    audit.record(actor, compound, "stations.problem", compound.value(), Map.of());
  }

  /** Work on it begins. */
  public void begin(Actor actor, PlaceCode compound, UUID id) {
    Rights.require(actor, compound);
    var begun =
        sql.update(PROBLEM)
            .set(PROBLEM.STAGE, Problem.Stage.WORKING.name())
            .where(of(compound, id), PROBLEM.STAGE.eq(Problem.Stage.FOUND.name()))
            .execute();
    if (begun == 0) throw StationRefusal.WRONG_STAGE.refused();
    audit.record(actor, compound, "stations.problem-begun", compound.value(), Map.of("id", id));
  }

  /**
   * It is done.
   *
   * @param after address of the picture that shows it
   */
  public void finish(Actor actor, PlaceCode compound, UUID id, String after) {
    Rights.require(actor, compound);
    var done =
        sql.update(PROBLEM)
            .set(PROBLEM.STAGE, Problem.Stage.DONE.name())
            .set(PROBLEM.AFTER, after)
            .set(PROBLEM.DONE, clock.instant().atOffset(ZoneOffset.UTC))
            .where(of(compound, id), PROBLEM.STAGE.eq(Problem.Stage.WORKING.name()))
            .execute();
    if (done == 0) throw StationRefusal.WRONG_STAGE.refused();
    audit.record(actor, compound, "stations.problem-done", compound.value(), Map.of("id", id));
  }

  /** The plans of a compound, the newest first; everybody may read them. */
  @Transactional(readOnly = true)
  public List<Plan> list(PlaceCode compound) {
    return sql.selectFrom(PLAN)
        .where(PLAN.COUNTY.eq(compound.value().substring(0, 6)))
        .and(PLAN.COMPOUND.eq(compound.value()))
        .orderBy(PLAN.ID.desc())
        .limit(MOST)
        .fetch(row ->
            new Plan(
                row.getId(),
                row.getTitle(),
                row.getWords(),
                new Plan.Roles(
                    row.getParty(), row.getOwners(), row.getResidents(), row.getSupport()),
                row.getSince(),
                row.getUntil()));
  }

  /** The old problems of all plans of a compound. */
  @Transactional(readOnly = true)
  public List<Problem> problems(PlaceCode compound) {
    return sql.selectFrom(PROBLEM)
        .where(PROBLEM.COUNTY.eq(compound.value().substring(0, 6)))
        .and(PROBLEM.COMPOUND.eq(compound.value()))
        .orderBy(PROBLEM.ID)
        .limit(MOST)
        .fetch(Plans::problem);
  }

  private static Problem problem(Record row) {
    var budget = row.get(PROBLEM.BUDGET);
    return new Problem(
        row.get(PROBLEM.ID),
        row.get(PROBLEM.PLAN),
        row.get(PROBLEM.CATEGORY),
        row.get(PROBLEM.TITLE),
        budget == null ? null : new Money(budget),
        row.get(PROBLEM.FUND),
        row.get(PROBLEM.BEFORE),
        row.get(PROBLEM.AFTER),
        Problem.Stage.valueOf(row.get(PROBLEM.STAGE)));
  }

  private static Condition of(PlaceCode compound, UUID id) {
    return PROBLEM
        .COUNTY
        .eq(compound.value().substring(0, 6))
        .and(PROBLEM.COMPOUND.eq(compound.value()))
        .and(PROBLEM.ID.eq(id));
  }
}
