package org.liandong.meetings;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.liandong.meetings.db.Tables.BODY;
import static org.liandong.meetings.db.Tables.MEETING;
import static org.liandong.meetings.db.Tables.MOTION;
import static org.liandong.meetings.db.Tables.ROLL;
import static org.liandong.meetings.db.Tables.VOTED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits: tasks of owners, votes of members, meetings that are late for those who convene. */
@Component
@Transactional(readOnly = true)
class MeetingTasks implements Tasks {
  private final DSLContext sql;
  private final ResolutionRows resolutions;
  private final Clock clock;

  MeetingTasks(DSLContext sql, ResolutionRows resolutions, Clock clock) {
    this.sql = sql;
    this.resolutions = resolutions;
    this.clock = clock;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    if (!actor.signedIn()) return List.of();
    var tasks = resolutions.waitingFor(actor, limit).stream().map(MeetingTasks::task);
    return Stream.concat(
            tasks, Stream.concat(votes(actor, limit).stream(), late(actor, limit).stream()))
        .limit(limit)
        .toList();
  }

  private static Task task(Resolution resolution) {
    var due = resolution.due();
    return new Task(
        "meetings.task.resolution",
        List.of(resolution.words()),
        "/meetings/tasks/" + resolution.id(),
        resolution.at(),
        due == null ? null : end(due));
  }

  private List<Task> votes(Actor actor, int limit) {
    if (actor.behalf().isPresent()) return List.of();
    var voted =
        selectOne()
            .from(VOTED)
            .where(VOTED.COUNTY.eq(MOTION.COUNTY), VOTED.MOTION.eq(MOTION.ID))
            .and(VOTED.SEAT.eq(ROLL.SEAT));
    return sql.select(MOTION.COUNTY, MOTION.TITLE, MOTION.MEETING, MEETING.BEGINS)
        .from(MOTION)
        .join(MEETING)
        .on(MEETING.COUNTY.eq(MOTION.COUNTY), MEETING.ID.eq(MOTION.MEETING))
        .join(ROLL)
        .on(ROLL.COUNTY.eq(MOTION.COUNTY), ROLL.MEETING.eq(MOTION.MEETING))
        .where(MOTION.STAGE.eq(Motion.Stage.VOTING.name()), condition(MOTION.ONLINE))
        .and(ROLL.ACCOUNT.eq(actor.account().value()))
        .and(condition(ROLL.VOTES))
        .and(notExists(voted))
        .limit(limit)
        .fetch(row ->
            new Task(
                "meetings.task.vote",
                List.of(row.value2()),
                "/meetings/%s-%s".formatted(row.value1(), row.value3()),
                clock.instant(),
                row.value4().toInstant()));
  }

  /** Bodies under the hat whose next meeting is late (ACT-08). */
  private List<Task> late(Actor actor, int limit) {
    if (!Rights.governs(actor, actor.hat().place())) return List.of();
    return sql
        .selectFrom(BODY)
        .where(Subtree.of(BODY.PLACE, actor.hat().place()))
        .and(BODY.DISSOLVED.isNull())
        .and(BODY.DUE.lt(today()))
        .orderBy(BODY.DUE, BODY.ID)
        .limit(limit)
        .fetch(Reading::body)
        .stream()
        .map(MeetingTasks::overdue)
        .toList();
  }

  private static Task overdue(Body body) {
    var due = body.due() == null ? LocalDate.EPOCH : body.due();
    return new Task(
        "meetings.task.overdue", List.of(body.name()), "/bodies/" + body.id(), end(due), end(due));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  private static Instant end(LocalDate day) {
    return day.atTime(18, 0).atZone(WorkingDays.ZONE).toInstant();
  }
}
