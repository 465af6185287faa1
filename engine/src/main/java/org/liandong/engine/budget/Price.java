package org.liandong.engine.budget;

import org.jspecify.annotations.Nullable;

/** The price of a project for each unit of satisfaction, as a fraction. */
final class Price {
  private static final double AWAY = 4 * Math.ulp(1.0);
  private final Purse purse;
  private final int[] who;
  private final long[] worth;
  private final long cost;
  private final boolean[] poor;
  private final Purse.Sum money;
  private long payers;

  Price(Purse purse, int project) {
    this.purse = purse;
    who = purse.voters.supporters()[project];
    worth = purse.voters.worthTo()[project];
    cost = purse.voters.cost(project);
    poor = new boolean[who.length];
    money = purse.new Sum();
  }

  /**
   * The least price at which the supporters cover the cost; null when they cannot.
   *
   * @param least a price that is surely not above it
   */
  @Nullable Fraction of(double least) {
    for (int i = 0; i < who.length; i++) {
      payers += purse.voters.size()[who[i]] * worth[i];
      if (purse.empty[who[i]] || below(i, least)) impoverish(i);
    }
    while (payers > 0) {
      var price = purse.price(cost, money, payers);
      if (!more(price)) return price;
    }
    return null;
  }

  /** Moves those who hold less than the price to the poor; false when there are none. */
  private boolean more(Fraction price) {
    double near = price.near();
    boolean found = false;
    for (int i = 0; i < who.length; i++) {
      if (poor[i] || above(i, near)) continue;
      if (below(i, near) || purse.held(who[i]).compareTo(price.times(worth[i])) < 0) {
        impoverish(i);
        found = true;
      }
    }
    return found;
  }

  private void impoverish(int i) {
    poor[i] = true;
    payers -= purse.voters.size()[who[i]] * worth[i];
    if (!purse.empty[who[i]]) money.add(who[i], purse.voters.size()[who[i]]);
  }

  private boolean below(int i, double price) {
    return purse.near[who[i]] + purse.error < price * worth[i] * (1 - AWAY);
  }

  private boolean above(int i, double price) {
    return purse.near[who[i]] - purse.error > price * worth[i] * (1 + AWAY);
  }
}
