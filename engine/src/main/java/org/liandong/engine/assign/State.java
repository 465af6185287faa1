package org.liandong.engine.assign;

import java.util.Arrays;

/** An assignment that may overload agents, at a price per unit of overload. */
final class State {
  final Problem problem;
  final int[] agentOf;
  final int[][] members;
  final int[] size;
  final long[] load;

  /** The price of a unit of overload, by agent. */
  final double[] price;

  private final int[] place;
  private final int items;
  private final int[] costs;
  private final int[] loads;
  private final int[] capacity;

  State(Problem problem, double[] price) {
    this.problem = problem;
    this.price = price;
    items = problem.items();
    costs = problem.cost();
    loads = problem.load();
    capacity = problem.capacity();
    agentOf = new int[items];
    place = new int[items];
    members = new int[problem.agents()][items];
    size = new int[problem.agents()];
    load = new long[problem.agents()];
  }

  void set(int[] agents) {
    Arrays.fill(size, 0);
    Arrays.fill(load, 0);
    for (int item = 0; item < items; item++) join(item, agents[item]);
  }

  private void join(int item, int agent) {
    agentOf[item] = agent;
    place[item] = size[agent];
    members[agent][size[agent]++] = item;
    load[agent] += loads[agent * items + item];
  }

  void move(int item, int agent) {
    int from = agentOf[item];
    int last = members[from][--size[from]];
    members[from][place[item]] = last;
    place[last] = place[item];
    load[from] -= loads[from * items + item];
    join(item, agent);
  }

  private double over(int agent, long carried) {
    long over = carried - capacity[agent];
    return over > 0 ? price[agent] * over : 0;
  }

  /** What taking an item off its agent changes. */
  double leaving(int item) {
    int agent = agentOf[item];
    int at = agent * items + item;
    return over(agent, load[agent] - loads[at]) - over(agent, load[agent]) - costs[at];
  }

  /** What putting an item on another agent changes there. */
  double entering(int item, int agent) {
    int at = agent * items + item;
    return over(agent, load[agent] + loads[at]) - over(agent, load[agent]) + costs[at];
  }

  /** What changes at {@code agent} when {@code out} gives place to {@code in}. */
  double replacing(int agent, int out, int in) {
    int atOut = agent * items + out;
    int atIn = agent * items + in;
    return over(agent, load[agent] - loads[atOut] + loads[atIn])
        - over(agent, load[agent])
        + costs[atIn]
        - costs[atOut];
  }

  boolean feasible() {
    for (int agent = 0; agent < load.length; agent++)
      if (load[agent] > capacity[agent]) return false;
    return true;
  }

  boolean over(int agent) {
    return load[agent] > capacity[agent];
  }

  long cost() {
    long cost = 0;
    for (int item = 0; item < items; item++) cost += costs[agentOf[item] * items + item];
    return cost;
  }
}
