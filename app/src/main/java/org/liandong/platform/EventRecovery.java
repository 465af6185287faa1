package org.liandong.platform;

import static org.jooq.impl.DSL.coalesce;
import static org.liandong.platform.db.Tables.EVENT_PUBLICATION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.EventPublication.Status;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Hands events again to listeners that failed or were cut off. On a shared database another node
 * may be at work on them, so only those that went stale are taken; alone, all of them at start.
 *
 * <p>They are marked in the database and read a part at a time: a rush leaves tens of thousands.
 */
@Component
class EventRecovery {
  private static final Logger LOG = LoggerFactory.getLogger(EventRecovery.class);

  /** Tries before an event waits for a person; health and metrics count it. */
  private static final int ENOUGH = 20;

  private static final Duration STALE = Duration.ofMinutes(5);

  /** Between two tries of one event. */
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private static final int PART = 2_000;
  private static final Field<OffsetDateTime> TRIED =
      coalesce(EVENT_PUBLICATION.LAST_RESUBMISSION_DATE, EVENT_PUBLICATION.PUBLICATION_DATE);
  private final Database database;
  private final DSLContext db;
  private final FailedEventPublications failed;
  private final Listeners listeners;
  private final Clock clock;
  private final Instant began;

  EventRecovery(
      Database database,
      DSLContext db,
      FailedEventPublications failed,
      Listeners listeners,
      Clock clock) {
    this.database = database;
    this.db = db;
    this.failed = failed;
    this.listeners = listeners;
    this.clock = clock;
    this.began = clock.instant();
  }

  @EventListener(ApplicationReadyEvent.class)
  void resumeAlone() {
    if (!database.alone()) return;
    int left = markCutOff(began);
    LOG.debug("{} events of the last run are resumed", left);
  }

  /** What waits in this node's own queue is neither stale nor handed out twice. */
  void retryFailed() {
    if (listeners.busy()) return;
    var now = clock.instant();
    markCutOff(now.minus(STALE));
    var before = now.minus(PAUSE);
    handOut(began.isAfter(before) ? began : before);
  }

  private int markCutOff(Instant before) {
    return db.update(EVENT_PUBLICATION)
        .set(EVENT_PUBLICATION.STATUS, Status.FAILED.name())
        .where(
            EVENT_PUBLICATION.STATUS.in(
                Status.PUBLISHED.name(), Status.PROCESSING.name(), Status.RESUBMITTED.name()))
        .and(TRIED.lt(at(before)))
        .execute();
  }

  /** Every event that failed and was not tried since then, a part at a time. */
  private void handOut(Instant before) {
    var failing = EVENT_PUBLICATION.STATUS.eq(Status.FAILED.name());
    var due =
        failing.and(EVENT_PUBLICATION.COMPLETION_ATTEMPTS.lt(ENOUGH)).and(TRIED.lt(at(before)));
    int last = Integer.MAX_VALUE;
    while (listeners.drained()) {
      int waiting = count(due);
      // an event of a kind that is no longer known is never read
      if (waiting == 0 || waiting == last) return;
      last = waiting;
      failed.resubmit(
          ResubmissionOptions.defaults()
              // those that are not due are read with the others and left
              .withBatchSize(PART + count(failing) - waiting)
              .withMaxInFlight(Integer.MAX_VALUE)
              .withFilter(event -> due(event, before)));
    }
  }

  private boolean due(EventPublication event, Instant before) {
    return !listeners.ending()
        && event.getCompletionAttempts() < ENOUGH
        && tried(event).isBefore(before);
  }

  private static Instant tried(EventPublication event) {
    var again = event.getLastResubmissionDate();
    return again == null ? event.getPublicationDate() : again;
  }

  private int count(Condition condition) {
    return db.fetchCount(EVENT_PUBLICATION, condition);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
