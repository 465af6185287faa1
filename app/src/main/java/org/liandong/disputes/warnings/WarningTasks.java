package org.liandong.disputes.warnings;

import static org.liandong.disputes.db.Tables.WARNING;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.disputes.Sight;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Warnings that nobody answered. */
@Component
@Transactional(readOnly = true)
class WarningTasks implements Tasks {
  private final DSLContext sql;

  WarningTasks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    if (!Sight.mediates(actor)) return List.of();
    return sql.selectFrom(WARNING)
        .where(Warnings.seen(actor).and(WARNING.ACKNOWLEDGED.isNull()))
        .orderBy(WARNING.ID)
        .limit(limit)
        .fetch(row -> {
          var warning = Rows.warning(row);
          return new Task(
              "disputes.told.warning." + warning.cause(),
              List.of(warning.name(), String.valueOf(warning.amount())),
              "/disputes/warnings/" + warning.id(),
              warning.at(),
              null);
        });
  }
}
