package org.liandong.platform;

import java.time.Duration;

/**
 * Long work beside people: after each piece it rests nine times as long as the piece took. What its
 * listeners do comes on top, and all together keeps below half a processor however much there is.
 */
public final class Pace {
  private static final int TIMES = 9;
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
