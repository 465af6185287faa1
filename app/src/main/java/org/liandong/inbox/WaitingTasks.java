package org.liandong.inbox;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.policy.Calendars;
import org.liandong.ui.Left;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for an actor in all modules, the most urgent first. */
@Component
public class WaitingTasks {
  private static final int MOST = 50;
  private static final Comparator<Task> BY_URGENCY =
      Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Task::since);
  private final ObjectProvider<Tasks> modules;
  private final DSLContext sql;
  private final Calendars calendars;
  private final Clock clock;

  WaitingTasks(ObjectProvider<Tasks> modules, DSLContext sql, Calendars calendars, Clock clock) {
    this.modules = modules;
    this.sql = sql;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** At most fifty: nobody works through more at a sitting. All modules in one transaction. */
  @Transactional(readOnly = true)
  public List<Waiting> of(Actor actor) {
    if (!actor.signedIn()) return List.of();
    return asked(actor).stream().sorted(BY_URGENCY).limit(MOST).map(this::waiting).toList();
  }

  /**
   * Every module asks by the account, so a plan made once fits everybody; making plans anew took
   * longer than the reading.
   */
  private List<Task> asked(Actor actor) {
    sql.execute("set local plan_cache_mode = force_generic_plan");
    var tasks = modules.stream().flatMap(it -> it.waitingFor(actor, MOST).stream()).toList();
    sql.execute("set local plan_cache_mode = auto");
    return tasks;
  }

  private Waiting waiting(Task task) {
    var due = task.due();
    if (due == null) return new Waiting(task, null);
    return new Waiting(task, Left.until(clock.instant(), due, calendars.workingDays()));
  }
}
