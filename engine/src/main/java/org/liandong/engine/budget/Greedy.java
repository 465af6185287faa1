package org.liandong.engine.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Projects by their satisfaction for each unit of money, the best first, each taken if it still
 * fits; of equal ones the first id. A project nobody wants comes last, a free one that somebody
 * wants first.
 */
final class Greedy {
  private Greedy() {}

  /** The projects already won, followed by those added. */
  static List<Integer> complete(Electorate voters, List<Integer> won) {
    var winners = new ArrayList<>(won);
    long left = voters.problem().budget();
    for (int project : won) left -= voters.cost(project);
    for (int project : order(voters)) {
      if (winners.contains(project) || voters.cost(project) > left) continue;
      winners.add(project);
      left -= voters.cost(project);
    }
    return winners;
  }

  private static List<Integer> order(Electorate voters) {
    var order = new ArrayList<Integer>();
    for (int p = 0; p < voters.total().length; p++) if (voters.eligible(p)) order.add(p);
    order.sort((one, other) -> compare(voters, other, one));
    return order;
  }

  private static int compare(Electorate voters, int one, int other) {
    boolean free = free(voters, one);
    if (free || free(voters, other)) return Boolean.compare(free, free(voters, other));
    return gain(voters, one)
        .multiply(price(voters, other))
        .compareTo(gain(voters, other).multiply(price(voters, one)));
  }

  private static boolean free(Electorate voters, int project) {
    return voters.cost(project) == 0 && voters.total()[project] > 0;
  }

  private static BigInteger gain(Electorate voters, int project) {
    return BigInteger.valueOf(Math.max(0, voters.total()[project]));
  }

  private static BigInteger price(Electorate voters, int project) {
    return BigInteger.valueOf(Math.max(1, voters.cost(project)));
  }
}
