package org.liandong.engine.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.liandong.engine.Run;

/**
 * The Lagrangian of "every point has a site": with a price per point the sites that gain most are
 * opened, which is a bound and a start for the exchange. Beasley (1985), A note on solving large
 * p-median problems.
 */
final class MedianBound {
  private final Problem problem;
  private final double[][] cost;
  private final double[] price;
  private final double[] times;
  private final Integer[] order;
  private final double[] gain;
  private int[] open = new int[0];
  double value = Double.NEGATIVE_INFINITY;

  MedianBound(Problem problem, double[][] cost) {
    this.problem = problem;
    this.cost = cost;
    price = new double[problem.points()];
    times = new double[price.length];
    order = IntStream.range(0, price.length).boxed().toArray(Integer[]::new);
    gain = new double[cost.length];
    for (int point = 0; point < price.length; point++) price[point] = second(point);
  }

  private double second(int point) {
    return IntStream.range(0, cost.length)
        .mapToDouble(site -> cost[site][point])
        .sorted()
        .skip(Math.min(cost.length - 1, 2 * cost.length / Math.max(1, problem.open()) / 3))
        .findFirst()
        .orElse(0);
  }

  /** Climbs, handing good choices of sites to the exchange, until the best known is met. */
  void climb(Medians medians, int rounds, Run run, double share) {
    climb(() -> medians.value, () -> medians.from(open), rounds, run, share);
  }

  /** Climbs once more when the best known has become better. */
  void again(Medians medians, Run run) {
    if (value < medians.value - 1e-6) climb(() -> medians.value, () -> {}, 1_500, run, 1);
  }

  /** Climbs towards a known value. */
  void climb(double known, Run run) {
    climb(() -> known, () -> {}, 1_500, run, 1);
  }

  private void climb(DoubleSupplier known, Runnable found, int rounds, Run run, double share) {
    double step = 1.5;
    var best = price.clone();
    for (int round = 0, idle = 0; round < rounds && step > 1e-4; round++) {
      if (run.taken().toNanos() > share * run.limit().toNanos()) return;
      double reached = round();
      idle = reached > value + 1e-7 * Math.abs(value) ? 0 : idle + 1;
      if (idle == 0) System.arraycopy(price, 0, best, 0, best.length);
      value = Math.max(value, reached);
      if (round % 25 == 24 || round == 0) found.run();
      if (value >= known.getAsDouble() - 1e-6) return;
      if (idle > 0 && idle % 20 == 0) {
        step *= 0.6;
        System.arraycopy(best, 0, price, 0, best.length);
        round();
      }
      if (!move(step * (1.01 * known.getAsDouble() - reached))) return;
    }
  }

  private boolean move(double by) {
    double norm = 0;
    for (double many : times) norm += (1 - many) * (1 - many);
    if (norm == 0) return false;
    for (int point = 0; point < price.length; point++)
      price[point] = Math.max(0, price[point] + by / norm * (1 - times[point]));
    return true;
  }

  private double round() {
    for (int site = 0; site < cost.length; site++) gain[site] = gain(site, false);
    open =
        IntStream.range(0, cost.length)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(
                    site -> problem.existing()[site] ? Double.NEGATIVE_INFINITY : gain[site]))
            .limit(problem.open())
            .mapToInt(Integer::intValue)
            .toArray();
    Arrays.fill(times, 0);
    double sum = Arrays.stream(price).sum();
    for (int site : open) sum += gain(site, true);
    return sum;
  }

  /** What a site is worth at the prices, 0 or less; with {@code taken} the points are counted. */
  private double gain(int site, boolean taken) {
    var row = cost[site];
    if (problem.capacity()[site] < Double.POSITIVE_INFINITY) return filled(site, row, taken);
    double gain = 0;
    for (int point = 0; point < row.length; point++) {
      if (row[point] >= price[point]) continue;
      gain += row[point] - price[point];
      if (taken) times[point]++;
    }
    return gain;
  }

  /** With a capacity: the points that gain most for their demand, the last one in part. */
  private double filled(int site, double[] row, boolean taken) {
    Arrays.sort(order, Comparator.comparingDouble(point -> ratio(point, row)));
    double room = problem.capacity()[site];
    double gain = 0;
    for (int point : order) {
      if (row[point] >= price[point] || room <= 0) break;
      double demand = problem.demand()[point];
      double part = demand <= room ? 1 : room / demand;
      gain += part * (row[point] - price[point]);
      room -= demand;
      if (taken) times[point] += part;
    }
    return gain;
  }

  private double ratio(int point, double[] row) {
    double reduced = row[point] - price[point];
    if (reduced >= 0) return reduced;
    double demand = problem.demand()[point];
    return demand == 0 ? Double.NEGATIVE_INFINITY : reduced / demand;
  }
}
