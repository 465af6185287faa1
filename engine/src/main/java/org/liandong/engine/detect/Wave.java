package org.liandong.engine.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * Anomalies of a value that comes regularly and follows the hours of the day: the mean of the last
 * hour is compared with what it was at the same time of the days before. Three numbers for each
 * five minutes of a day are kept.
 */
final class Wave {
  private static final int SLOTS = 288;
  private static final int NEAR = 3;
  private static final double FADE = 0.9;
  private static final double SURPRISE = 5;
  private static final double FLOOR = 0.1;
  private static final int WINDOW = 12;
  private static final long DAY = 86_400;

  private final double[] weight = new double[SLOTS];
  private final double[] sum = new double[SLOTS];
  private final double[] squares = new double[SLOTS];
  private final double[] last = new double[WINDOW];
  private int count;
  private double spread;
  private double middle;
  private long quietUntil = Long.MIN_VALUE;

  /**
   * One more value.
   *
   * @param at seconds
   * @return whether something begins here that the days before did not show; said once a day
   */
  boolean take(long at, double value) {
    last[count++ % WINDOW] = value;
    double mean = 0;
    for (double one : last) mean += one / Math.min(count, WINDOW);
    int slot = (int) (Math.floorMod(at, DAY) * SLOTS / DAY);
    boolean strange = count > WINDOW && strange(slot, mean);
    learn(slot, mean);
    if (!strange || at < quietUntil) return false;
    quietUntil = at + DAY;
    return true;
  }

  private boolean strange(int slot, double mean) {
    double w = 0;
    double s = 0;
    double q = 0;
    for (int near = -NEAR; near <= NEAR; near++) {
      int beside = Math.floorMod(slot + near, SLOTS);
      w += weight[beside];
      s += sum[beside];
      q += squares[beside];
    }
    if (w < 2 * (2 * NEAR + 1)) return false;
    double usual = s / w;
    double variance = Math.max(0, q / w - usual * usual);
    double floor = FLOOR * Math.sqrt(Math.max(0, spread));
    return Math.abs(mean - usual) > SURPRISE * Math.sqrt(variance + floor * floor) + 1e-9;
  }

  private void learn(int slot, double mean) {
    weight[slot] = weight[slot] * FADE + 1;
    sum[slot] = sum[slot] * FADE + mean;
    squares[slot] = squares[slot] * FADE + mean * mean;
    double share = 1.0 / Math.min(count, 14 * SLOTS);
    double away = mean - middle;
    middle += share * away;
    spread += share * (away * away - spread);
  }

  /** The indices of a series at which an anomaly begins. */
  static List<Integer> over(long[] at, double[] value) {
    var wave = new Wave();
    var found = new ArrayList<Integer>();
    for (int i = 0; i < at.length; i++) if (wave.take(at[i], value[i])) found.add(i);
    return found;
  }
}
