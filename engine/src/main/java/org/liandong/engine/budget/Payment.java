package org.liandong.engine.budget;

import java.util.Arrays;

/** The supporters of a project pay for it. */
final class Payment {
  private static final double EPS = Math.ulp(1.0);
  private final Purse purse;
  private final int project;
  private final Fraction price;
  private final double near;
  private final int[] emptied;
  private int count;

  Payment(Purse purse, int project, Fraction price) {
    this.purse = purse;
    this.project = project;
    this.price = price;
    near = price.near();
    emptied = new int[purse.voters.supporters()[project].length];
  }

  void make() {
    int[] who = purse.voters.supporters()[project];
    long[] worth = purse.voters.worthTo()[project];
    var rest = new double[who.length];
    for (int i = 0; i < who.length; i++) if (!purse.empty[who[i]]) rest[i] = pay(who[i], worth[i]);
    for (int i = 0; i < who.length; i++) if (!purse.empty[who[i]]) purse.near[who[i]] = rest[i];
    for (int i = 0; i < count; i++) {
      purse.empty[emptied[i]] = true;
      purse.near[emptied[i]] = 0;
    }
    purse.error += 8 * EPS * purse.share.near();
    purse.record(new Purse.Purchase(project, near, Arrays.copyOf(emptied, count)), price);
  }

  /** What is left to one voter of a class. */
  private double pay(int c, long worth) {
    double rest = purse.near[c] - near * worth;
    double doubt = purse.error + 8 * EPS * near * worth;
    boolean poor =
        Math.abs(rest) > doubt ? rest < 0 : purse.held(c).compareTo(price.times(worth)) <= 0;
    if (poor) emptied[count++] = c;
    return Math.max(0, rest);
  }
}
