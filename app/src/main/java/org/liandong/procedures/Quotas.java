package org.liandong.procedures;

import static org.liandong.procedures.db.Tables.QUOTA;

import java.time.Instant;
import java.util.OptionalInt;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Tier;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Subject;
import org.springframework.stereotype.Component;

/** Hands out the places of quotas: one statement takes one, so that none is ever taken twice. */
@Component
class Quotas {
  private final DSLContext sql;

  /** What a quota is counted over. */
  record Counter(String scope, String route, String gate, String period, int most) {}

  Quotas(DSLContext sql) {
    this.sql = sql;
  }

  static Counter counter(String route, Gate.Quota gate, Subject subject, Instant at) {
    var scope =
        subject.place().upward().stream()
            .filter(place -> Tier.of(place) == gate.scope())
            .findFirst()
            .map(PlaceCode::value)
            .orElse("");
    var period =
        switch (gate.per()) {
          case ALWAYS -> "";
          case YEAR -> at.atZone(WorkingDays.ZONE).getYear() + "";
          case CALL -> subject.call();
        };
    return new Counter(scope, route, gate.key(), period, gate.limit());
  }

  /** The number of the place taken; empty when all are. Others wait until this one is settled. */
  OptionalInt take(Counter counter) {
    if (counter.most() < 1) return OptionalInt.empty();
    var taken =
        sql.insertInto(QUOTA)
            .set(QUOTA.SCOPE, counter.scope())
            .set(QUOTA.ROUTE_KEY, counter.route())
            .set(QUOTA.GATE, counter.gate())
            .set(QUOTA.PERIOD, counter.period())
            .set(QUOTA.MOST, counter.most())
            .set(QUOTA.TAKEN, 1)
            .onConflict(QUOTA.SCOPE, QUOTA.ROUTE_KEY, QUOTA.GATE, QUOTA.PERIOD)
            .doUpdate()
            .set(QUOTA.TAKEN, QUOTA.TAKEN.plus(1))
            .set(QUOTA.MOST, DSL.greatest(QUOTA.MOST, DSL.val(counter.most())))
            .where(QUOTA.TAKEN.lt(counter.most()))
            .returning(QUOTA.TAKEN)
            .fetchOne(QUOTA.TAKEN);
    return taken == null ? OptionalInt.empty() : OptionalInt.of(taken);
  }

  /** Gives a place back: what had it was sent back or taken back. */
  void release(Counter counter) {
    sql.update(QUOTA)
        .set(QUOTA.TAKEN, QUOTA.TAKEN.minus(1))
        .where(is(counter))
        .and(QUOTA.TAKEN.gt(0))
        .execute();
  }

  int taken(Counter counter) {
    return sql.select(QUOTA.TAKEN)
        .from(QUOTA)
        .where(is(counter))
        .fetchOptional(QUOTA.TAKEN)
        .orElse(0);
  }

  private static Condition is(Counter counter) {
    return QUOTA
        .SCOPE
        .eq(counter.scope())
        .and(QUOTA.ROUTE_KEY.eq(counter.route()))
        .and(QUOTA.GATE.eq(counter.gate()))
        .and(QUOTA.PERIOD.eq(counter.period()));
  }
}
