package org.liandong.requests;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.REMINDER;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.inbox.Inbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the platform does about clocks by itself: reminds the holder before the time is over, and
 * raises what is late to the next level (NEJ-17).
 */
@Service
@Transactional
class Clocks {
  private static final int BATCH = 200;
  private static final Duration AHEAD = Duration.ofDays(14);
  private static final Duration A_DAY = Duration.ofDays(1);
  private final DSLContext sql;
  private final Steps steps;
  private final Routing routing;
  private final Deadlines deadlines;
  private final Inbox inbox;
  private final Clock clock;

  Clocks(
      DSLContext sql, Steps steps, Routing routing, Deadlines deadlines, Inbox inbox, Clock clock) {
    this.sql = sql;
    this.steps = steps;
    this.routing = routing;
    this.deadlines = deadlines;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Those in a county whose next level is to hear of it now. */
  @Transactional(readOnly = true)
  public List<Request> breached(County county) {
    var now = clock.instant();
    var lately = REQUEST.RAISED.lt(utc(now.minus(A_DAY))).and(REQUEST.LEVEL.lt((short) 3));
    var due = REQUEST.DUE.lt(utc(now));
    return open(county, due.and(REQUEST.LEVEL.eq((short) 0).or(lately))).stream()
        .filter(request -> deadlines.breached(request, now))
        .toList();
  }

  /** Raises one to the next level. */
  public void escalate(Request.Id id, int version) {
    var request = steps.find(Actor.PLATFORM, id);
    if (!deadlines.breached(request, clock.instant())) return;
    steps.take(Actor.PLATFORM, request, version, routing.above(request, ""));
  }

  /** Reminds the holders in a county of what is due soon, once for each clock. */
  public int remind(County county) {
    var now = clock.instant();
    var reminded =
        selectOne()
            .from(REMINDER)
            .where(REMINDER.COUNTY.eq(REQUEST.COUNTY), REMINDER.REQUEST.eq(REQUEST.ID))
            .and(REMINDER.DUE.eq(REQUEST.DUE));
    var soon = REQUEST.DUE.between(utc(now), utc(now.plus(AHEAD))).and(notExists(reminded));
    var due =
        open(county, soon).stream()
            .filter(it -> !it.standing().due().isAfter(deadlines.remindUntil(it.place(), now)))
            .toList();
    due.forEach(request -> remind(request, now));
    return due.size();
  }

  private void remind(Request request, Instant now) {
    var due = utc(request.standing().due());
    sql.insertInto(REMINDER)
        .set(REMINDER.COUNTY, request.id().county().code())
        .set(REMINDER.REQUEST, request.id().value())
        .set(REMINDER.DUE, due)
        .set(REMINDER.AT, utc(now))
        .onConflictDoNothing()
        .execute();
    inbox.tell(
        request.id().county(),
        request.standing().holder().account(),
        "requests/%s/due/%s".formatted(request.id(), request.standing().due()),
        "requests.told.holder.due",
        List.of(Requests.title(request.words())),
        "/requests/" + request.id());
  }

  private List<Request> open(County county, Condition which) {
    return sql.selectFrom(REQUEST)
        .where(REQUEST.COUNTY.eq(county.code()))
        .and(condition(REQUEST.OPEN))
        .and(which)
        .orderBy(REQUEST.DUE, REQUEST.ID)
        .limit(BATCH)
        .fetch(RequestReading::request);
  }
}
