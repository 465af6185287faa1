package org.liandong.engine.site;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.Run;

/**
 * Maximal covering as an integer program, begun with the greedy choice. Church, ReVelle (1974), The
 * maximal covering location problem.
 */
final class Cover {
  private final Problem problem;
  private final Run run;
  int[] open;
  double bound;

  Cover(Problem problem, Run run) {
    this.problem = problem;
    this.run = run;
    open = greedy();
    bound = Arrays.stream(problem.demand()).sum();
    if (value(open) < bound - 1e-9) solve();
  }

  double value(int[] sites) {
    return IntStream.range(0, problem.points())
        .filter(point -> Arrays.stream(sites).anyMatch(site -> covers(site, point)))
        .mapToDouble(point -> problem.demand()[point])
        .sum();
  }

  private boolean covers(int site, int point) {
    return problem.way()[site][point] <= problem.radius();
  }

  private int[] greedy() {
    var covered = new boolean[problem.points()];
    var chosen = new boolean[problem.sites()];
    var sites = new int[problem.open()];
    int many = 0;
    for (int site = 0; site < chosen.length; site++)
      if (problem.existing()[site]) add(sites, many++, site, chosen, covered);
    while (many < sites.length) add(sites, many++, next(chosen, covered), chosen, covered);
    return sites;
  }

  private void add(int[] sites, int place, int site, boolean[] chosen, boolean[] covered) {
    sites[place] = site;
    chosen[site] = true;
    for (int point = 0; point < covered.length; point++)
      if (covers(site, point)) covered[point] = true;
  }

  private int next(boolean[] chosen, boolean[] covered) {
    int best = -1;
    double most = -1;
    for (int site = 0; site < chosen.length; site++) {
      if (chosen[site]) continue;
      double more = 0;
      for (int point = 0; point < covered.length; point++)
        if (!covered[point] && covers(site, point)) more += problem.demand()[point];
      if (more <= most) continue;
      most = more;
      best = site;
    }
    return best;
  }

  private void solve() {
    Loader.loadNativeLibraries();
    var solver = MPSolver.createSolver("SCIP");
    var opened = new MPVariable[problem.sites()];
    var number = solver.makeConstraint(problem.open(), problem.open());
    for (int site = 0; site < opened.length; site++) {
      opened[site] = solver.makeIntVar(problem.existing()[site] ? 1 : 0, 1, "");
      number.setCoefficient(opened[site], 1);
    }
    for (int point = 0; point < problem.points(); point++) point(solver, point, opened);
    solver.objective().setMaximization();
    var now =
        IntStream.range(0, opened.length)
            .mapToDouble(site -> Arrays.stream(open).anyMatch(x -> x == site) ? 1 : 0)
            .toArray();
    solver.setHint(opened, now);
    solver.setTimeLimit(Math.max(100, run.left().toMillis() - 300));
    var exactly = new MPSolverParameters();
    exactly.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
    var status = solver.solve(exactly);
    if (status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE)
      take(solver, opened);
    solver.delete();
  }

  private void point(MPSolver solver, int point, MPVariable[] opened) {
    if (problem.demand()[point] == 0) return;
    var covered = solver.makeNumVar(0, 1, "");
    solver.objective().setCoefficient(covered, problem.demand()[point]);
    var by = solver.makeConstraint(0, Double.POSITIVE_INFINITY);
    by.setCoefficient(covered, -1);
    for (int site = 0; site < opened.length; site++)
      if (covers(site, point)) by.setCoefficient(opened[site], 1);
  }

  private void take(MPSolver solver, @Nullable MPVariable[] opened) {
    var sites =
        IntStream.range(0, opened.length)
            .filter(site -> {
              @Nullable MPVariable one = opened[site];
              return one != null && one.solutionValue() > 0.5;
            })
            .toArray();
    if (sites.length == open.length && value(sites) > value(open)) open = sites;
    bound = Math.min(bound, solver.objective().bestBound());
  }
}
