package org.liandong.procedures;

import static org.liandong.procedures.ProcedureReading.utc;
import static org.liandong.procedures.db.Tables.REFERRAL;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.procedures.db.tables.records.ReferralRecord;
import org.springframework.stereotype.Component;

/** The statements behind {@link Referrals}. */
@Component
class ReferralRows {
  private final DSLContext sql;

  ReferralRows(DSLContext sql) {
    this.sql = sql;
  }

  void insert(Referral referral) {
    sql.insertInto(REFERRAL)
        .set(REFERRAL.COUNTY, referral.procedure().county().code())
        .set(REFERRAL.PROCEDURE, referral.procedure().value())
        .set(REFERRAL.GATE, referral.gate())
        .set(REFERRAL.ROUND, referral.round())
        .set(REFERRAL.KIND, referral.kind().name())
        .set(REFERRAL.TARGET, referral.target())
        .set(REFERRAL.ACCOUNT, referral.account().value())
        .set(REFERRAL.NAME, referral.name())
        .set(REFERRAL.AT, utc(referral.at()))
        .execute();
  }

  Optional<Referral> find(Referral.Kind kind, County county, UUID target) {
    return sql.selectFrom(REFERRAL)
        .where(REFERRAL.COUNTY.eq(county.code()), REFERRAL.KIND.eq(kind.name()))
        .and(REFERRAL.TARGET.eq(target))
        .fetchOptional(ReferralRows::read);
  }

  /** All of a procedure, the oldest first. */
  List<Referral> of(Procedure.Id id) {
    return sql.selectFrom(REFERRAL)
        .where(REFERRAL.COUNTY.eq(id.county().code()), REFERRAL.PROCEDURE.eq(id.value()))
        .orderBy(REFERRAL.AT, REFERRAL.TARGET)
        .fetch(ReferralRows::read);
  }

  private static Referral read(ReferralRecord row) {
    return new Referral(
        new Procedure.Id(new County(row.getCounty()), row.getProcedure()),
        row.getGate(),
        row.getRound(),
        Referral.Kind.valueOf(row.getKind()),
        row.getTarget(),
        new AccountId(row.getAccount()),
        row.getName(),
        row.getAt().toInstant());
  }
}
