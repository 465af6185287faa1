package org.liandong.engine.site;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.liandong.engine.BadInput;
import org.liandong.engine.Run;

/** Chooses sites by the method the problem asks for. */
public final class Solver {
  private static final int ROUNDS = 4_000;

  private Solver() {}

  /**
   * The best sites found within the time.
   *
   * @throws BadInput when radius and capacities come together, or the places cannot suffice
   */
  public static Solution solve(Problem problem, Run run) {
    if (problem.covering() && problem.capacitated())
      throw new BadInput("a radius and capacities together are not solved");
    if (problem.covering()) return covered(problem, run);
    return problem.capacitated() ? clustered(problem, run) : nearest(problem, run);
  }

  private static Solution covered(Problem problem, Run run) {
    var cover = new Cover(problem, run);
    return Solution.of(problem, cover.open, nearest(problem, cover.open), cover.bound);
  }

  private static Solution nearest(Problem problem, Run run) {
    var medians = new Medians(problem, first(problem), run.seed());
    medians.from(first(problem));
    var bound = new MedianBound(problem, medians.cost());
    bound.climb(medians, 3_000, run, 0.4);
    boolean whole = whole(problem);
    medians.run(ROUNDS, whole ? Math.ceil(bound.value - 1e-6) : bound.value, run, 0.9);
    bound.again(medians, run);
    double least = whole ? Math.ceil(bound.value - 1e-6) : bound.value;
    return Solution.of(problem, medians.best, nearest(problem, medians.best), least);
  }

  /** Whether every cost is a whole number, so that the bound may be rounded up. */
  private static boolean whole(Problem problem) {
    return Arrays.stream(problem.weight()).allMatch(x -> x == Math.rint(x))
        && Arrays.stream(problem.way())
            .flatMapToDouble(Arrays::stream)
            .allMatch(x -> x == Math.rint(x));
  }

  private static Solution clustered(Problem problem, Run run) {
    double asked = Arrays.stream(problem.demand()).sum();
    double most =
        Arrays.stream(problem.capacity()).sorted().skip(problem.sites() - problem.open()).sum();
    if (asked > most + 1e-6)
      throw new BadInput(
          problem.open() + " sites cannot give " + asked + ", even the largest only " + most);
    var free =
        Problem.median(problem.way(), problem.weight(), problem.open())
            .withExisting(existing(problem));
    var medians = new Medians(free, first(problem), run.seed());
    medians.from(first(problem));
    medians.run(30, 0, run, 0.05);
    var clusters = new Clusters(problem, medians.cost(), medians.best, run.seed());
    clusters.run(20_000, run, 0.45);
    partition(problem, clusters, medians.cost(), run, 0.7);
    clusters.run(10_000, run, 0.8);
    partition(problem, clusters, medians.cost(), run, 0.9);
    if (clusters.bestOpen == null) return Solution.none();
    var bound = new MedianBound(problem, medians.cost());
    bound.climb(clusters.value, run);
    int[] open = clusters.bestOpen;
    int[] at = clusters.bestAt == null ? new int[0] : clusters.bestAt;
    var siteOf = Arrays.stream(at).map(place -> open[place]).toArray();
    return Solution.of(problem, open, siteOf, bound.value);
  }

  private static void partition(
      Problem problem, Clusters clusters, double[][] cost, Run run, double until) {
    double seconds = until * run.limit().toNanos() / 1e9 - run.taken().toNanos() / 1e9;
    if (seconds < 0.2 || clusters.seen.isEmpty()) return;
    var partition = new Partition(problem, clusters.seen, cost, seconds);
    if (partition.open != null) clusters.take(partition.open, partition.at);
  }

  private static int[] existing(Problem problem) {
    return IntStream.range(0, problem.sites()).filter(site -> problem.existing()[site]).toArray();
  }

  /** The existing sites, then the first others. */
  private static int[] first(Problem problem) {
    return IntStream.concat(
            Arrays.stream(existing(problem)),
            IntStream.range(0, problem.sites()).filter(site -> !problem.existing()[site]))
        .limit(problem.open())
        .toArray();
  }

  /** The nearest open site of every point; -1 where none is within the radius. */
  private static int[] nearest(Problem problem, int[] open) {
    var siteOf = new int[problem.points()];
    for (int point = 0; point < siteOf.length; point++) {
      int best = open[0];
      for (int site : open)
        if (problem.way()[site][point] < problem.way()[best][point]) best = site;
      siteOf[point] = problem.way()[best][point] <= problem.radius() ? best : -1;
    }
    return siteOf;
  }
}
