package org.liandong.engine.route.care;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.liandong.engine.Run;
import org.liandong.engine.route.Pace;

/**
 * Large neighbourhood search (Ropke and Pisinger 2006) with string removals and blinks (Christiaens
 * and Vanden Berghe 2020) under simulated annealing; the begins of visits follow the graph of their
 * constraints, so that two carers wait for one another.
 */
public final class Solver {
  /** Steps for a second of the limit and ten patients: the work is counted, not the time. */
  private static final double STEPS = 30_000;

  /** More steps than this for each patient were never seen to help. */
  private static final long ENOUGH = 30_000;

  /** What a patient without a visit costs, above anything else. */
  private static final double LEFT = 1e6;

  private static final double HOT = 0.1;
  private static final double COLD = 0.0005;

  private final Model model;
  private final Run run;
  private final long steps;
  private final SplittableRandom random;
  private final Rounds now;
  private final Rounds kept;
  private final Rounds best;
  private final Ruin ruin;
  private final Insert insert;
  private final int[] out;

  private Solver(Problem problem, Run run, long steps) {
    this.run = run;
    this.steps = steps;
    model = new Model(problem);
    random = new SplittableRandom(run.seed());
    now = new Rounds(model);
    kept = new Rounds(model);
    best = new Rounds(model);
    ruin = new Ruin(now, random);
    insert = new Insert(now, random);
    out = new int[model.patients];
  }

  /** The best plan found; who could not be visited is named in it. */
  public static Solution solve(Problem problem, Run run) {
    int patients = problem.patients().size();
    long enough = ENOUGH * patients;
    return solve(problem, run, Math.min(enough, Pace.steps(STEPS * 10 / patients, run)));
  }

  /** The best plan found in so many steps, or in time. */
  public static Solution solve(Problem problem, Run run, long steps) {
    var solver = new Solver(problem, run, steps);
    solver.search();
    return solver.answer();
  }

  private void search() {
    for (int p = 0; p < model.patients; p++) out[p] = p;
    double cost = LEFT * insert.all(out, model.patients) + now.cost();
    double least = cost;
    best.set(now);
    kept.set(now);
    double scale = now.cost();
    var pace = new Pace(run, "visits", steps, 0, 1);
    double done = 0;
    for (long step = 0; done < 1; done = pace.at(++step)) {
      int many = ruin.some(out);
      double tried = LEFT * insert.all(out, many) + now.cost();
      double heat = scale * HOT * Math.pow(COLD / HOT, done);
      if (tried >= cost - heat * Math.log(random.nextDouble())) {
        now.set(kept);
        continue;
      }
      cost = tried;
      kept.set(now);
      if (cost >= least - 1e-9) continue;
      least = cost;
      best.set(now);
    }
  }

  private Solution answer() {
    best.retime();
    var routes = new ArrayList<Solution.Route>();
    for (int r = 0; r < model.carers; r++) if (best.first[r] >= 0) routes.add(route(r));
    var left =
        IntStream.range(0, model.patients)
            .filter(p -> best.carer[model.of[p][0]] < 0)
            .mapToObj(p -> model.problem.patients().get(p).id())
            .toList();
    return Checker.checked(model.problem, routes, left, words(routes, left), best.cost());
  }

  private Solution.Route route(int carer) {
    var visits = new ArrayList<Solution.Visit>();
    for (int v = best.first[carer]; v >= 0; v = best.next[v]) {
      var patient = model.problem.patients().get(model.place[v] - 1);
      double begin = best.start[v];
      visits.add(
          new Solution.Visit(
              patient.id(),
              patient.needs().get(model.need[v]).service(),
              begin,
              begin + model.duration[v]));
    }
    return new Solution.Route(model.problem.carers().get(carer).id(), visits);
  }

  private List<String> words(List<Solution.Route> routes, List<String> left) {
    var words = new ArrayList<String>();
    words.add(
        String.format(
            Locale.ROOT,
            "%d carers make %d visits over a distance of %.1f; all tardiness together is %.1f.",
            routes.size(),
            routes.stream().mapToInt(route -> route.locations().size()).sum(),
            best.distance,
            best.tardy));
    if (!left.isEmpty())
      words.add("For " + String.join(", ", left) + " nobody has time within working hours.");
    return words;
  }
}
