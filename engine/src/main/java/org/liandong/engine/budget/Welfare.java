package org.liandong.engine.budget;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import org.liandong.engine.Run;

/** How much welfare the budget can buy at most, by another solver (CP-SAT). */
final class Welfare {
  private static final double LEAST_SECONDS = 2;

  private Welfare() {}

  static long bound(Electorate voters, Run run) {
    Loader.loadNativeLibraries();
    var model = new CpModel();
    var taken = new ArrayList<BoolVar>();
    for (int p = 0; p < voters.total().length; p++) {
      taken.add(model.newBoolVar("p" + p));
      if (!voters.eligible(p)) model.addEquality(taken.get(p), 0);
    }
    var all = taken.toArray(Literal[]::new);
    var costs = new long[all.length];
    for (int p = 0; p < costs.length; p++) costs[p] = voters.cost(p);
    model.addLessOrEqual(LinearExpr.weightedSum(all, costs), voters.problem().budget());
    model.maximize(LinearExpr.weightedSum(all, voters.total()));
    var solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setRandomSeed((int) run.seed());
    solver
        .getParameters()
        .setMaxTimeInSeconds(Math.max(LEAST_SECONDS, run.left().toMillis() / 1000.0));
    solver.solve(model);
    return (long) Math.floor(solver.bestObjectiveBound() + 0.5);
  }
}
