package org.liandong.engine.route;

import org.liandong.engine.Run;

/**
 * How far a search is: by its steps, so that the same limits give the same answer. Only where a
 * machine is too slow to make the steps within the limit the clock takes over, so that the search
 * still cools down in time.
 */
public final class Pace {
  private static final double LATE = 1.15;
  private static final double GRACE = 0.1;
  private static final int GLANCE = 127;

  private final Run run;
  private final long steps;
  private final double begin;
  private final double span;
  private final String what;
  private double shift;

  /**
   * @param what is being done, for the progress
   * @param steps in all
   * @param begin the share of the limit at which it begins
   * @param end the share of the limit by which it must be over
   */
  public Pace(Run run, String what, long steps, double begin, double end) {
    this.run = run;
    this.what = what;
    this.steps = steps;
    this.begin = begin;
    span = end - begin;
  }

  /** How many steps a limit is worth at so many a second; the first second is for warming up. */
  public static long steps(double second, Run run) {
    double seconds = run.limit().toMillis() / 1000.0;
    return (long) Math.max(1, second * (seconds - Math.min(1, seconds / 2)));
  }

  /** From 0 to 1; 1 and more is the end. */
  public double at(long step) {
    double made = (double) step / steps;
    if ((step & GLANCE) == 0) {
      run.progress().at(what, begin + span * Math.min(1, made));
      double share = (double) run.taken().toNanos() / run.limit().toNanos();
      double clock = (share - begin) / span;
      if (clock > LATE * made + GRACE) shift = Math.max(shift, clock - made);
      if (share >= 1) shift = 1;
    }
    return made + shift;
  }
}
