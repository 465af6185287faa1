package org.liandong.engine.opinion;

import java.util.List;
import org.liandong.engine.opinion.Opinion.State;
import org.liandong.engine.opinion.Solution.GroupAware;

/** Counts again, statement by statement, and tests that the axes are what they claim to be. */
final class Checker {
  private static final double NEAR = 1e-9;
  private static final double STRAIGHT = 1e-5;

  private Checker() {}

  static String check(State state, Counts counts, List<GroupAware> aware) {
    var products = products(state, counts.groups());
    for (var next : aware) {
      int j = java.util.Arrays.binarySearch(state.problem().comments(), next.comment());
      if (Math.abs(products[j] - next.value()) > NEAR)
        throw new IllegalStateException("the checker counts other votes on " + next.comment());
    }
    double off = crooked(state);
    if (off > 0.05) throw new IllegalStateException("the first axis is off by " + off);
    return off < STRAIGHT
        ? "votes were counted again, and both axes are eigenvectors to %.0e"
            .formatted(Math.max(off, 1e-16))
        : "votes were counted again; the axes are within %.1e of eigenvectors".formatted(off);
  }

  /** Group after group, with the votes of each statement counted on their own. */
  private static double[] products(State state, int groups) {
    var products = new double[state.problem().comments().length];
    java.util.Arrays.fill(products, 1);
    for (int g = 0; g < groups; g++) {
      var agree = new int[products.length];
      var seen = new int[products.length];
      for (int i = 0; i < state.group().length; i++) {
        if (state.group()[i] != g) continue;
        var row = state.problem().cells()[i];
        for (int j = 0; j < row.length; j++) {
          seen[j] += row[j] == Problem.NONE ? 0 : 1;
          agree[j] += row[j] == Problem.AGREE ? 1 : 0;
        }
      }
      for (int j = 0; j < products.length; j++) products[j] *= (agree[j] + 1.0) / (seen[j] + 2.0);
    }
    return products;
  }

  /** How far the scatter matrix turns the axes, relative to the first eigenvalue. */
  private static double crooked(State state) {
    var scatter = new Scatter(state.problem());
    double most = 0;
    var axes = List.of(state.position().first(), state.position().second());
    double scale = Math.max(1e-300, state.position().variance()[0]);
    for (var axis : axes) {
      var product = scatter.times(axis);
      double value = Lanczos.dot(product, axis);
      for (int j = 0; j < product.length; j++) product[j] -= value * axis[j];
      most = Math.max(most, Math.sqrt(Lanczos.dot(product, product)) / scale);
    }
    return most;
  }
}
