package org.liandong.engine.detect;

/**
 * A silence made by hand: from {@code start} on the meter stands still.
 *
 * @param start seconds
 * @param lastUse seconds: the last sign of life before
 * @param found seconds: when the watch called; {@link #NEVER} when not within {@link #DAYS}
 * @param heard the seconds from which a fixed rule would have been told that nothing was used, that
 *     is, the usual time between two readings
 */
public record Planted(long start, long lastUse, long found, long heard) {
  /** The days a planted silence lasts. */
  public static final int DAYS = 14;

  /** No alarm came. */
  public static final long NEVER = Long.MAX_VALUE;

  /** The hours until somebody was called; {@link #DAYS} days when nobody was. */
  public double hours() {
    return found == NEVER ? DAYS * 24 : (found - start) / 3600.0;
  }

  /** The hours a rule would take that calls so many hours after the last use. */
  public double hoursOfRule(double rule) {
    double silent = (start - lastUse) / 3600.0;
    return Math.min(DAYS * 24, Math.max(0, rule - silent) + heard / 7200.0);
  }
}
