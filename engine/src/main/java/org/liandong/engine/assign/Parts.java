package org.liandong.engine.assign;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts an assignment together from known fillings: each item in one, each agent with at most one,
 * where an item may also be added to or left out by going downhill afterwards. Savelsbergh (1997),
 * A branch-and-price algorithm for the generalized assignment problem.
 */
final class Parts {
  private final Problem problem;
  private final List<Knapsacks.Filling> fillings;

  Parts(Problem problem, List<Knapsacks.Filling> fillings) {
    this.problem = problem;
    this.fillings = fillings;
  }

  /** The best put together, beginning with some that are among them, or null. */
  int @Nullable [] solve(Set<Knapsacks.Filling> first, double seconds) {
    Loader.loadNativeLibraries();
    var solver = MPSolver.createSolver("SCIP");
    var covered = new MPConstraint[problem.items()];
    for (int item = 0; item < covered.length; item++) covered[item] = solver.makeConstraint(1, 1e9);
    var used = new MPConstraint[problem.agents()];
    for (int agent = 0; agent < used.length; agent++) used[agent] = solver.makeConstraint(0, 1);
    var chosen = fillings.stream().map(one -> variable(solver, one, covered, used)).toList();
    solver.objective().setMinimization();
    var begin = fillings.stream().mapToDouble(one -> first.contains(one) ? 1 : 0).toArray();
    solver.setHint(chosen.toArray(MPVariable[]::new), begin);
    solver.setTimeLimit((long) (1000 * seconds));
    var exactly = new MPSolverParameters();
    exactly.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, 0);
    var status = solver.solve(exactly);
    try {
      boolean found =
          status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
      return found ? agents(chosen) : null;
    } finally {
      solver.delete();
    }
  }

  private MPVariable variable(
      MPSolver solver, Knapsacks.Filling one, MPConstraint[] covered, MPConstraint[] used) {
    var variable = solver.makeBoolVar("");
    used[one.agent()].setCoefficient(variable, 1);
    long cost = 0;
    for (int item : one.items()) {
      covered[item].setCoefficient(variable, 1);
      cost += problem.cost()[problem.at(one.agent(), item)];
    }
    solver.objective().setCoefficient(variable, cost);
    return variable;
  }

  private int[] agents(List<MPVariable> chosen) {
    var agents = new int[problem.items()];
    Arrays.fill(agents, -1);
    for (int k = 0; k < chosen.size(); k++) {
      if (chosen.get(k).solutionValue() < 0.5) continue;
      int agent = fillings.get(k).agent();
      for (int item : fillings.get(k).items())
        if (agents[item] < 0 || cheaper(agent, agents[item], item)) agents[item] = agent;
    }
    return agents;
  }

  private boolean cheaper(int agent, int than, int item) {
    return problem.cost()[problem.at(agent, item)] < problem.cost()[problem.at(than, item)];
  }
}
