package org.liandong.engine.assign;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.Run;

/**
 * Takes a few agents with all they carry and shares that out anew among them, by the integer
 * program, again and again with other agents. Where capacities are filled to the last unit this
 * finds what moves of single items do not. After Shaw (1998), Using constraint programming and
 * local search methods to solve vehicle routing problems.
 */
final class Windows {
  private static final int PAIRS = 110;
  private static final double SECONDS = 0.4;

  private final Problem problem;
  private final SplittableRandom random;
  private int[] agentOf;

  Windows(Problem problem, int[] agentOf, long seed) {
    this.problem = problem;
    this.agentOf = agentOf.clone();
    random = new SplittableRandom(seed);
  }

  /** The best after so many windows, or when the time is up. */
  int[] run(int rounds, long bound, Run run, double until) {
    double wished = Math.sqrt((double) PAIRS * problem.agents() / problem.items());
    int wide = Math.clamp(Math.round(wished), 2, problem.agents());
    for (int round = 0; round < rounds; round++) {
      double left = until * run.limit().toNanos() / 1e9 - run.taken().toNanos() / 1e9;
      if (left < 0.05 || Checker.cost(problem, agentOf) <= bound) break;
      open(chosen(wide), Math.min(SECONDS, left));
    }
    return agentOf;
  }

  private int[] chosen(int many) {
    return random.ints(0, problem.agents()).distinct().limit(many).sorted().toArray();
  }

  private void open(int[] agents, double seconds) {
    var items =
        IntStream.range(0, problem.items())
            .filter(item -> IntStream.of(agents).anyMatch(agent -> agent == agentOf[item]))
            .toArray();
    if (items.length == 0) return;
    var part = part(agents, items);
    var known =
        IntStream.of(items).map(item -> Arrays.binarySearch(agents, agentOf[item])).toArray();
    long cost = Checker.cost(part, known);
    int @Nullable [] better =
        new Exact(part, new Bound(part, cost, 150)).solve(known, cost, seconds, 1).agents();
    if (better == null || Checker.cost(part, better) >= cost) return;
    agentOf = agentOf.clone();
    for (int k = 0; k < items.length; k++) agentOf[items[k]] = agents[better[k]];
  }

  private Problem part(int[] agents, int[] items) {
    var cost = new int[agents.length * items.length];
    var load = new int[cost.length];
    for (int a = 0; a < agents.length; a++)
      for (int k = 0; k < items.length; k++) {
        cost[a * items.length + k] = problem.cost()[problem.at(agents[a], items[k])];
        load[a * items.length + k] = problem.load()[problem.at(agents[a], items[k])];
      }
    return new Problem(
        agents.length,
        items.length,
        cost,
        load,
        IntStream.of(agents).map(agent -> problem.capacity()[agent]).toArray());
  }
}
