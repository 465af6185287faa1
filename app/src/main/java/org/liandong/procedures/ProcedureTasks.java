package org.liandong.procedures;

import static org.liandong.procedures.db.Tables.PROCEDURE;
import static org.liandong.procedures.db.Tables.WAITING;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits: gates for the hat worn, and for whoever began a procedure. */
@Component
@Transactional(readOnly = true)
class ProcedureTasks implements Tasks {
  private final DSLContext sql;

  ProcedureTasks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    if (!actor.signedIn()) return List.of();
    var me = WAITING.ACCOUNT.eq(actor.self().value());
    var tasks = new ArrayList<>(read(me, limit));
    if (Sight.works(actor)) {
      var hat = actor.hat();
      var desk =
          WAITING
              .DESK
              .eq(hat.place().value())
              .and(WAITING.POSITION.eq(hat.position().name()))
              .and(WAITING.LINE.in("", hat.line().name()));
      tasks.addAll(read(desk.andNot(me), limit));
    }
    return tasks.stream().limit(limit).toList();
  }

  private List<Task> read(Condition which, int limit) {
    return sql.select(
            WAITING.KIND,
            PROCEDURE.TITLE,
            WAITING.COUNTY,
            WAITING.PROCEDURE,
            WAITING.SINCE,
            WAITING.DUE)
        .from(WAITING)
        .join(PROCEDURE)
        .on(PROCEDURE.COUNTY.eq(WAITING.COUNTY), PROCEDURE.ID.eq(WAITING.PROCEDURE))
        .where(which)
        .orderBy(WAITING.DUE, WAITING.PROCEDURE)
        .limit(limit)
        .fetch(row ->
            new Task(
                "procedures.task." + row.value1(),
                List.of(row.value2()),
                "/procedures/" + row.value3() + "-" + row.value4(),
                row.value5().toInstant(),
                row.value6().toInstant()));
  }
}
