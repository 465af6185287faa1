package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the voters still hold in one run of equal shares, exactly. A voter who once could not pay
 * the full price has nothing left; every other voter holds the share they began with less the
 * prices of what they paid for. So a sum over voters is a count of shares less counts of prices,
 * and only as many fractions are added as projects were bought. Prices are worked out when they are
 * asked for: most decisions are clear from doubles with a bound on their error.
 */
final class Purse {
  final Electorate voters;
  final Fraction share;
  final List<Purchase> bought = new ArrayList<>();
  final boolean[] empty;
  final double[] near;
  double error;
  private final int[] order;

  /**
   * One purchase.
   *
   * @param price for each unit of satisfaction, near enough
   * @param payers worth to those who paid the full price
   * @param emptied the classes that gave the last they had
   */
  static final class Purchase {
    final int project;
    final double price;
    final long payers;
    final int[] emptied;
    @Nullable Fraction exact;

    Purchase(int project, double price, long payers, int[] emptied, @Nullable Fraction exact) {
      this.project = project;
      this.price = price;
      this.payers = payers;
      this.emptied = emptied;
      this.exact = exact;
    }
  }

  Purse(Electorate voters, Fraction share) {
    this.voters = voters;
    this.share = share;
    int classes = voters.size().length;
    near = new double[classes];
    java.util.Arrays.fill(near, share.near());
    error = Math.ulp(share.near());
    empty = new boolean[classes];
    order = new int[voters.total().length];
    java.util.Arrays.fill(order, -1);
  }

  boolean owns(int project) {
    return order[project] >= 0;
  }

  void record(Purchase purchase) {
    order[purchase.project] = bought.size();
    bought.add(purchase);
  }

  /** The price of the k-th purchase. */
  Fraction price(int k) {
    var purchase = bought.get(k);
    var known = purchase.exact;
    if (known == null) {
      var sum = new Sum(k);
      for (int c : purchase.emptied) sum.add(c);
      known = Fraction.of(voters.cost(purchase.project)).minus(sum.value()).by(purchase.payers);
      purchase.exact = known;
    }
    return known;
  }

  /** What one voter of a class holds. */
  Fraction held(int c) {
    if (empty[c]) return Fraction.ZERO;
    var sum = new Sum(bought.size());
    sum.addOne(c);
    return sum.value();
  }

  Sum sum() {
    return new Sum(bought.size());
  }

  /** A sum of what classes hold that are not empty before purchase {@code until}. */
  final class Sum {
    private final int until;
    private final long[] prices;
    private long shares;

    private Sum(int until) {
      this.until = until;
      this.prices = new long[until];
    }

    void add(int c) {
      add(c, voters.size()[c]);
    }

    private void addOne(int c) {
      add(c, 1);
    }

    /** Some voters of a class. */
    void addSome(int c, int times) {
      add(c, times);
    }

    private void add(int c, int times) {
      shares += times;
      int[] liked = voters.projects()[c];
      long[] worth = voters.worth()[c];
      for (int i = 0; i < liked.length; i++) {
        int k = order[liked[i]];
        if (k >= 0 && k < until) prices[k] += worth[i] * times;
      }
    }

    Fraction value() {
      var value = share.times(shares);
      for (int k = 0; k < until; k++)
        if (prices[k] != 0) value = value.minus(price(k).times(prices[k]));
      return value;
    }
  }
}
