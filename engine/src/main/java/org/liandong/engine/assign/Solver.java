package org.liandong.engine.assign;

import java.util.LinkedHashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.BadInput;
import org.liandong.engine.Run;

/**
 * Solves the generalized assignment problem: a walk over good assignments, then the parts they are
 * made of put together anew, then an integer program over what the bound leaves, then the walk
 * again; each hands its best on. Proven when the bound meets the cost.
 */
public final class Solver {
  /** The most table entries a round over all knapsacks may cost, and the items of one of them. */
  private static final long KNAPSACKS = 20_000_000;

  private static final int PARTS = 1_600;
  private static final int WINDOWS = 5_000;
  private static final int FEW = 12;
  private static final int SMALL = 3_000;
  private static final long STEPS = 3_000_000_000L;

  private final Problem problem;
  private final Run run;
  private final Search search;
  private Bound bound;
  private double least;
  private int @Nullable [] best;

  private Solver(Problem problem, Run run) {
    this.problem = problem;
    this.run = run;
    bound = new Bound(problem, 0, 1000);
    least = bound.value;
    search = new Search(problem, bound, run.seed());
  }

  /**
   * The cheapest assignment found within the time.
   *
   * @throws BadInput when an item fits no agent
   */
  public static Solution solve(Problem problem, Run run) {
    for (int item = 0; item < problem.items(); item++) {
      int one = item;
      if (IntStream.range(0, problem.agents())
          .noneMatch(a -> problem.load()[problem.at(a, one)] <= problem.capacity()[a]))
        throw new BadInput("item " + (item + 1) + " is larger than the capacity of every agent");
    }
    return new Solver(problem, run).solution();
  }

  private Solution solution() {
    boolean small = problem.cost().length <= SMALL;
    walk(small ? 0.08 : 0.15);
    if (!proven() && problem.items() <= FEW * problem.agents()) parts(small ? 0.2 : 0.5);
    if (!proven()) windows(small ? 0.35 : 0.7);
    if (!proven()) exact(small ? 0.75 : 0.85);
    if (!proven()) windows(0.93);
    if (!proven()) walk(0.98);
    return Solution.of(problem, best, least);
  }

  private boolean proven() {
    return best != null && search.cost() <= Math.ceil(least - 1e-6);
  }

  private void walk(double until) {
    best = search.run(STEPS, run, until);
    if (best != null) bound = new Bound(problem, search.cost(), 1500);
    least = Math.max(least, bound.value);
  }

  private void parts(double until) {
    int @Nullable [] known = best;
    if (known == null || Knapsacks.work(problem) > KNAPSACKS) return;
    var knapsacks = new Knapsacks(problem, bound);
    knapsacks.climb(search.cost(), 1000, run, 0.6 * until);
    least = Math.max(least, knapsacks.value);
    if (proven()) return;
    knapsacks.shake(1_000, 1, run.seed(), run, 0.7 * until);
    knapsacks.fillings.addAll(search.fillings);
    var now =
        IntStream.range(0, problem.agents())
            .mapToObj(agent -> Knapsacks.Filling.of(agent, known))
            .toList();
    var all =
        Stream.concat(now.stream(), knapsacks.nearest(PARTS / problem.agents()).stream())
            .distinct()
            .toList();
    double seconds = until * run.limit().toNanos() / 1e9 - run.taken().toNanos() / 1e9;
    if (seconds > 0.1) taken(new Parts(problem, all).solve(new LinkedHashSet<>(now), seconds));
  }

  private void windows(double until) {
    int @Nullable [] known = best;
    if (known == null || problem.agents() < 3) return;
    taken(new Windows(problem, known, run.seed()).run(WINDOWS, bound.whole(), run, until));
  }

  private void exact(double until) {
    double seconds = until * run.limit().toNanos() / 1e9 - run.taken().toNanos() / 1e9;
    if (seconds < 0.1) return;
    var outcome = new Exact(problem, bound).solve(best, search.cost(), seconds, (int) run.seed());
    taken(outcome.agents());
    least = Math.max(least, Math.min(outcome.bound(), search.cost()));
    if (outcome.agents() == null && best == null && outcome.bound() == Double.MAX_VALUE)
      throw new BadInput("no assignment keeps all capacities (proven)");
  }

  private void taken(int @Nullable [] agents) {
    if (agents == null) return;
    search.take(agents);
    best = search.run(0, run, 0);
  }
}
