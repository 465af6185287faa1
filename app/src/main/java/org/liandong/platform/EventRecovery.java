package org.liandong.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

/**
 * Hands events again to listeners that failed or were cut off. On a shared database another node
 * may be at work on them, so only those that went stale are taken; alone, all of them at start.
 */
@Component
class EventRecovery {
  private static final Logger LOG = LoggerFactory.getLogger(EventRecovery.class);
  private static final int ENOUGH = 20;
  private final Database database;
  private final IncompleteEventPublications incomplete;
  private final FailedEventPublications failed;

  EventRecovery(
      Database database, IncompleteEventPublications incomplete, FailedEventPublications failed) {
    this.database = database;
    this.incomplete = incomplete;
    this.failed = failed;
  }

  @EventListener(ApplicationReadyEvent.class)
  void resumeAlone() {
    if (!database.alone()) return;
    LOG.debug("resuming events of the last run");
    incomplete.resubmitIncompletePublications(event -> true);
  }

  /** What still fails after many tries waits for a person; health and metrics count it. */
  void retryFailed() {
    failed.resubmit(
        ResubmissionOptions.defaults().withFilter(event -> event.getCompletionAttempts() < ENOUGH));
  }
}
