package org.liandong.engine.detect;

/**
 * How much surprise a home's silence may gather before somebody is called. Every alarm makes it
 * longer, every day without one shorter, so that over the months a home raises no more alarms than
 * it may, whatever its habit (Gibbs and Candès 2021, adaptive conformal inference).
 */
final class Patience {
  /** The alarms a home may raise in a day in the long run; what it learns first comes on top. */
  static final double ALARMS_PER_DAY = 0.0165;

  private static final double FLOOR = 4.5;
  private static final double FLOOR_POWER = 0.3;
  private static final double STEP = 0.25;
  private static final double START = 0.9;
  private static final double START_SLOPE = 0.35;
  private static final double MOST = 5;
  private static final double DAY = 86_400;

  private final double alarmsPerDay;
  private final double floor;
  private double level;

  Patience(double alarmsPerDay) {
    this.alarmsPerDay = alarmsPerDay;
    double more = Math.max(1, alarmsPerDay / ALARMS_PER_DAY);
    floor = FLOOR / Math.pow(more, FLOOR_POWER);
    level = Math.max(0, START - START_SLOPE * Math.log(more));
  }

  /** The surprise, in nats, that a silence must pass after {@code seconds} more. */
  double limit(double seconds) {
    return floor * Math.exp(after(seconds));
  }

  private double after(double seconds) {
    return Math.max(0, level - seconds / DAY * STEP * alarmsPerDay);
  }

  void passed(double seconds) {
    level = after(seconds);
  }

  void alarmed() {
    level = Math.min(MOST, level + STEP);
  }

  /** What of a patience is kept. */
  record Kept(double level, double alarmsPerDay) {}

  Kept kept() {
    return new Kept(level, alarmsPerDay);
  }

  static Patience of(Kept kept) {
    var patience = new Patience(kept.alarmsPerDay());
    patience.level = kept.level();
    return patience;
  }
}
