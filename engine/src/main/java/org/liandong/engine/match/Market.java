package org.liandong.engine.match;

import java.util.Arrays;

/**
 * The matching as a market: buyers are the needs that are not fixed, sellers the services, then for
 * every community the right to stay unmet (as many as its floor leaves), then staying below the
 * floor (as many as there are needs). So fairness is a matter of capacities, and the whole a
 * transportation problem, whose linear relaxation is whole.
 */
final class Market {
  /** The needs that buy. */
  final int[] need;

  /** What each seller has to sell. */
  final int[] capacity;

  /** Offers of the b-th buyer stand from {@code start[b]} to before {@code start[b + 1]}. */
  final int[] start;

  final int[] seller;
  final int[] cost;

  /** The last seller, who has enough for everybody. */
  final int below;

  private final Problem problem;
  private int offers;

  Market(Problem problem) {
    this.problem = problem;
    int services = problem.services().size();
    int communities = problem.communities().size();
    below = services + communities;
    need = free(problem.needs());
    capacity = Arrays.copyOf(problem.left(), below + 1);
    rights(services);
    start = new int[need.length + 1];
    int most = 0;
    for (int one : need) most = Math.addExact(most, candidates(one) + 2);
    seller = new int[most];
    cost = new int[most];
    for (int buyer = 0; buyer < need.length; buyer++) {
      offers(need[buyer], services);
      start[buyer + 1] = offers;
    }
  }

  private int candidates(int one) {
    return problem.needs().start(one + 1) - problem.needs().start(one);
  }

  private static int[] free(Needs needs) {
    var free = new int[needs.size()];
    int many = 0;
    for (int one = 0; one < free.length; one++) if (!needs.accepted(one)) free[many++] = one;
    return Arrays.copyOf(free, many);
  }

  private void rights(int services) {
    var in = problem.needs().perCommunity(problem.communities().size());
    var least = problem.least();
    for (int one = 0; one < in.length; one++) capacity[services + one] = in[one] - least[one];
    capacity[below] = need.length;
  }

  private void offers(int one, int services) {
    var needs = problem.needs();
    for (int k = needs.start(one); k < needs.start(one + 1); k++)
      if (capacity[needs.candidate(k)] > 0)
        offer(needs.candidate(k), problem.terms(one, k).points());
    int right = services + needs.community(one);
    if (capacity[right] > 0) offer(right, problem.unmet(one));
    offer(below, problem.unmet(one) + problem.weights().floor());
  }

  private void offer(int to, long points) {
    seller[offers] = to;
    cost[offers++] = Math.toIntExact(points);
  }

  int offers() {
    return offers;
  }
}
