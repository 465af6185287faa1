package org.liandong.contracts;

import static org.liandong.contracts.ContractRows.utc;
import static org.liandong.contracts.db.Tables.MILESTONE;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
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

  void plan(Contract.Id id, List<Contract.Planned> planned) {
    int nr = 0;
    for (var one : planned) insert(id, ++nr, one);
  }

  private void insert(Contract.Id id, int nr, Contract.Planned planned) {
    sql.insertInto(MILESTONE)
        .set(MILESTONE.COUNTY, id.county().code())
        .set(MILESTONE.CONTRACT, id.value())
        .set(MILESTONE.NR, nr)
        .set(MILESTONE.TITLE, planned.title())
        .set(MILESTONE.DUE, planned.due())
        .set(MILESTONE.AMOUNT, planned.amount().fen())
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
        .where(ofMilestone(id), MILESTONE.NR.eq(nr))
        .execute();
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
