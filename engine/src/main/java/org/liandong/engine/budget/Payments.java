package org.liandong.engine.budget;

import java.util.Arrays;

/** Who paid how much in a run of equal shares. */
final class Payments {
  private final Purse purse;
  private final int[] emptiedAt;

  Payments(Purse purse) {
    this.purse = purse;
    emptiedAt = new int[purse.empty.length];
    Arrays.fill(emptiedAt, Integer.MAX_VALUE);
    for (int k = 0; k < purse.bought.size(); k++)
      for (int c : purse.bought.get(k).emptied()) emptiedAt[c] = k;
  }

  long payers(int k) {
    long payers = 0;
    for (int c : purse.voters.supporters()[purse.bought.get(k).project()])
      if (emptiedAt[c] >= k) payers += purse.voters.size()[c];
    return payers;
  }

  long emptied(int k) {
    long emptied = 0;
    for (int c : purse.bought.get(k).emptied()) emptied += purse.voters.size()[c];
    return emptied;
  }

  /** What each paid who could pay in full; the most where they value the project differently. */
  Fraction full(int k) {
    long most = 0;
    int[] who = purse.voters.supporters()[purse.bought.get(k).project()];
    long[] worth = purse.voters.worthTo()[purse.bought.get(k).project()];
    for (int i = 0; i < who.length; i++) if (emptiedAt[who[i]] > k) most = Math.max(most, worth[i]);
    if (most == 0) for (long value : worth) most = Math.max(most, value);
    return purse.price(k).times(most);
  }

  /** What some voters of each class paid altogether. */
  Fraction by(long[] members) {
    long count = 0;
    var sum = purse.new Sum();
    for (int c = 0; c < members.length; c++) {
      count += members[c];
      if (!purse.empty[c] && members[c] > 0) sum.add(c, Math.toIntExact(members[c]));
    }
    return purse.share.times(count).minus(sum.value());
  }

  /** What one voter of a class paid for the k-th purchase; zero for who did not want it. */
  Fraction of(int c, int k) {
    int[] liked = purse.voters.projects()[c];
    int at = Arrays.binarySearch(liked, purse.bought.get(k).project());
    if (at < 0 || emptiedAt[c] < k) return Fraction.ZERO;
    if (emptiedAt[c] > k) return purse.price(k).times(purse.voters.worth()[c][at]);
    var rest = purse.share;
    for (int j = 0; j < k; j++) rest = rest.minus(of(c, j));
    return rest;
  }
}
