package org.liandong.notices;

import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.liandong.notices.db.Tables.NOTICE;
import static org.liandong.notices.db.Tables.OBJECTION;
import static org.liandong.notices.db.Tables.REPLY;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Objections that wait for an answer, for the clerks of the place. */
@Component
@Transactional(readOnly = true)
class NoticeTasks implements Tasks {
  private final DSLContext sql;

  NoticeTasks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    if (!Rights.keeps(actor, actor.hat().place())) return List.of();
    var answered =
        selectOne()
            .from(REPLY)
            .where(REPLY.COUNTY.eq(OBJECTION.COUNTY), REPLY.OBJECTION.eq(OBJECTION.ID));
    return sql.select(OBJECTION.AT, OBJECTION.DUE, NOTICE.COUNTY, NOTICE.ID, NOTICE.TITLE)
        .from(OBJECTION)
        .join(NOTICE)
        .on(NOTICE.COUNTY.eq(OBJECTION.COUNTY), NOTICE.ID.eq(OBJECTION.NOTICE))
        .where(Subtree.of(OBJECTION.PLACE, actor.hat().place()))
        .and(notExists(answered))
        .orderBy(OBJECTION.DUE, OBJECTION.ID)
        .limit(limit)
        .fetch(row ->
            new Task(
                "notices.task.objection",
                List.of(row.value5()),
                "/desk/notices/%s-%s".formatted(row.value3(), row.value4()),
                row.value1().toInstant(),
                row.value2().toInstant()));
  }
}
