package org.liandong.engine.site;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.liandong.engine.Run;

/**
 * The p-median by exchanging an open site for a closed one while it helps, then shaking a few and
 * again. The best exchange for each site to open is found in one pass over the points. Whitaker
 * (1983), A fast algorithm for the greedy interchange; Hansen, Mladenovic (1997), Variable
 * neighborhood search for the p-median.
 */
final class Medians {
  private static final double GAIN = -1e-9;

  private final double[][] cost;
  private final boolean[] existing;
  private final int points;
  private final int[] open;
  private final int[] placeOf;
  private final int[] first;
  private final int[] second;
  private final double[] loss;
  private final SplittableRandom random;
  int[] best;
  double value = Double.POSITIVE_INFINITY;

  Medians(Problem problem, int[] start, long seed) {
    points = problem.points();
    cost = new double[problem.sites()][points];
    for (int site = 0; site < cost.length; site++)
      for (int point = 0; point < points; point++)
        cost[site][point] = problem.way()[site][point] * problem.weight()[point];
    existing = problem.existing();
    open = start.clone();
    placeOf = new int[cost.length];
    first = new int[points];
    second = new int[points];
    loss = new double[open.length];
    random = new SplittableRandom(seed);
    best = open.clone();
    set(open.clone());
  }

  /** The cost table, for others who need it. */
  double[][] cost() {
    return cost;
  }

  /** Begins anew from some sites, goes downhill and keeps it if it is the best. */
  void from(int[] sites) {
    set(sites);
    descend();
    keep();
  }

  private void keep() {
    double now = now();
    if (now >= value - 1e-9) return;
    value = now;
    best = open.clone();
  }

  /** Shakes the best and goes downhill, so many times or until the bound is met. */
  void run(int rounds, double bound, Run run, double share) {
    int most = Math.max(2, Math.min(8, open.length / 4));
    for (int round = 0, width = 1; round < rounds && value > bound + 1e-6; round++) {
      if (run.taken().toNanos() > share * run.limit().toNanos()) return;
      double before = value;
      set(best);
      for (int k = 0; k < width; k++) shake();
      descend();
      keep();
      width = value < before - 1e-9 || width >= most ? 1 : width + 1;
      run.progress().at("best " + value, (double) round / rounds);
    }
  }

  private void shake() {
    if (open.length == cost.length) return;
    int place = random.nextInt(open.length);
    int in = random.nextInt(cost.length);
    if (existing[open[place]] || placeOf[in] >= 0) return;
    exchange(place, in);
  }

  private void set(int[] sites) {
    Arrays.fill(placeOf, -1);
    System.arraycopy(sites, 0, open, 0, open.length);
    for (int place = 0; place < open.length; place++) placeOf[open[place]] = place;
    for (int point = 0; point < points; point++) nearest(point);
  }

  private void nearest(int point) {
    int one = -1;
    int two = -1;
    for (int place = 0; place < open.length; place++) {
      double at = cost[open[place]][point];
      if (one < 0 || at < cost[open[one]][point]) {
        two = one;
        one = place;
      } else if (two < 0 || at < cost[open[two]][point]) {
        two = place;
      }
    }
    first[point] = one;
    second[point] = two;
  }

  private double now() {
    double sum = 0;
    for (int point = 0; point < points; point++) sum += cost[open[first[point]]][point];
    return sum;
  }

  private void descend() {
    int from = random.nextInt(cost.length);
    for (int idle = 0; idle < cost.length; idle++) {
      int in = (from + idle) % cost.length;
      if (placeOf[in] >= 0) continue;
      double gain = gain(in);
      int out = -1;
      for (int place = 0; place < open.length; place++)
        if (!existing[open[place]] && (out < 0 || loss[place] < loss[out])) out = place;
      if (out < 0 || loss[out] - gain >= GAIN) continue;
      exchange(out, in);
      from = (in + 1) % cost.length;
      idle = -1;
    }
  }

  /** What opening a site saves, and in {@code loss} what closing each open one then costs. */
  private double gain(int in) {
    Arrays.fill(loss, 0);
    double gain = 0;
    var row = cost[in];
    for (int point = 0; point < points; point++) {
      double now = cost[open[first[point]]][point];
      double other = row[point];
      if (other < now) {
        gain += now - other;
      } else {
        double then = second[point] < 0 ? other : Math.min(other, cost[open[second[point]]][point]);
        loss[first[point]] += then - now;
      }
    }
    return gain;
  }

  private void exchange(int out, int in) {
    placeOf[open[out]] = -1;
    placeOf[in] = out;
    open[out] = in;
    for (int point = 0; point < points; point++) {
      if (first[point] == out || second[point] == out) nearest(point);
      else closer(point, out);
    }
  }

  private void closer(int point, int place) {
    double at = cost[open[place]][point];
    if (at < cost[open[first[point]]][point]) {
      second[point] = first[point];
      first[point] = place;
    } else if (second[point] < 0 || at < cost[open[second[point]]][point]) {
      second[point] = place;
    }
  }
}
