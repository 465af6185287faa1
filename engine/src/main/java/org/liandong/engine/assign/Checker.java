package org.liandong.engine.assign;

import java.util.stream.IntStream;

/** Recomputes from the file alone whether an assignment is allowed and what it costs. */
public final class Checker {
  private Checker() {}

  /**
   * @param agentOf the agent of every item, from 0
   * @return the cost
   * @throws IllegalStateException when an item has no agent or an agent more than it can take
   */
  public static long cost(Problem problem, int[] agentOf) {
    if (agentOf.length != problem.items())
      throw new IllegalStateException("not every item has an agent");
    for (int agent = 0; agent < problem.agents(); agent++) {
      long load = load(problem, agentOf, agent);
      if (load > problem.capacity()[agent])
        throw new IllegalStateException(
            "agent " + agent + " carries " + load + " of " + problem.capacity()[agent]);
    }
    return IntStream.range(0, agentOf.length)
        .mapToLong(item -> problem.cost()[problem.at(agentOf[item], item)])
        .sum();
  }

  /** What an agent carries. */
  public static long load(Problem problem, int[] agentOf, int agent) {
    return IntStream.range(0, agentOf.length)
        .filter(item -> agentOf[item] == agent)
        .mapToLong(item -> problem.load()[problem.at(agent, item)])
        .sum();
  }
}
