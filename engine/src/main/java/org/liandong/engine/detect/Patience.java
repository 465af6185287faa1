package org.liandong.engine.detect;

/**
 * How much surprise a home's silence may gather before somebody is called. Every alarm makes it
 * longer, every day without one shorter, so that over the months a home raises no more than {@link
 * #ALARMS_PER_DAY}, whatever its habit (Gibbs and Candès 2021, adaptive conformal inference).
 */
final class Patience {
  /** The alarms a home may raise in a day in the long run; what it learns first comes on top. */
  static final double ALARMS_PER_DAY = 0.0165;

  private static final double FLOOR = 4.5;
  private static final double STEP = 0.25;
  private static final double START = 0.9;
  private static final double MOST = 5;
  private static final double DAY = 86_400;

  private double level = START;

  /** The surprise, in nats, that a silence must pass after {@code seconds} more. */
  double limit(double seconds) {
    return FLOOR * Math.exp(Math.max(0, level - seconds / DAY * STEP * ALARMS_PER_DAY));
  }

  void passed(double seconds) {
    level = Math.max(0, level - seconds / DAY * STEP * ALARMS_PER_DAY);
  }

  void alarmed() {
    level = Math.min(MOST, level + STEP);
  }

  double kept() {
    return level;
  }

  static Patience of(double kept) {
    var patience = new Patience();
    patience.level = kept;
    return patience;
  }
}
