package org.liandong.engine.route.fleet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Drives every route again, with the words of the problem alone. */
public final class Checker {
  private static final double TOLERANCE = 1e-6;

  private Checker() {}

  /**
   * The distance of a plan.
   *
   * @throws IllegalStateException when it is no plan of the problem
   */
  public static double distance(Problem problem, List<List<Integer>> routes) {
    require(routes.size() <= problem.vehicles(), "more vehicles than there are");
    Set<Integer> seen = new HashSet<>();
    double all = 0;
    for (var route : routes) {
      require(!route.isEmpty(), "an empty route");
      for (int customer : route)
        require(customer > 0 && seen.add(customer), "customer " + customer + " twice or unknown");
      all += driven(problem, route);
    }
    require(seen.size() == problem.stops().size() - 1, "a customer is left out");
    return all;
  }

  private static double driven(Problem problem, List<Integer> route) {
    var depot = problem.stops().getFirst();
    var at = depot;
    double time = depot.ready();
    double load = 0;
    double distance = 0;
    for (int customer : route) {
      var next = problem.stops().get(customer);
      double leg = Math.sqrt(Math.pow(at.x() - next.x(), 2) + Math.pow(at.y() - next.y(), 2));
      distance += leg;
      time = Math.max(time + leg, next.ready());
      require(time <= next.due() + TOLERANCE, "customer " + customer + " too late");
      time += next.service();
      load += next.demand();
      at = next;
    }
    double back = Math.sqrt(Math.pow(at.x() - depot.x(), 2) + Math.pow(at.y() - depot.y(), 2));
    require(time + back <= depot.due() + TOLERANCE, "back too late");
    require(load <= problem.capacity() + TOLERANCE, "overloaded");
    return distance + back;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) throw new IllegalStateException("the checker disagrees: " + otherwise);
  }
}
