package org.liandong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundTests {

  /** What waits is kept by the registry; run after the database has gone, it would only fail. */
  @Test
  void atTheEndWhatRunsIsFinishedAndWhatWaitsIsLeftForTheNextStart() throws InterruptedException {
    var background = new Background();
    var executor = new Listeners(1, background.backgroundReach());
    executor.initialize();
    var running = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var done = new AtomicInteger();
    executor.execute(() -> {
      running.countDown();
      await(goOn);
      done.incrementAndGet();
    });
    for (int i = 0; i < 5; i++) executor.execute(done::incrementAndGet);
    running.await();
    var ending = Thread.ofVirtual().start(executor::shutdown);
    while (!executor.getThreadPoolExecutor().isShutdown()) Thread.onSpinWait();
    goOn.countDown();
    ending.join();
    assertThat(done).hasValue(1);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
