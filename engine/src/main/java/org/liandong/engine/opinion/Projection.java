package org.liandong.engine.opinion;

import java.util.Arrays;
import java.util.Random;

/**
 * Everybody's position in the plane: the two directions in which the votes differ most. A vote not
 * cast counts as the mean of its statement, so that it moves nobody; a position is stretched by
 * {@code sqrt(statements / votes cast)}, so that a short ballot is not pulled to the middle.
 *
 * @param mean of the votes of each statement, -1 to 1; 0 for statements moderated out
 * @param first direction, of length one, a weight for each statement
 * @param second direction
 * @param x of each person
 * @param y of each person
 * @param variance along both directions, as eigenvalues of the scatter matrix
 */
record Projection(
    double[] mean, double[] first, double[] second, double[] x, double[] y, double[] variance) {
  private static final int MOST_STEPS = 400;
  private static final double NEAR = 1e-13;

  static Projection of(Problem problem, long seed) {
    var scatter = new Scatter(problem);
    var start = new double[problem.comments().length];
    var random = new Random(seed);
    for (int j = 0; j < start.length; j++) start[j] = random.nextGaussian();
    return of(problem, scatter, new Lanczos(scatter, start, MOST_STEPS, NEAR));
  }

  private static Projection of(Problem problem, Scatter scatter, Lanczos found) {
    var first = signed(found.vector(0));
    var second = signed(found.vector(1));
    return placed(problem, scatter, first, second, new double[] {found.value(0), found.value(1)});
  }

  /** Directions found before, brought up to date by a few rounds of orthogonal iteration. */
  Projection followed(Problem problem, int rounds) {
    var scatter = new Scatter(problem);
    var one = Arrays.copyOf(first, problem.comments().length);
    var two = Arrays.copyOf(second, problem.comments().length);
    var lengths = new double[2];
    for (int i = 0; i < rounds; i++) {
      var both = scatter.times(one, two);
      var next = both[0];
      var other = both[1];
      lengths[0] = Lanczos.normalise(next);
      Lanczos.remove(other, next);
      lengths[1] = Lanczos.normalise(other);
      one = next;
      two = other;
    }
    return placed(problem, scatter, one, two, lengths);
  }

  private static Projection placed(
      Problem problem, Scatter scatter, double[] first, double[] second, double[] variance) {
    var along = scatter.along(first, second);
    var x = along[0];
    var y = along[1];
    for (int i = 0; i < x.length; i++) {
      double stretch =
          Math.sqrt(problem.comments().length / (double) Math.max(1, scatter.votes()[i]));
      x[i] *= stretch;
      y[i] *= stretch;
    }
    return new Projection(scatter.mean(), first, second, x, y, variance);
  }

  /** The largest weight points upwards, so that the picture is the same each time. */
  private static double[] signed(double[] direction) {
    int most = 0;
    for (int j = 1; j < direction.length; j++)
      if (Math.abs(direction[j]) > Math.abs(direction[most]) + 1e-12) most = j;
    if (direction.length > 0 && direction[most] < 0)
      for (int j = 0; j < direction.length; j++) direction[j] = -direction[j];
    return direction;
  }
}
