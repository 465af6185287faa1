package org.liandong.engine.assign;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An assignment of every item.
 *
 * @param status {@code optimal} when the bound proves it, {@code feasible}, or {@code none found}
 * @param cost the sum over the items, in the file's unit; 0 when none was found
 * @param bound no assignment costs less
 * @param gap (cost - bound) / |bound| in per cent
 * @param agents the agent of every item, numbered from 1; empty when none was found
 * @param loads what each agent carries and what it could
 * @param checked whether the independent check agreed
 * @param explanation in a sentence
 */
public record Solution(
    String status,
    long cost,
    double bound,
    double gap,
    int[] agents,
    List<Load> loads,
    boolean checked,
    String explanation) {
  /**
   * What an agent carries.
   *
   * @param agent from 1
   * @param load the sum of its items, in the file's unit
   * @param capacity the most it can carry
   * @param items how many items
   */
  public record Load(int agent, long load, int capacity, int items) {}

  static Solution of(Problem problem, int @Nullable [] agentOf, double least) {
    if (agentOf == null)
      return new Solution(
          "none found",
          0,
          least,
          0,
          new int[0],
          List.of(),
          true,
          "Within the time no assignment was found that keeps every capacity.");
    long cost = Checker.cost(problem, agentOf);
    double bound = Math.min(cost, Math.ceil(least - 1e-6));
    double gap = cost == bound ? 0 : 100 * (cost - bound) / Math.max(1, Math.abs(bound));
    var loads =
        IntStream.range(0, problem.agents())
            .mapToObj(agent -> load(problem, agentOf, agent))
            .toList();
    return new Solution(
        cost == bound ? "optimal" : "feasible",
        cost,
        bound,
        gap,
        Arrays.stream(agentOf).map(agent -> agent + 1).toArray(),
        loads,
        true,
        words(problem, cost, bound, gap, loads));
  }

  private static Load load(Problem problem, int[] agentOf, int agent) {
    return new Load(
        agent + 1,
        Checker.load(problem, agentOf, agent),
        problem.capacity()[agent],
        (int) Arrays.stream(agentOf).filter(x -> x == agent).count());
  }

  private static String words(
      Problem problem, long cost, double bound, double gap, List<Load> loads) {
    long full = loads.stream().filter(load -> load.load == load.capacity).count();
    return "All %d items are assigned at cost %d, no agent above its capacity (%d of %d full). %s"
        .formatted(
            problem.items(),
            cost,
            full,
            problem.agents(),
            gap == 0
                ? "No assignment costs less."
                : "No assignment costs less than %.0f: at most %.2f %% could be saved."
                    .formatted(bound, gap));
  }

  /** The same seen from a problem whose costs were turned round. */
  Solution negated() {
    return new Solution(
        status,
        -cost,
        -bound,
        gap,
        agents,
        loads,
        checked,
        status.equals("none found")
            ? explanation
            : "All items are assigned with value %d; no assignment has more than %.0f."
                .formatted(-cost, -bound));
  }
}
