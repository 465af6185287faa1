package org.liandong.surveys;

/**
 * Where a share lies with 95 in 100 certainty, by Wilson's score: also right for few answers and
 * for shares near nothing and everything.
 */
public record Interval(double low, double high) {
  private static final double Z = 1.959963984540054;

  /**
   * @param part how many said so
   * @param whole how many answered, at least one
   */
  public static Interval wilson(long part, long whole) {
    if (whole < 1 || part < 0 || part > whole)
      throw new IllegalArgumentException(part + " of " + whole);
    double share = (double) part / whole;
    double square = Z * Z / whole;
    double middle = (share + square / 2) / (1 + square);
    double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / whole + square / (4 * whole));
    // exactly nothing and everything, whatever the last digit of the arithmetic
    return new Interval(
        part == 0 ? 0 : Math.max(0, middle - half), part == whole ? 1 : Math.min(1, middle + half));
  }
}
