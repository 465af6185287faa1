package org.liandong.engine.match;

import org.liandong.engine.Run;

/**
 * Matches needs with services at the fewest points: an auction whose step gets smaller from round
 * to round. Up to {@link #EXACT} needs it goes on until nothing can be better; above, until no
 * matching is better by {@link #CLOSE}. Accepted pairs stay; a need that has a service keeps it
 * unless the gain exceeds the weight of a change.
 */
public final class Solver {
  /** Up to so many needs the best matching is looked for. */
  public static final int EXACT = 20_000;

  /** The share by which a matching of more needs may be above the bound. */
  public static final double CLOSE = 0.002;

  private static final double SMALLER = 5;

  private final Problem problem;
  private final Run run;
  private final Market market;
  private final Auction auction;
  private final Refill refill;
  private int[] best = new int[0];
  private long cost = Long.MAX_VALUE;
  private double bound;

  private Solver(Problem problem, Run run) {
    this.problem = problem;
    this.run = run;
    market = new Market(problem);
    auction = new Auction(market);
    refill = new Refill(auction);
  }

  /** The best matching found within the time. */
  public static Solution solve(Problem problem, Run run) {
    return new Solver(problem, run).solution();
  }

  private Solution solution() {
    double most = 1;
    for (int cost : market.cost) most = Math.max(most, cost);
    double least = 0.5 / (market.need.length + 1);
    for (double step = most / SMALLER; !enough(); step /= SMALLER) {
      double now = Math.max(least, step);
      boolean whole = auction.round(now, run) && refill.run(now, run);
      if (whole || best.length == 0) note(whole);
      run.progress().at("step %.2f, cost %d, bound %.0f".formatted(now, cost, bound), share());
      if (!whole || step < least) break;
    }
    return Solution.of(problem, pairs(), fixed() + Math.ceil(bound - 1e-6));
  }

  private boolean enough() {
    if (cost == Long.MAX_VALUE) return false;
    if (cost - bound < 1 - 1e-6) return true;
    return market.need.length > EXACT && cost - bound <= CLOSE * bound;
  }

  private double share() {
    return Math.min(1, run.taken().toNanos() / (double) run.limit().toNanos());
  }

  private void note(boolean whole) {
    if (!whole) {
      for (int buyer = 0; buyer < market.need.length; buyer++)
        if (auction.taken[buyer] < 0) auction.taken[buyer] = market.start[buyer + 1] - 1;
    }
    bound = Math.max(bound, auction.bound());
    if (auction.cost() >= cost) return;
    cost = auction.cost();
    best = auction.taken.clone();
  }

  /** What the accepted pairs cost. */
  private long fixed() {
    var needs = problem.needs();
    long points = 0;
    for (int need = 0; need < needs.size(); need++)
      if (needs.accepted(need))
        points += problem.terms(need, needs.find(need, needs.current(need))).points();
    return points;
  }

  /** The service of every need, or -1. */
  private int[] pairs() {
    var needs = problem.needs();
    var pairs = new int[needs.size()];
    for (int need = 0; need < pairs.length; need++)
      pairs[need] = needs.accepted(need) ? needs.current(need) : -1;
    for (int buyer = 0; buyer < best.length; buyer++) {
      int seller = market.seller[best[buyer]];
      pairs[market.need[buyer]] = seller < problem.services().size() ? seller : -1;
    }
    return pairs;
  }
}
