package org.liandong.engine.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.Run;

/**
 * Keeps a few good assignments and walks from one towards another, going downhill from where it
 * stops; overload gets dearer while there is some and cheaper while there is none. Yagiura,
 * Ibaraki, Glover (2006), A path relinking approach with ejection chains for the generalized
 * assignment problem.
 */
final class Search {
  private static final int KEPT = 8;
  private static final int COLLECTED = 60_000;
  private static final int WIDEST = 15;
  private static final double DEAREST = 1e7;

  private record Kept(int[] agents, long cost, long[] over) {
    double at(double[] price) {
      double sum = cost;
      for (int agent = 0; agent < price.length; agent++) sum += price[agent] * over[agent];
      return sum;
    }
  }

  private final Problem problem;
  private final Bound bound;
  private final State state;
  private final Descent descent;
  private final int[][] agents;
  private final SplittableRandom random;
  private final List<Kept> kept = new ArrayList<>();

  /** What single agents carried within their capacity in good assignments. */
  final Set<Knapsacks.Filling> fillings = new LinkedHashSet<>();

  private int @Nullable [] best;
  private long bestCost = Long.MAX_VALUE;

  Search(Problem problem, Bound bound, long seed) {
    this.problem = problem;
    this.bound = bound;
    random = new SplittableRandom(seed);
    agents = new int[problem.items()][];
    for (int item = 0; item < agents.length; item++) agents[item] = bound.agentsOf(item, WIDEST);
    state = new State(problem, prices());
    descent = new Descent(state, agents);
  }

  private double[] prices() {
    double usual = Arrays.stream(bound.price).average().orElse(0);
    return Arrays.stream(bound.price).map(x -> Math.max(1, Math.max(x, usual))).toArray();
  }

  /** The best found within the steps and the time, or null when none kept all capacities. */
  int @Nullable [] run(long steps, Run run, double share) {
    if (kept.isEmpty()) improve(Arrays.stream(agents).mapToInt(a -> a[0]).toArray());
    double until = share * run.limit().toNanos();
    while (descent.looked < steps && run.taken().toNanos() < until && bestCost > bound.whole()) {
      improve(kept.size() < KEPT ? shaken() : between());
      run.progress().at("best " + bestCost, Math.min(1, (double) descent.looked / steps));
    }
    return best;
  }

  long cost() {
    return bestCost;
  }

  /** Takes a solution found elsewhere. */
  void take(int[] agents) {
    improve(agents);
  }

  private int[] shaken() {
    var from =
        (kept.isEmpty() ? state.agentOf : kept.get(random.nextInt(kept.size())).agents).clone();
    int many = 1 + random.nextInt(2);
    for (int k = 0; k < many; k++) {
      int item = random.nextInt(from.length);
      from[item] = agents[item][random.nextInt(Math.min(5, agents[item].length))];
    }
    return from;
  }

  private int[] between() {
    var from = kept.get(random.nextInt(kept.size())).agents.clone();
    var to = kept.get(random.nextInt(kept.size())).agents;
    int apart = 0;
    for (int item = 0; item < from.length; item++) if (from[item] != to[item]) apart++;
    if (apart < 4 || random.nextInt(10) > 0) return shaken();
    double share = 0.1 + 0.5 * random.nextDouble();
    for (int item = 0; item < from.length; item++)
      if (from[item] != to[item] && random.nextDouble() < share) from[item] = to[item];
    for (int k = 0; k < 2; k++) {
      int item = random.nextInt(from.length);
      from[item] = agents[item][random.nextInt(Math.min(5, agents[item].length))];
    }
    return from;
  }

  private void improve(int[] from) {
    state.set(from);
    descent.run(random);
    boolean fits = state.feasible();
    if (fits) note();
    keep();
    collect();
    adapt(fits);
    if (!fits) mend();
  }

  /** Goes on with overload as dear as it gets, then puts the price back. */
  private void mend() {
    var usual = state.price.clone();
    for (int round = 0; round < 3 && !state.feasible(); round++) {
      for (int agent = 0; agent < usual.length; agent++) state.price[agent] *= 8;
      descent.run(random);
    }
    System.arraycopy(usual, 0, state.price, 0, usual.length);
    if (!state.feasible()) return;
    note();
    keep();
    collect();
  }

  private void note() {
    long cost = state.cost();
    if (cost >= bestCost) return;
    bestCost = cost;
    best = state.agentOf.clone();
  }

  private void collect() {
    if (fillings.size() >= COLLECTED || state.cost() > 1.01 * bestCost) return;
    for (int agent = 0; agent < state.load.length; agent++)
      if (!state.over(agent)) fillings.add(Knapsacks.Filling.of(agent, state.agentOf));
  }

  private void adapt(boolean fits) {
    for (int agent = 0; agent < state.price.length; agent++) {
      if (fits) state.price[agent] = Math.max(1e-3, state.price[agent] * 0.9);
      else if (state.over(agent)) state.price[agent] = Math.min(DEAREST, state.price[agent] * 1.02);
    }
  }

  /** The cheapest stay, at the prices of now. */
  private void keep() {
    var over = new long[state.price.length];
    for (int agent = 0; agent < over.length; agent++)
      over[agent] = Math.max(0, state.load[agent] - problem.capacity()[agent]);
    var fresh = new Kept(state.agentOf.clone(), state.cost(), over);
    double cost = fresh.at(state.price);
    double dearest = Double.NEGATIVE_INFINITY;
    int worst = 0;
    for (int k = 0; k < kept.size(); k++) {
      double other = kept.get(k).at(state.price);
      if (Math.abs(other - cost) < 1e-9) return;
      if (other <= dearest) continue;
      dearest = other;
      worst = k;
    }
    if (kept.size() < KEPT) kept.add(fresh);
    else if (cost < dearest) kept.set(worst, fresh);
  }
}
