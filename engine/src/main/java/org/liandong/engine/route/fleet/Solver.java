package org.liandong.engine.route.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.liandong.engine.BadInput;
import org.liandong.engine.Run;
import org.liandong.engine.route.Pace;

/**
 * Slack induction by string removals (Christiaens and Vanden Berghe, Transportation Science 2020):
 * ruin, recreate with blinks, simulated annealing; before that fewer and fewer vehicles, guided by
 * how often each customer found no place.
 */
public final class Solver {
  /** Steps for a second of the limit and a hundred customers: the work is counted, not the time. */
  private static final double STEPS = 60_000;

  private static final double FLEET_SHARE = 0.3;

  /** So many steps before a customer without a place is forced into a route. */
  private static final int FORCED = 100;

  /** Steps for each customer after which it pays more to begin again hot than to cool slower. */
  private static final long ENOUGH = 7_000;

  private static final double HOT = 100;
  private static final double COLD = 1;

  private final Problem problem;
  private final Run run;
  private final SplittableRandom random;
  private final Tours tours;
  private final Ruin ruin;
  private final Recreate recreate;
  private final int[] out;
  private final long steps;
  private List<List<Integer>> best = List.of();
  private double bestDistance;

  private Solver(Problem problem, Run run, long steps) {
    this.problem = problem;
    this.run = run;
    random = new SplittableRandom(run.seed());
    tours = new Tours(problem);
    ruin = new Ruin(tours, random);
    recreate = new Recreate(tours, random);
    out = new int[tours.n];
    this.steps = steps;
  }

  /**
   * The best plan found.
   *
   * @throws BadInput when none was found with as many vehicles as there are
   */
  public static Solution solve(Problem problem, Run run) {
    return solve(problem, run, Pace.steps(STEPS * 100 / problem.stops().size(), run));
  }

  /** The best plan found in so many steps, or in time. */
  public static Solution solve(Problem problem, Run run, long steps) {
    var solver = new Solver(problem, run, steps);
    solver.begin();
    solver.fewer();
    solver.shorter();
    return solver.answer();
  }

  private void begin() {
    int many = 0;
    for (int c = 1; c < tours.n; c++) out[many++] = c;
    recreate.back(out, many, tours.n);
    tours.mark();
    keep();
  }

  private void keep() {
    best = tours.routes();
    bestDistance = tours.distance;
  }

  private long most() {
    return (long) (steps * FLEET_SHARE);
  }

  private int least() {
    double demand = Arrays.stream(tours.demand).sum();
    return Math.max(1, (int) Math.ceil(demand / problem.capacity() - 1e-9));
  }

  /** Takes one vehicle away after the other while everybody finds a place in the others. */
  private void fewer() {
    long[] missed = new long[tours.n];
    int least = least();
    int[] waiting = new int[tours.n];
    int waits = 0;
    var pace = new Pace(run, "fewer vehicles", most(), 0, FLEET_SHARE);
    var eject = new Eject(tours, missed);
    double done = 0;
    for (long step = 0; done < 1; done = pace.at(++step)) {
      if (waits == 0) {
        if (best.size() <= least) break;
        waits = close(missed, waiting);
      }
      if (step % FORCED == 0 && waits > 0)
        waits = eject.force(waiting, waits, random.nextInt(waits));
      if (waits > 0) waits = fleetStep(missed, waiting, waits, heat(done));
      if (waits == 0) keep();
    }
    tours.set(best);
  }

  private static double heat(double done) {
    return HOT * Math.pow(COLD / HOT, done);
  }

  /** Gives up the route whose customers were hardly ever without a place. */
  private int close(long[] missed, int[] waiting) {
    tours.tidy();
    int chosen = 0;
    long fewest = Long.MAX_VALUE;
    for (int r = 0; r < tours.count; r++) {
      long sum = 0;
      for (int k = 0; k < tours.len[r]; k++) sum += missed[tours.seq[r][k]];
      if (sum < fewest) {
        fewest = sum;
        chosen = r;
      }
    }
    int many = tours.len[chosen];
    System.arraycopy(tours.seq[chosen], 0, waiting, 0, many);
    tours.cut(chosen, 0, many);
    tours.tidy();
    return many;
  }

  private int fleetStep(long[] missed, int[] waiting, int waits, double heat) {
    System.arraycopy(waiting, 0, out, 0, waits);
    double before = tours.distance;
    int many = ruin.around(out, waits);
    int left = recreate.back(out, many, tours.count);
    boolean better = left == 0 || sum(missed, out, left) < sum(missed, waiting, waits);
    boolean same = left == waits && Arrays.equals(out, 0, left, waiting, 0, waits);
    for (int i = 0; i < left; i++) missed[out[i]]++;
    if (better || same && tours.distance < before - heat * Math.log(random.nextDouble())) {
      System.arraycopy(out, 0, waiting, 0, left);
      tours.mark();
      return left;
    }
    tours.undo();
    return waits;
  }

  private static long sum(long[] missed, int[] customers, int many) {
    long sum = 0;
    for (int i = 0; i < many; i++) sum += missed[customers[i]];
    return sum;
  }

  /** Less distance with the vehicles that are left. */
  private void shorter() {
    tours.set(best);
    keep();
    var pace = new Pace(run, "less distance", steps - most(), FLEET_SHARE, 1);
    long rounds = Math.max(1, (steps - most()) / (ENOUGH * tours.n));
    double done = 0;
    for (long step = 0; done < 1; done = pace.at(++step)) {
      double cooled = done * rounds % 1;
      double before = tours.distance;
      int many = ruin.around(out, 0);
      int left = recreate.back(out, many, tours.count);
      if (left > 0 || tours.distance >= before - heat(cooled) * Math.log(random.nextDouble())) {
        tours.undo();
        continue;
      }
      tours.mark();
      boolean fewer = tours.idle();
      if (fewer) tours.tidy();
      if (fewer || tours.distance < bestDistance - 1e-9) keep();
    }
  }

  private Solution answer() {
    if (best.size() > problem.vehicles())
      throw new BadInput(
          "%s: no plan was found with %d vehicles, only with %d"
              .formatted(problem.name(), problem.vehicles(), best.size()));
    var routes = new ArrayList<>(best);
    routes.sort((a, b) -> Integer.compare(a.getFirst(), b.getFirst()));
    double distance = Checker.distance(problem, routes);
    var words =
        List.of(
            String.format(
                Locale.ROOT,
                "%d vehicles visit %d customers over a distance of %.2f.",
                routes.size(),
                tours.n - 1,
                distance),
            "For the load alone no plan has fewer than " + least() + " vehicles.");
    return new Solution(
        problem.name(),
        routes.size(),
        distance,
        least(),
        routes,
        words,
        "plan and distance agreed");
  }
}
