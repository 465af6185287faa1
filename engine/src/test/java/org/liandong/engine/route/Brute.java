package org.liandong.engine.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liandong.engine.route.care.Problem;

/**
 * The best plan of a very small home care problem: every order of visits, every choice of carer.
 */
final class Brute {
  private final Problem problem;
  private final List<int[]> visits = new ArrayList<>();
  private double best = Double.POSITIVE_INFINITY;

  Brute(Problem problem) {
    this.problem = problem;
    for (int p = 0; p < problem.patients().size(); p++)
      for (int k = 0; k < problem.patients().get(p).needs().size(); k++)
        visits.add(new int[] {p, k});
  }

  double best() {
    go(new ArrayList<>(), new int[visits.size()], new boolean[visits.size()]);
    return best;
  }

  /** Goes on with a sequence over all carers; within one carer the order of the sequence counts. */
  private void go(List<Integer> order, int[] carer, boolean[] used) {
    if (order.size() == visits.size()) {
      best = Math.min(best, cost(order, carer));
      return;
    }
    for (int v = 0; v < used.length; v++) {
      if (used[v]) continue;
      used[v] = true;
      order.add(v);
      for (int c = 0; c < problem.carers().size(); c++) {
        if (!able(v, c)) continue;
        carer[v] = c;
        go(order, carer, used);
      }
      order.removeLast();
      used[v] = false;
    }
  }

  private boolean able(int v, int c) {
    var need = problem.patients().get(visits.get(v)[0]).needs().get(visits.get(v)[1]);
    return problem.carers().get(c).abilities().contains(need.service());
  }

  private double cost(List<Integer> order, int[] carer) {
    double[] begin = new double[visits.size()];
    Arrays.fill(begin, Double.NEGATIVE_INFINITY);
    for (int round = 0; round < 40; round++) {
      double[] before = begin.clone();
      for (int v : order) begin[v] = Math.max(begin[v], early(v, order, carer, begin));
      if (Arrays.equals(before, begin)) return value(order, carer, begin);
    }
    return Double.POSITIVE_INFINITY;
  }

  private double early(int v, List<Integer> order, int[] carer, double[] begin) {
    var patient = problem.patients().get(visits.get(v)[0]);
    int row = visits.get(v)[0] + 1;
    double time = problem.way()[0][row];
    for (int u : order) {
      if (u == v) break;
      if (carer[u] != carer[v]) continue;
      var done = problem.patients().get(visits.get(u)[0]).needs().get(visits.get(u)[1]);
      time = begin[u] + done.duration() + problem.way()[visits.get(u)[0] + 1][row];
    }
    time = Math.max(time, patient.opens());
    for (int u = 0; u < visits.size(); u++) {
      if (u == v || visits.get(u)[0] != visits.get(v)[0]) continue;
      if (carer[u] == carer[v]) return Double.POSITIVE_INFINITY;
      var apart = patient.apart().orElseThrow();
      double lag = visits.get(v)[1] == 0 ? -apart.most() : apart.least();
      time = Math.max(time, begin[u] + lag);
    }
    return time;
  }

  private double value(List<Integer> order, int[] carer, double[] begin) {
    double tardy = 0;
    double worst = 0;
    for (int v = 0; v < begin.length; v++) {
      double late = Math.max(0, begin[v] - problem.patients().get(visits.get(v)[0]).closes());
      tardy += late;
      worst = Math.max(worst, late);
    }
    double distance = 0;
    for (int c = 0; c < problem.carers().size(); c++) {
      int at = 0;
      for (int v : order) {
        if (carer[v] != c) continue;
        distance += problem.way()[at][visits.get(v)[0] + 1];
        at = visits.get(v)[0] + 1;
      }
      distance += problem.way()[at][0];
    }
    return (distance + tardy + worst) / 3;
  }
}
