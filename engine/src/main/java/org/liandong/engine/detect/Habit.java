package org.liandong.engine.detect;

import java.util.Arrays;
import java.util.List;

/**
 * In which hours a home shows life: shares by hour of the day, working days and weekend apart,
 * older days fading; neighbouring hours and the other kind of day lend what is missing.
 */
final class Habit {
  private static final int DAY = 24;
  private static final double FADE = Math.exp(-1.0 / 60);
  private static final double NEIGHBOURS = 0.5;
  private static final double OTHER_DAYS = 0.3;
  private static final double PRIOR = 2;
  private static final double SUREST = 0.97;

  private final double[] used = new double[2 * DAY];
  private final double[] seen = new double[2 * DAY];
  private double allUsed;
  private double allSeen;

  /**
   * Learns one hour.
   *
   * @param hour hours since 1970-01-01, local time
   */
  void learn(long hour, boolean life) {
    int cell = weekend(hour) * DAY + (int) Math.floorMod(hour, DAY);
    allUsed -= used[cell];
    allSeen -= seen[cell];
    used[cell] = used[cell] * FADE + (life ? 1 : 0);
    seen[cell] = seen[cell] * FADE + 1;
    allUsed += used[cell];
    allSeen += seen[cell];
  }

  /** How probable a sign of life is in an hour, 0 to 0.97. */
  double share(long hour) {
    int at = (int) Math.floorMod(hour, DAY);
    int kind = weekend(hour);
    double general = (allUsed + 1) / (allSeen + 4);
    double u = around(used, kind, at) + OTHER_DAYS * around(used, 1 - kind, at);
    double s = around(seen, kind, at) + OTHER_DAYS * around(seen, 1 - kind, at);
    return Math.min(SUREST, (u + PRIOR * general) / (s + PRIOR));
  }

  private static double around(double[] cells, int kind, int at) {
    int row = kind * DAY;
    double beside = cells[row + (at + 1) % DAY] + cells[row + (at + DAY - 1) % DAY];
    return cells[row + at] + NEIGHBOURS * beside;
  }

  /** 1 on Saturday and Sunday: 1970-01-01 was a Thursday. */
  private static int weekend(long hour) {
    return Math.floorMod(Math.floorDiv(hour, DAY) + 3, 7) >= 5 ? 1 : 0;
  }

  /** What of a habit is kept: by hour, working days then weekend. */
  record Kept(List<Double> used, List<Double> seen) {}

  Kept kept() {
    return new Kept(Arrays.stream(used).boxed().toList(), Arrays.stream(seen).boxed().toList());
  }

  static Habit of(Kept kept) {
    var habit = new Habit();
    for (int cell = 0; cell < 2 * DAY; cell++) {
      habit.used[cell] = kept.used().get(cell);
      habit.seen[cell] = kept.seen().get(cell);
      habit.allUsed += habit.used[cell];
      habit.allSeen += habit.seen[cell];
    }
    return habit;
  }
}
