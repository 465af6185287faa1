package org.liandong.contracts;

import static org.liandong.contracts.ContractRows.utc;
import static org.liandong.contracts.db.Tables.FACT;
import static org.liandong.contracts.db.Tables.MILESTONE;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;
import org.liandong.contracts.Contract.Milestone;
import org.liandong.contracts.db.tables.records.MilestoneRecord;
import org.springframework.stereotype.Component;

/** The milestones of contracts. */
@Component
class MilestoneRows {
  private final DSLContext sql;
  private final Clock clock;

  MilestoneRows(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * @param reward whether it is paid after the result only
   */
  void plan(Contract.Id id, boolean reward, List<Contract.Planned> planned) {
    int nr = 0;
    for (var one : planned) insert(id, ++nr, reward, one);
  }

  private void insert(Contract.Id id, int nr, boolean reward, Contract.Planned planned) {
    sql.insertInto(MILESTONE)
        .set(MILESTONE.COUNTY, id.county().code())
        .set(MILESTONE.CONTRACT, id.value())
        .set(MILESTONE.NR, nr)
        .set(MILESTONE.TITLE, planned.title())
        .set(MILESTONE.DUE, planned.due())
        .set(MILESTONE.AMOUNT, planned.amount().fen())
        .set(MILESTONE.REWARD, reward)
        .execute();
  }

  List<Milestone> of(Contract.Id id) {
    return sql.selectFrom(MILESTONE)
        .where(ofMilestone(id))
        .orderBy(MILESTONE.NR)
        .fetch(MilestoneRows::milestone);
  }

  void promised(Contract.Id id, int nr, UUID commitment, UUID hold) {
    sql.update(MILESTONE)
        .set(MILESTONE.COMMITMENT, commitment)
        .set(MILESTONE.HOLD, hold)
        .where(ofMilestone(id), MILESTONE.NR.eq(nr))
        .execute();
  }

  void reached(Contract.Id id, int nr, String finding) {
    sql.update(MILESTONE)
        .set(MILESTONE.REACHED, utc(clock.instant()))
        .set(MILESTONE.FINDING, finding)
        .set(MILESTONE.RESULT, result(id))
        .where(ofMilestone(id), MILESTONE.NR.eq(nr))
        .execute();
  }

  /** The last evaluation that was passed; null before one. */
  private @Nullable Integer result(Contract.Id id) {
    return sql.select(DSL.max(FACT.NR))
        .from(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.CONTRACT.eq(id.value()))
        .and(FACT.KIND.eq(Action.Kind.PASSED.name()))
        .fetchSingle()
        .value1();
  }

  private static Milestone milestone(MilestoneRecord row) {
    return new Milestone(
        row.getNr(),
        row.getTitle(),
        row.getDue(),
        new Money(row.getAmount()),
        row.getCommitment(),
        row.getHold(),
        row.getReached() == null ? null : row.getReached().toInstant(),
        row.getFinding());
  }

  private static Condition ofMilestone(Contract.Id id) {
    return MILESTONE.COUNTY.eq(id.county().code()).and(MILESTONE.CONTRACT.eq(id.value()));
  }
}
