package org.liandong.engine.district;

import java.util.SplittableRandom;
import org.liandong.engine.BadInput;
import org.liandong.engine.Run;

/**
 * Cools down several times, from the plan of today, from grown parts and from the best so far, and
 * keeps the cheapest plan that is in balance; of equally cheap ones the one with the shortest line.
 */
public final class Solver {
  private static final int ROUNDS = 16;
  private static final long MOST_STEPS = 80_000_000;

  /** Steps per unit in the first round; each of the next ones has twice as many. */
  private static final long FIRST = 2_000;

  private Solver() {}

  /**
   * The best plan found, or a clear "none found".
   *
   * @throws BadInput when a single unit is heavier than any part may be
   */
  public static Solution solve(Problem problem, Run run) {
    possible(problem);
    var plan = new Plan(problem);
    var random = new SplittableRandom(run.seed());
    var anneal = new Anneal(plan, scale(problem), random);
    for (int round = 0; round < ROUNDS; round++) {
      boolean warm = problem.now().length > 0 && round % 2 == 0 && apart(problem);
      if (warm) plan.set(problem.now());
      else if (round % 4 == 3 && anneal.best != null) plan.set(anneal.best);
      else plan.set(Seeds.grown(plan, random));
      double heat = warm || round % 4 == 3 ? 0.3 : 1;
      run.progress().at("round " + (round + 1) + ", best " + anneal.cost, (double) round / ROUNDS);
      long steps = Math.min(MOST_STEPS, problem.units() * (FIRST << Math.min(round, 5)));
      if (!anneal.run(steps, heat, run)) break;
    }
    return Solution.of(problem, anneal.best);
  }

  /** The usual cost of a border, which the heat is measured by. */
  private static double scale(Problem problem) {
    return Math.max(
        1, problem.borders().stream().mapToInt(Problem.Border::cost).average().orElse(1));
  }

  /** Whether the plan of today is in one piece each, so that one can begin with it. */
  private static boolean apart(Problem problem) {
    var flaw = Checker.flaw(problem, problem.now());
    return !flaw.contains("pieces") && !flaw.contains("empty");
  }

  private static void possible(Problem problem) {
    for (int unit = 0; unit < problem.units(); unit++)
      if (problem.weight()[unit] > problem.most())
        throw new BadInput(
            "no plan is possible: unit "
                + problem.names().get(unit)
                + " alone weighs "
                + problem.weight()[unit]
                + ", a part at most "
                + problem.most());
    if (problem.total() < problem.least() * problem.parts()
        || problem.total() > problem.most() * problem.parts())
      throw new BadInput("no plan is possible: all units weigh " + problem.total());
  }
}
