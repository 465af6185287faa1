package org.liandong.platform;

import java.time.Duration;

/**
 * Long work beside people: after each piece it rests three times as long as the piece took, so that
 * it keeps to a quarter of one processor however much there is to do.
 */
public final class Pace {
  private static final int TIMES = 3;
  private static final Duration MOST = Duration.ofSeconds(1);

  private Pace() {}

  public static void gently(Runnable piece) {
    var began = System.nanoTime();
    try {
      piece.run();
    } finally {
      rest(Duration.ofNanos(System.nanoTime() - began));
    }
  }

  private static void rest(Duration took) {
    var time = took.multipliedBy(TIMES);
    try {
      Thread.sleep(time.compareTo(MOST) > 0 ? MOST : time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
