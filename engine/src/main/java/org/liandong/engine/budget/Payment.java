package org.liandong.engine.budget;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The supporters of a project pay for it. */
final class Payment {
  private static final double EPS = Math.ulp(1.0);
  private final Purse purse;
  private final int project;
  private final double price;
  private final double slack;
  private final int[] emptied;
  private int count;
  private long payers;
  private long most;
  private @Nullable Fraction exact;

  Payment(Purse purse, int project, double price, double slack) {
    this.purse = purse;
    this.project = project;
    this.price = price;
    this.slack = slack;
    this.emptied = new int[purse.voters.supporters()[project].length];
  }

  void make(@Nullable Fraction known) {
    exact = known;
    int[] who = purse.voters.supporters()[project];
    long[] worth = purse.voters.worthTo()[project];
    var rest = new double[who.length];
    for (int i = 0; i < who.length; i++) if (!purse.empty[who[i]]) rest[i] = pay(who[i], worth[i]);
    for (int i = 0; i < who.length; i++) if (!purse.empty[who[i]]) purse.near[who[i]] = rest[i];
    for (int i = 0; i < count; i++) {
      purse.empty[emptied[i]] = true;
      purse.near[emptied[i]] = 0;
    }
    purse.error += slack * most + 4 * EPS * purse.share.near();
    purse.record(new Purse.Purchase(project, price, payers, Arrays.copyOf(emptied, count), exact));
  }

  /** What is left to one voter of a class. */
  private double pay(int c, long worth) {
    double rest = purse.near[c] - price * worth;
    double doubt = purse.error + slack * worth + 4 * EPS * purse.near[c];
    boolean poor =
        Math.abs(rest) > doubt ? rest < 0 : purse.held(c).compareTo(exact().times(worth)) <= 0;
    if (poor) {
      emptied[count++] = c;
    } else {
      payers += purse.voters.size()[c] * worth;
      most = Math.max(most, worth);
    }
    return Math.max(0, rest);
  }

  private Fraction exact() {
    if (exact == null) exact = new Price(purse, project).of(Math.max(0, price - slack));
    if (exact == null) throw new IllegalStateException("a project was bought without money");
    return exact;
  }
}
