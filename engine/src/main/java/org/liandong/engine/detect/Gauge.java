package org.liandong.engine.detect;

/**
 * Makes signs of life out of the raw total of a meter: passes over late and doubled readings, takes
 * a step down as a new start, does not believe a leap before the next reading confirms it, and
 * knows the base that runs without anybody (a drip, a refrigerator).
 */
final class Gauge {
  private static final double QUANTILE = 0.1;
  private static final double GAIN = 0.02;
  private static final double ABOVE_BASE = 1.5;
  private static final double HOUR = 3600;

  private final Meter meter;
  private boolean begun;
  private long at;
  private double value;
  private double leap = Double.NaN;
  private double base;
  private double usual;
  private double interval = HOUR;

  Gauge(Meter meter) {
    this.meter = meter;
  }

  /** What a reading shows. */
  enum Sign {
    /** Late, doubled, or the first one. */
    NOTHING,
    SILENT,
    USED,
    /** A leap or a step down: time passed, and nobody knows. */
    UNKNOWN
  }

  /** The time of the last reading that counted, in seconds. */
  long at() {
    return at;
  }

  boolean begun() {
    return begun;
  }

  /** The usual seconds between two readings. */
  double interval() {
    return interval;
  }

  /**
   * Takes a reading in.
   *
   * @param when seconds
   * @param total the meter's running total
   */
  Sign take(long when, double total) {
    if (!Double.isFinite(total) || begun && when <= at) return Sign.NOTHING;
    if (!begun) {
      begun = true;
      at = when;
      value = total;
      return Sign.NOTHING;
    }
    double seconds = when - at;
    at = when;
    interval += 0.05 * (Math.min(seconds, 4 * interval) - interval);
    return sign(total, seconds / HOUR);
  }

  private Sign sign(double total, double hours) {
    double step = total - value;
    if (step < 0 || step > meter.most * Math.max(1, hours)) return doubtful(total, step);
    leap = Double.NaN;
    value = total;
    boolean used = step >= meter.least && step > ABOVE_BASE * base * hours;
    learnBase(step / hours, hours);
    return used ? Sign.USED : Sign.SILENT;
  }

  /** A leap or a fall counts once the next reading goes on from there; before, it is set aside. */
  private Sign doubtful(double total, double step) {
    double further = total - leap;
    boolean confirmed = further >= 0 && further <= meter.most;
    boolean jitter = step < 0 && -step < 3 * meter.least;
    if (confirmed || jitter) {
      value = total;
      leap = Double.NaN;
      return jitter || further < meter.least ? Sign.SILENT : Sign.USED;
    }
    leap = total;
    return Sign.UNKNOWN;
  }

  private void learnBase(double rate, double hours) {
    if (hours > 1.5) return;
    usual += GAIN * (rate - usual);
    double gain = GAIN * usual * Math.min(1, hours);
    base = Math.max(0, base + (rate > base ? gain * QUANTILE : -gain * (1 - QUANTILE)));
  }

  /** What of a gauge is kept. */
  record Kept(
      boolean begun,
      long at,
      double value,
      boolean leaping,
      double leap,
      double base,
      double usual,
      double interval) {}

  Kept kept() {
    boolean leaping = !Double.isNaN(leap);
    return new Kept(begun, at, value, leaping, leaping ? leap : 0, base, usual, interval);
  }

  static Gauge of(Meter meter, Kept kept) {
    var gauge = new Gauge(meter);
    gauge.begun = kept.begun();
    gauge.at = kept.at();
    gauge.value = kept.value();
    gauge.leap = kept.leaping() ? kept.leap() : Double.NaN;
    gauge.base = kept.base();
    gauge.usual = kept.usual();
    gauge.interval = kept.interval();
    return gauge;
  }
}
