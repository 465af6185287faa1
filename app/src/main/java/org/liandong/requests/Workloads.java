package org.liandong.requests;

import static org.jooq.impl.DSL.condition;
import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Clock;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the work of a desk. */
@Service
@Transactional(readOnly = true)
public class Workloads {
  /** Counting ends here: nobody reads further, and a large place costs no more than a small one. */
  public static final int MANY = 1000;

  private final DSLContext sql;
  private final Clock clock;

  Workloads(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The work under the actor's hat; none for those who do not work at the desk. */
  public Workload of(Actor actor) {
    if (!Sight.desk(actor)) return Workload.NONE;
    var open = condition(REQUEST.OPEN);
    var late = open.and(REQUEST.DUE.lt(utc(clock.instant())));
    var mine = REQUEST.HOLDER.eq(actor.account().value());
    var place = Sight.under(actor.hat().place());
    return new Workload(
        count(mine.and(open)),
        count(mine.and(late)),
        count(place.and(open)),
        count(place.and(late)),
        count(place.and(REQUEST.STAGE.eq(Stage.ANSWERED.name()))));
  }

  private int count(Condition which) {
    return sql.fetchCount(sql.selectOne().from(REQUEST).where(which).limit(MANY));
  }
}
