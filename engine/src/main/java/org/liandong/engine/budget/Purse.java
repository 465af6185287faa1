package org.liandong.engine.budget;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the voters still hold in one run of equal shares, exactly. A voter who once could not pay
 * the full price has nothing left; every other voter holds the share they began with less the
 * prices of what they paid for. So a sum over voters is a count of shares less counts of prices,
 * and only as many long numbers are added as projects were bought; all have one denominator.
 */
final class Purse {
  final Electorate voters;
  final Fraction share;
  final List<Purchase> bought = new ArrayList<>();
  final boolean[] empty;

  /** What one voter of each class holds, within {@link #error}. */
  final double[] near;

  double error;
  private final int[] order;
  private final List<BigInteger> prices = new ArrayList<>();
  private BigInteger scale;
  private BigInteger whole;

  /**
   * One purchase.
   *
   * @param price for each unit of satisfaction, near enough
   * @param emptied the classes that gave the last they had
   */
  record Purchase(int project, double price, int[] emptied) {}

  Purse(Electorate voters, Fraction share) {
    this.voters = voters;
    this.share = share;
    int classes = voters.size().length;
    near = new double[classes];
    Arrays.fill(near, share.near());
    error = Math.ulp(share.near());
    empty = new boolean[classes];
    order = new int[voters.total().length];
    Arrays.fill(order, -1);
    scale = share.under();
    whole = share.over();
  }

  boolean owns(int project) {
    return order[project] >= 0;
  }

  /** The sum of some voters' money that, with {@code payers} times the price, covers a cost. */
  Fraction price(long cost, Sum money, long payers) {
    var missing = scale.multiply(BigInteger.valueOf(cost)).subtract(money.over());
    return new Fraction(missing, scale.multiply(BigInteger.valueOf(payers)));
  }

  /** Notes a purchase, and brings all prices to a common denominator again. */
  void record(Purchase purchase, Fraction price) {
    order[purchase.project()] = bought.size();
    bought.add(purchase);
    var factor = price.under().divide(scale);
    var common = factor.gcd(price.over());
    var wider = factor.divide(common);
    if (!wider.equals(BigInteger.ONE)) {
      scale = scale.multiply(wider);
      whole = whole.multiply(wider);
      prices.replaceAll(wider::multiply);
    }
    prices.add(price.over().divide(common));
  }

  /** The price of the k-th purchase. */
  Fraction price(int k) {
    return new Fraction(prices.get(k), scale);
  }

  /** What one voter of a class holds. */
  Fraction held(int c) {
    if (empty[c]) return Fraction.ZERO;
    var sum = new Sum();
    sum.add(c, 1);
    return sum.value();
  }

  /** A sum of what voters hold who are not empty. */
  final class Sum {
    private final long[] times = new long[bought.size()];
    private long shares;

    /** Some voters of a class. */
    void add(int c, int count) {
      shares += count;
      int[] liked = voters.projects()[c];
      long[] worth = voters.worth()[c];
      for (int i = 0; i < liked.length; i++) {
        int k = order[liked[i]];
        if (k >= 0) times[k] += worth[i] * count;
      }
    }

    private BigInteger over() {
      var over = whole.multiply(BigInteger.valueOf(shares));
      for (int k = 0; k < times.length; k++)
        if (times[k] != 0)
          over = over.subtract(prices.get(k).multiply(BigInteger.valueOf(times[k])));
      return over;
    }

    Fraction value() {
      return new Fraction(over(), scale);
    }
  }
}
