package org.liandong.engine.opinion;

/** The tests of proportion by which a statement is called representative, or a consensus. */
final class Tests {
  /** The 90 % level, one-sided. */
  static final double SIGNIFICANT = 1.2816;

  private Tests() {}

  /** The share of successes, with one success and one failure added. */
  static double share(int successes, int trials) {
    return (successes + 1.0) / (trials + 2.0);
  }

  /** How many standard errors the share of successes is above one half. */
  static double proportion(int successes, int trials) {
    return 2 * Math.sqrt(trials + 1.0) * ((successes + 1.0) / (trials + 1.0) - 0.5);
  }

  /** How many standard errors the share of the first is above that of the others. */
  static double two(int successes, int trials, int otherSuccesses, int otherTrials) {
    double n = trials + 1.0;
    double m = otherTrials + 1.0;
    double one = (successes + 1) / n;
    double other = (otherSuccesses + 1) / m;
    double pooled = (successes + 1 + otherSuccesses + 1) / (n + m);
    if (pooled == 1) return 0;
    return (one - other) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  }
}
