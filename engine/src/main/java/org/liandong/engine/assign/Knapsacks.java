package org.liandong.engine.assign;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.liandong.engine.Run;

/**
 * The Lagrangian of "every item once": with a reward per item each agent fills its own knapsack.
 * Its best value is at least that of {@link Bound}, and the fillings on the way are the parts good
 * assignments are made of. Fisher (1981), The Lagrangian relaxation method for solving integer
 * programming problems.
 */
final class Knapsacks {
  /** What an agent may carry together: the items in ascending order. */
  record Filling(int agent, List<Integer> items) {
    /** What an agent carries in an assignment. */
    static Filling of(int agent, int[] agentOf) {
      var items = new ArrayList<Integer>();
      for (int item = 0; item < agentOf.length; item++) if (agentOf[item] == agent) items.add(item);
      return new Filling(agent, List.copyOf(items));
    }
  }

  private final Problem problem;
  private final double[] reward;
  private final int[] times;
  private final double[] reach;
  private final boolean[][] taken;
  final Set<Filling> fillings = new LinkedHashSet<>();
  double value = Double.NEGATIVE_INFINITY;

  Knapsacks(Problem problem, Bound bound) {
    this.problem = problem;
    reward = new double[problem.items()];
    times = new int[problem.items()];
    int most = Arrays.stream(problem.capacity()).max().orElse(0);
    reach = new double[most + 1];
    taken = new boolean[problem.items()][most + 1];
    for (int item = 0; item < reward.length; item++) {
      var first = bound.agentsOf(item, 2);
      reward[item] = first.length == 0 ? 0 : bound.reduced(first[first.length - 1], item);
    }
  }

  /** The work of one round, in table entries. */
  static long work(Problem problem) {
    return (long) problem.items() * Arrays.stream(problem.capacity()).asLongStream().sum();
  }

  /** Of each agent the fillings that fall least short of its best one, at most {@code most}. */
  List<Filling> nearest(int most) {
    var taken = new int[problem.agents()];
    return fillings.stream()
        .sorted(Comparator.comparingDouble(one -> -gain(one)))
        .filter(one -> taken[one.agent]++ < most)
        .toList();
  }

  private double gain(Filling filling) {
    double gain = 0;
    for (int item : filling.items)
      gain += reward[item] - problem.cost()[problem.at(filling.agent, item)];
    return gain;
  }

  /** Climbs for some rounds or until a time; keeps the fillings of the later rounds. */
  void climb(double target, int rounds, Run run, double share) {
    var best = reward.clone();
    double step = 1;
    int idle = 0;
    for (int round = 0; round < rounds && step > 1e-3; round++) {
      if (run.taken().toNanos() > share * run.limit().toNanos()) break;
      double reached = round(round > rounds / 5);
      idle = reached > value + 1e-6 ? 0 : idle + 1;
      if (idle == 0) {
        value = reached;
        System.arraycopy(reward, 0, best, 0, best.length);
      } else if (idle % 12 == 0) {
        step *= 0.75;
        System.arraycopy(best, 0, reward, 0, best.length);
        round(false);
      }
      if (!move(step * Math.max(1, target - reached))) break;
    }
    System.arraycopy(best, 0, reward, 0, best.length);
  }

  /** Fills at rewards shaken a little around the best ones, for fillings of more kinds. */
  void shake(int rounds, double width, long seed, Run run, double share) {
    var random = new SplittableRandom(seed);
    var best = reward.clone();
    for (int round = 0; round < rounds; round++) {
      if (run.taken().toNanos() > share * run.limit().toNanos()) break;
      for (int item = 0; item < best.length; item++)
        reward[item] = best[item] + width * random.nextGaussian();
      round(true);
    }
    System.arraycopy(best, 0, reward, 0, best.length);
    round(true);
  }

  private boolean move(double gain) {
    double norm = 0;
    for (int many : times) norm += (double) (1 - many) * (1 - many);
    if (norm == 0) return false;
    for (int item = 0; item < reward.length; item++)
      reward[item] += gain / norm * (1 - times[item]);
    return true;
  }

  private double round(boolean keep) {
    Arrays.fill(times, 0);
    double sum = Arrays.stream(reward).sum();
    for (int agent = 0; agent < problem.agents(); agent++) sum -= fill(agent, keep);
    return sum;
  }

  /** The best filling of an agent; its gain. */
  private double fill(int agent, boolean keep) {
    int capacity = problem.capacity()[agent];
    Arrays.fill(reach, 0, capacity + 1, 0);
    for (int item = 0; item < reward.length; item++) {
      int load = problem.load()[problem.at(agent, item)];
      double gain = reward[item] - problem.cost()[problem.at(agent, item)];
      var row = taken[item];
      Arrays.fill(row, 0, capacity + 1, false);
      if (gain <= 0) continue;
      for (int room = capacity; room >= load; room--) {
        double with = reach[room - load] + gain;
        if (with <= reach[room]) continue;
        reach[room] = with;
        row[room] = true;
      }
    }
    back(agent, capacity, keep);
    return reach[capacity];
  }

  private void back(int agent, int capacity, boolean keep) {
    var items = new ArrayDeque<Integer>();
    int room = capacity;
    for (int item = reward.length - 1; item >= 0; item--) {
      if (!taken[item][room]) continue;
      items.addFirst(item);
      times[item]++;
      room -= problem.load()[problem.at(agent, item)];
    }
    if (keep && !items.isEmpty()) fillings.add(new Filling(agent, List.copyOf(items)));
  }
}
