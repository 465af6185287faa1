package org.liandong.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
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
  private final ThreadPoolTaskExecutor executor;

  EventRecovery(
      Database database,
      IncompleteEventPublications incomplete,
      FailedEventPublications failed,
      ThreadPoolTaskExecutor executor) {
    this.database = database;
    this.incomplete = incomplete;
    this.failed = failed;
    this.executor = executor;
  }

  @EventListener(ApplicationReadyEvent.class)
  void resumeAlone() {
    if (!database.alone()) return;
    LOG.debug("resuming events of the last run");
    // beside people: a node that was ended in a rush has tens of thousands to hand out
    executor.execute(() -> incomplete.resubmitIncompletePublications(event -> true));
  }

  /** What still fails after many tries waits for a person; health and metrics count it. */
  void retryFailed() {
    failed.resubmit(
        ResubmissionOptions.defaults().withFilter(event -> event.getCompletionAttempts() < ENOUGH));
  }
}
