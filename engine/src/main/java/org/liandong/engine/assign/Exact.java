package org.liandong.engine.assign;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import org.jspecify.annotations.Nullable;

/**
 * The problem as an integer program, of which only those pairs are left that a better assignment
 * can hold: a pair whose cost at the prices lies further above the cheapest than what the bound
 * leaves is none of them. Solved by CP-SAT on one thread, which gives the same answer every time.
 */
final class Exact {
  /** What came of it: the agents if something better was found, and the least cost that is left. */
  record Outcome(int @Nullable [] agents, double bound) {}

  private static final int MOST_PAIRS = 60_000;

  private final Problem problem;
  private final Bound bound;
  private final CpModel model = new CpModel();
  private final @Nullable Literal[] pair;
  private int pairs;

  Exact(Problem problem, Bound bound) {
    this.problem = problem;
    this.bound = bound;
    pair = new @Nullable Literal[problem.cost().length];
  }

  /**
   * @param known the agents of the best so far, or null
   * @param cost its cost; the answer must be better
   * @param seconds the longest it may take
   */
  Outcome solve(int @Nullable [] known, long cost, double seconds, int seed) {
    Loader.loadNativeLibraries();
    for (int item = 0; item < problem.items(); item++) {
      int left = choices(item, known == null ? Double.MAX_VALUE : cost - 1 - bound.value + 1e-6);
      if (left == 0) return new Outcome(null, known == null ? Double.MAX_VALUE : cost);
    }
    if (pairs > MOST_PAIRS) return new Outcome(null, bound.value);
    capacities();
    objective(known, cost);
    return solved(seconds, seed, cost);
  }

  private int choices(int item, double most) {
    double least = Double.MAX_VALUE;
    for (int agent = 0; agent < problem.agents(); agent++)
      if (fits(agent, item)) least = Math.min(least, bound.reduced(agent, item));
    int before = pairs;
    var one = new java.util.ArrayList<Literal>();
    for (int agent = 0; agent < problem.agents(); agent++) {
      if (!fits(agent, item) || bound.reduced(agent, item) - least > most) continue;
      var taken = model.newBoolVar("");
      pair[problem.at(agent, item)] = taken;
      one.add(taken);
      pairs++;
    }
    model.addExactlyOne(one);
    return pairs - before;
  }

  private boolean fits(int agent, int item) {
    return problem.load()[problem.at(agent, item)] <= problem.capacity()[agent];
  }

  private void capacities() {
    for (int agent = 0; agent < problem.agents(); agent++) {
      LinearExprBuilder sum = LinearExpr.newBuilder();
      for (int item = 0; item < problem.items(); item++) {
        @Nullable Literal taken = pair[problem.at(agent, item)];
        if (taken != null) sum.addTerm(taken, problem.load()[problem.at(agent, item)]);
      }
      model.addLessOrEqual(sum, problem.capacity()[agent]);
    }
  }

  private void objective(int @Nullable [] known, long cost) {
    LinearExprBuilder sum = LinearExpr.newBuilder();
    for (int at = 0; at < pair.length; at++) {
      @Nullable Literal taken = pair[at];
      if (taken == null) continue;
      sum.addTerm(taken, problem.cost()[at]);
      if (known != null) model.addHint(taken, known[at % problem.items()] == at / problem.items());
    }
    model.minimize(sum);
  }

  private Outcome solved(double seconds, int seed, long cost) {
    var solver = new CpSolver();
    var parameters = solver.getParameters();
    parameters.setNumWorkers(1).setRandomSeed(seed & Integer.MAX_VALUE);
    parameters.setMaxTimeInSeconds(seconds).setLinearizationLevel(2);
    var status = solver.solve(model);
    if (status == CpSolverStatus.INFEASIBLE) return new Outcome(null, Double.MAX_VALUE);
    double least = Math.max(bound.value, solver.bestObjectiveBound());
    boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    return new Outcome(found ? agents(solver) : null, least);
  }

  private int[] agents(CpSolver solver) {
    var agents = new int[problem.items()];
    for (int at = 0; at < pair.length; at++) {
      @Nullable Literal taken = pair[at];
      if (taken != null && solver.booleanValue(taken))
        agents[at % agents.length] = at / agents.length;
    }
    return agents;
  }
}
