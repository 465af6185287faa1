package org.liandong.engine.budget;

/** How satisfied a voter is with one project that is built. */
public enum Satisfaction {
  /** By its cost, when it is on the ballot. */
  COST,
  /** By one, when it is on the ballot. */
  CARDINALITY,
  /** By the points given to it; by its Borda score on an ordinal ballot; else by one. */
  SCORE,
  /** By the points given to it times its cost. */
  SCORE_COST;

  /** The word of the command line, as in {@code score-cost}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What is usual for a kind of ballot: cost for approvals, points where there are points. */
  public static Satisfaction usual(Problem.Kind kind) {
    return kind == Problem.Kind.APPROVAL ? COST : SCORE;
  }
}
