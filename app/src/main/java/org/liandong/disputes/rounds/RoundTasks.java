package org.liandong.disputes.rounds;

import static org.liandong.disputes.db.Tables.ROUND;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.disputes.Sight;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For the people of a grid: the round in which theirs was not looked at yet. */
@Component
@Transactional(readOnly = true)
class RoundTasks implements Tasks {
  private final DSLContext sql;

  RoundTasks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    var grid = actor.hat().place().value();
    if (!Sight.desk(actor) || grid.length() < 12 || !Rounds.looks(actor, actor.hat().place()))
      return List.of();
    return sql.selectFrom(ROUND)
        .where(Rounds.seen(actor).and(ROUND.ENDED.isNull()))
        .and(ROUND.GRIDS.contains(new String[] {grid}))
        .andNot(Rows.looked(grid))
        .orderBy(ROUND.ID)
        .limit(limit)
        .fetch(row -> {
          var round = Rows.round(row);
          return new Task(
              "disputes.round.task",
              List.of(round.topic()),
              "/disputes/rounds/" + round.id(),
              round.opened(),
              round.until().plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant());
        });
  }
}
