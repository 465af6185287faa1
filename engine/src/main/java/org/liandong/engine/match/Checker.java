package org.liandong.engine.match;

import java.util.Arrays;

/** Recomputes from the problem alone whether a matching is allowed and what it costs. */
public final class Checker {
  private Checker() {}

  /**
   * @param service of every need, or -1
   * @return the points, with those for unmet needs and missed floors
   * @throws IllegalStateException when a pair is not allowed, a service is too full or an accepted
   *     pair was broken
   */
  public static long points(Problem problem, int[] service) {
    var needs = problem.needs();
    var used = new int[problem.services().size()];
    long points = 0;
    for (int need = 0; need < needs.size(); need++) {
      if (needs.accepted(need) && service[need] != needs.current(need))
        throw new IllegalStateException("the accepted pair of " + needs.id(need) + " was broken");
      if (service[need] >= 0) used[service[need]]++;
      points += service[need] >= 0 ? pair(problem, need, service[need]) : problem.unmet(need);
    }
    for (int one = 0; one < used.length; one++)
      if (used[one] > problem.services().get(one).capacity())
        throw new IllegalStateException(problem.services().get(one).id() + " is too full");
    long missing = Arrays.stream(missing(problem, service)).asLongStream().sum();
    return points + missing * problem.weights().floor();
  }

  private static long pair(Problem problem, int need, int service) {
    int k = problem.needs().find(need, service);
    if (k < 0)
      throw new IllegalStateException(problem.needs().id(need) + " may not go to that service");
    return problem.terms(need, k).points();
  }

  /** By how many needs each community stays below its floor. */
  static int[] missing(Problem problem, int[] service) {
    var missing = problem.least();
    for (int need = 0; need < service.length; need++)
      if (service[need] >= 0) missing[problem.needs().community(need)]--;
    return Arrays.stream(missing).map(x -> Math.max(0, x)).toArray();
  }
}
