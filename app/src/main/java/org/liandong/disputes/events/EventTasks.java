package org.liandong.disputes.events;

import static org.liandong.disputes.db.Tables.EVENT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.disputes.events.GroupEvent.Stage;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For officers: what waits for their level, and what they have to bring to an end. */
@Component
@Transactional(readOnly = true)
class EventTasks implements Tasks {
  private final DSLContext sql;

  EventTasks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    var rung = Rung.of(actor);
    if (rung == null || actor.behalf().isPresent()) return List.of();
    var here = Walk.seen(actor).and(EVENT.RUNG.eq(rung.name()));
    var waits = read(here.and(EVENT.STAGE.eq(Stage.WAITING.name())), "WAITING", limit);
    if (waits.size() == limit) return waits;
    var runs = here.and(EVENT.STAGE.eq(Stage.TAKEN.name()));
    var all = new ArrayList<>(waits);
    all.addAll(read(runs, "TAKEN", limit - waits.size()));
    return all;
  }

  private List<Task> read(Condition which, String key, int limit) {
    return sql.selectFrom(EVENT)
        .where(which)
        .orderBy(EVENT.ID)
        .limit(limit)
        .fetch(row -> {
          var event = Rows.event(row);
          return new Task(
              "disputes.event.task." + key,
              List.of(event.title()),
              "/disputes/events/" + event.id(),
              event.reported(),
              event.standing().due());
        });
  }
}
