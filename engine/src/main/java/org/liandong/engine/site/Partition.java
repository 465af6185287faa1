package org.liandong.engine.site;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among clusters seen before so that every point is in one: a set covering program. After
 * Lorena, Senne (2004), A column generation approach to capacitated p-median problems.
 */
final class Partition {
  private final Problem problem;
  private final List<Map.Entry<List<Integer>, Integer>> clusters;
  int @Nullable [] open;
  int[] at = new int[0];

  Partition(Problem problem, Map<List<Integer>, Integer> seen, double[][] cost, double seconds) {
    this.problem = problem;
    clusters = List.copyOf(seen.entrySet());
    Loader.loadNativeLibraries();
    var solver = MPSolver.createSolver("SCIP");
    var covered = rows(solver, problem.points(), 1, Double.POSITIVE_INFINITY);
    var used = rows(solver, problem.sites(), 0, 1);
    for (int site = 0; site < used.length; site++)
      if (problem.existing()[site]) used[site].setLb(1);
    var number = solver.makeConstraint(problem.open(), problem.open());
    var chosen = new MPVariable[clusters.size()];
    for (int k = 0; k < chosen.length; k++) {
      int site = clusters.get(k).getValue();
      chosen[k] = solver.makeBoolVar("");
      number.setCoefficient(chosen[k], 1);
      used[site].setCoefficient(chosen[k], 1);
      double sum = 0;
      for (int point : clusters.get(k).getKey()) {
        covered[point].setCoefficient(chosen[k], 1);
        sum += cost[site][point];
      }
      solver.objective().setCoefficient(chosen[k], sum);
    }
    solver.objective().setMinimization();
    solver.setTimeLimit((long) (1000 * seconds));
    var exactly = new MPSolverParameters();
    exactly.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
    var status = solver.solve(exactly);
    if (status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE)
      read(chosen, cost);
    solver.delete();
  }

  private static MPConstraint[] rows(MPSolver solver, int many, double least, double most) {
    var rows = new MPConstraint[many];
    for (int k = 0; k < many; k++) rows[k] = solver.makeConstraint(least, most);
    return rows;
  }

  private void read(MPVariable[] chosen, double[][] cost) {
    var sites = new int[problem.open()];
    at = new int[problem.points()];
    Arrays.fill(at, -1);
    int many = 0;
    for (int k = 0; k < chosen.length; k++) {
      if (chosen[k].solutionValue() < 0.5) continue;
      sites[many] = clusters.get(k).getValue();
      for (int point : clusters.get(k).getKey())
        if (at[point] < 0 || cost[sites[many]][point] < cost[sites[at[point]]][point])
          at[point] = many;
      many++;
    }
    open = sites;
  }
}
