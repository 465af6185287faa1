package org.liandong.engine.district;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Recomputes from the problem alone whether a plan is allowed and what it costs. */
public final class Checker {
  private Checker() {}

  /**
   * What the borders between parts and the units moved cost.
   *
   * @param partOf the part of every unit, from 0
   * @throws IllegalStateException when a part is empty, too light, too heavy or in pieces
   */
  public static long cost(Problem problem, int[] partOf) {
    var flaw = flaw(problem, partOf);
    if (!flaw.isEmpty()) throw new IllegalStateException(flaw);
    return borders(problem, partOf) + (long) problem.keep() * moved(problem, partOf);
  }

  /** What is wrong with a plan; empty when nothing is. */
  static String flaw(Problem problem, int[] partOf) {
    var weight = new long[problem.parts()];
    var units = new int[problem.parts()];
    for (int unit = 0; unit < partOf.length; unit++) {
      weight[partOf[unit]] += problem.weight()[unit];
      units[partOf[unit]]++;
    }
    for (int part = 0; part < weight.length; part++) {
      if (units[part] == 0) return "part " + (part + 1) + " is empty";
      if (weight[part] < problem.least() || weight[part] > problem.most())
        return "part " + (part + 1) + " weighs " + weight[part];
    }
    int pieces = pieces(problem, partOf);
    return pieces == problem.parts() ? "" : "the parts are in " + pieces + " pieces";
  }

  private static int pieces(Problem problem, int[] partOf) {
    var next = new ArrayList<List<Integer>>();
    for (int unit = 0; unit < partOf.length; unit++) next.add(new ArrayList<>());
    for (var border : problem.borders()) {
      if (partOf[border.a()] != partOf[border.b()]) continue;
      next.get(border.a()).add(border.b());
      next.get(border.b()).add(border.a());
    }
    var reached = new boolean[partOf.length];
    int pieces = 0;
    for (int start = 0; start < partOf.length; start++) {
      if (reached[start]) continue;
      pieces++;
      var waiting = new ArrayDeque<Integer>(List.of(start));
      reached[start] = true;
      while (!waiting.isEmpty())
        for (int other : next.get(waiting.poll()))
          if (!reached[other]) {
            reached[other] = true;
            waiting.add(other);
          }
    }
    return pieces;
  }

  static long borders(Problem problem, int[] partOf) {
    return problem.borders().stream()
        .filter(border -> partOf[border.a()] != partOf[border.b()])
        .mapToLong(Problem.Border::cost)
        .sum();
  }

  static double length(Problem problem, int[] partOf) {
    return problem.borders().stream()
        .filter(border -> partOf[border.a()] != partOf[border.b()])
        .mapToDouble(Problem.Border::length)
        .sum();
  }

  static int moved(Problem problem, int[] partOf) {
    int moved = 0;
    for (int unit = 0; unit < problem.now().length; unit++)
      if (problem.now()[unit] != partOf[unit]) moved++;
    return moved;
  }
}
