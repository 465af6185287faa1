package org.liandong.engine.district;

import java.util.Arrays;

/** A plan that changes unit by unit, its parts always in one piece. */
final class Plan {
  final Problem problem;
  final int[] start;
  final int[] other;
  final int[] cost;
  final double[] length;
  final int[] partOf;
  final long[] weight;
  final int[] size;

  /** What the borders and the moved units cost. */
  long borders;

  /** The length of the borders between parts. */
  double line;

  private final int[] mark;
  private final int[] queue;
  private int stamp;

  Plan(Problem problem) {
    this.problem = problem;
    int units = problem.units();
    start = new int[units + 1];
    for (var border : problem.borders()) {
      start[border.a() + 1]++;
      start[border.b() + 1]++;
    }
    for (int unit = 0; unit < units; unit++) start[unit + 1] += start[unit];
    other = new int[start[units]];
    cost = new int[other.length];
    length = new double[other.length];
    var next = start.clone();
    for (var border : problem.borders()) {
      put(next[border.a()]++, border.b(), border);
      put(next[border.b()]++, border.a(), border);
    }
    partOf = new int[units];
    weight = new long[problem.parts()];
    size = new int[problem.parts()];
    mark = new int[units];
    queue = new int[units];
  }

  private void put(int at, int to, Problem.Border border) {
    other[at] = to;
    cost[at] = border.cost();
    length[at] = border.length();
  }

  void set(int[] parts) {
    System.arraycopy(parts, 0, partOf, 0, parts.length);
    Arrays.fill(weight, 0);
    Arrays.fill(size, 0);
    for (int unit = 0; unit < parts.length; unit++) {
      weight[parts[unit]] += problem.weight()[unit];
      size[parts[unit]]++;
    }
    borders =
        Checker.borders(problem, partOf) + (long) problem.keep() * Checker.moved(problem, partOf);
    line = Checker.length(problem, partOf);
  }

  /** How the cost changes when a unit goes to a part. */
  long change(int unit, int part) {
    int from = partOf[unit];
    long change = 0;
    for (int k = start[unit]; k < start[unit + 1]; k++) {
      int there = partOf[other[k]];
      if (there == from) change += cost[k];
      else if (there == part) change -= cost[k];
    }
    if (problem.now().length > 0) {
      if (problem.now()[unit] == from) change += problem.keep();
      else if (problem.now()[unit] == part) change -= problem.keep();
    }
    return change;
  }

  double longer(int unit, int part) {
    int from = partOf[unit];
    double longer = 0;
    for (int k = start[unit]; k < start[unit + 1]; k++) {
      int there = partOf[other[k]];
      if (there == from) longer += length[k];
      else if (there == part) longer -= length[k];
    }
    return longer;
  }

  void move(int unit, int part) {
    borders += change(unit, part);
    line += longer(unit, part);
    int from = partOf[unit];
    weight[from] -= problem.weight()[unit];
    weight[part] += problem.weight()[unit];
    size[from]--;
    size[part]++;
    partOf[unit] = part;
  }

  /** Whether the rest of its part stays in one piece when a unit leaves. */
  boolean mayLeave(int unit) {
    int part = partOf[unit];
    if (size[part] < 2) return false;
    int first = -1;
    int wanted = 0;
    stamp += 2;
    for (int k = start[unit]; k < start[unit + 1]; k++) {
      if (partOf[other[k]] != part || mark[other[k]] == stamp) continue;
      mark[other[k]] = stamp;
      wanted++;
      if (first < 0) first = other[k];
    }
    return wanted == 1 || wanted > 1 && meets(unit, first, wanted - 1);
  }

  /** Walks from a neighbour within the part until all the others are met. */
  private boolean meets(int unit, int first, int others) {
    int part = partOf[unit];
    int wanted = others;
    int last = 0;
    queue[last++] = first;
    mark[first] = stamp + 1;
    mark[unit] = stamp + 1;
    for (int at = 0; at < last; at++) {
      int now = queue[at];
      for (int k = start[now]; k < start[now + 1]; k++) {
        int next = other[k];
        if (partOf[next] != part || mark[next] == stamp + 1) continue;
        if (mark[next] == stamp && --wanted == 0) return true;
        mark[next] = stamp + 1;
        queue[last++] = next;
      }
    }
    return false;
  }

  /** How far the parts are out of balance, in the weight's unit. */
  long off(int part, long weight) {
    return Math.max(0, Math.max(problem.least() - weight, weight - problem.most()));
  }

  boolean balanced() {
    for (int part = 0; part < weight.length; part++) if (off(part, weight[part]) > 0) return false;
    return true;
  }
}
