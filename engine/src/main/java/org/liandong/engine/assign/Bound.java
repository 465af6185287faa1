package org.liandong.engine.assign;

import java.util.Arrays;

/**
 * The Lagrangian of the capacities: with a price per unit of every agent's capacity each item takes
 * the agent cheapest for it. Its best value is that of the linear relaxation; the prices also say
 * which agents are worth looking at for an item. Held, Wolfe, Crowder (1974), Validation of
 * subgradient optimization.
 */
final class Bound {
  private static final double SLACK = 1e-6;
  private final Problem problem;
  final double[] price;
  double value = Double.NEGATIVE_INFINITY;

  /**
   * @param target a cost that can be had, or a guess of one
   */
  Bound(Problem problem, double target, int rounds) {
    this.problem = problem;
    price = new double[problem.agents()];
    climb(target, rounds);
  }

  /** The least whole cost that is possible by this bound. */
  long whole() {
    return (long) Math.ceil(value - SLACK);
  }

  /** What the pair costs at the prices. */
  double reduced(int agent, int item) {
    int at = problem.at(agent, item);
    return problem.cost()[at] + price[agent] * problem.load()[at];
  }

  private void climb(double guess, int rounds) {
    double target = guess;
    var now = new double[price.length];
    var slope = new double[price.length];
    double step = 1;
    int idle = 0;
    for (int round = 0; round < rounds && step > 1e-4; round++) {
      double reached = at(now, slope);
      target = Math.max(target, reached + 0.05 * Math.abs(reached) + 1);
      idle = reached > value + 1e-9 ? 0 : idle + 1;
      if (idle == 0) {
        value = reached;
        System.arraycopy(now, 0, price, 0, now.length);
      } else if (idle % 15 == 0) {
        step *= 0.7;
        System.arraycopy(price, 0, now, 0, now.length);
        at(now, slope);
      }
      if (!move(now, slope, step * Math.max(1e-3, target - reached))) return;
    }
  }

  private static boolean move(double[] now, double[] slope, double gain) {
    double norm = 0;
    for (int agent = 0; agent < now.length; agent++)
      if (now[agent] > 0 || slope[agent] > 0) norm += slope[agent] * slope[agent];
    if (norm == 0) return false;
    for (int agent = 0; agent < now.length; agent++)
      now[agent] = Math.max(0, now[agent] + gain / norm * slope[agent]);
    return true;
  }

  /** The value at some prices; the slope is what each agent is asked for above its capacity. */
  private double at(double[] prices, double[] slope) {
    double sum = 0;
    for (int agent = 0; agent < prices.length; agent++) {
      slope[agent] = -problem.capacity()[agent];
      sum -= prices[agent] * problem.capacity()[agent];
    }
    for (int item = 0; item < problem.items(); item++) sum += cheapest(item, prices, slope);
    return sum;
  }

  private double cheapest(int item, double[] prices, double[] slope) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int agent = 0, at = item; agent < prices.length; agent++, at += problem.items()) {
      double reduced = problem.cost()[at] + prices[agent] * problem.load()[at];
      if (reduced < least && problem.load()[at] <= problem.capacity()[agent]) {
        least = reduced;
        best = agent;
      }
    }
    if (best >= 0) slope[best] += problem.load()[problem.at(best, item)];
    return least;
  }

  /**
   * The agents of an item by their cost at the prices, the cheapest first, at most {@code most}.
   */
  int[] agentsOf(int item, int most) {
    var keyed = new double[problem.agents()][];
    for (int agent = 0; agent < keyed.length; agent++) {
      boolean fits = problem.load()[problem.at(agent, item)] <= problem.capacity()[agent];
      keyed[agent] = new double[] {fits ? reduced(agent, item) : Double.MAX_VALUE, agent};
    }
    Arrays.sort(keyed, (a, b) -> Double.compare(a[0], b[0]));
    return Arrays.stream(keyed)
        .limit(most)
        .filter(a -> a[0] < Double.MAX_VALUE)
        .mapToInt(a -> (int) a[1])
        .toArray();
  }
}
