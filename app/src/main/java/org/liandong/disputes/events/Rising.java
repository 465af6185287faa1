package org.liandong.disputes.events;

import static org.liandong.disputes.db.Tables.EVENT;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.disputes.events.GroupEvent.Fact;
import org.liandong.disputes.events.GroupEvent.Kind;
import org.liandong.disputes.events.GroupEvent.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clock does: what a level did not take in its time goes to the next one. */
@Service
@Transactional
class Rising {
  private static final int BATCH = 200;
  private final DSLContext sql;
  private final Walk walk;

  Rising(DSLContext sql, Walk walk) {
    this.sql = sql;
    this.walk = walk;
  }

  @Transactional(readOnly = true)
  public List<GroupEvent.Id> late(County county) {
    return sql.select(EVENT.ID)
        .from(EVENT)
        .where(EVENT.COUNTY.eq(county.code()), EVENT.STAGE.eq(Stage.WAITING.name()))
        .and(EVENT.DUE.le(Rows.utc(walk.now())))
        .orderBy(EVENT.DUE)
        .limit(BATCH)
        .fetch(row -> new GroupEvent.Id(county, row.value1()));
  }

  /** At the top it is told again, until somebody takes it. */
  public void raise(GroupEvent.Id id) {
    var event = walk.locked(Actor.PLATFORM, id);
    var due = event.standing().due();
    if (due == null || due.isAfter(walk.now())) return;
    var next = event.standing().rung().next();
    walk.step(Actor.PLATFORM, event, new Fact(Kind.RAISED, walk.now(), "", next, null, ""));
  }

  @Transactional(readOnly = true)
  public List<County> counties() {
    return sql.selectDistinct(EVENT.COUNTY)
        .from(EVENT)
        .where(EVENT.STAGE.eq(Stage.WAITING.name()))
        .fetch(row -> new County(row.value1()));
  }
}
