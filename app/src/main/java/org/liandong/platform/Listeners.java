package org.liandong.platform;

import java.time.Duration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Runs the listeners of events, a few at a time. At the end what runs is finished, and what waits
 * is left to the registry and the next start.
 */
class Listeners extends ThreadPoolTaskExecutor {
  private static final long serialVersionUID = 1L;
  private static final int FEW = 500;
  private static final Duration LOOK = Duration.ofMillis(50);

  Listeners(int atATime, TaskDecorator reach) {
    setThreadFactory(Thread.ofVirtual().name("listener-", 1).factory());
    setCorePoolSize(atATime);
    setMaxPoolSize(atATime);
    setTaskDecorator(reach);
    setWaitForTasksToCompleteOnShutdown(true);
    setAwaitTerminationSeconds(20);
  }

  @Override
  public void shutdown() {
    getThreadPoolExecutor().getQueue().clear();
    super.shutdown();
  }

  /** How many wait for their turn, in the memory of this node. */
  int waiting() {
    return getThreadPoolExecutor().getQueue().size();
  }

  boolean busy() {
    return waiting() > FEW;
  }

  boolean ending() {
    return getThreadPoolExecutor().isShutdown();
  }

  /**
   * Waits until only few wait.
   *
   * @return false when the node ends first
   */
  boolean drained() {
    return waitUntil(FEW, Duration.ofDays(1));
  }

  /**
   * Waits until no more than so many wait.
   *
   * @return false when that took too long, or the node ends first
   */
  boolean waitUntil(int most, Duration patience) {
    var until = System.nanoTime() + patience.toNanos();
    try {
      while (!ending() && waiting() > most && System.nanoTime() < until) Thread.sleep(LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    return !ending() && waiting() <= most;
  }
}
