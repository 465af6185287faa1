package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the method of equal shares. A project's price is the least for each unit of
 * satisfaction at which its supporters, each paying at most what they hold, cover its cost; the
 * project of the least price is bought, of equal ones the first id, while one can be paid for.
 * Source: D. Peters, G. Pierczyński, P. Skowron, Proportional Participatory Budgeting with Additive
 * Utilities (NeurIPS 2021).
 *
 * <p>Prices only rise from round to round, so that a project is looked at again only when its last
 * price does not exceed the best one found. Doubles decide what is clear within their error; what
 * is not is decided by fractions.
 */
final class Shares {
  private static final double EPS = Math.ulp(1.0);
  private static final double CLOSE = 1e-9;
  private final Electorate voters;
  private final Purse purse;
  private final double[] price;
  private final double[] slack;
  private final List<Integer> open;
  private double money;
  private double rich;
  private double poor;

  private Shares(Electorate voters, Fraction share, List<Integer> projects) {
    this.voters = voters;
    this.purse = new Purse(voters, share);
    this.open = new ArrayList<>(projects);
    price = new double[voters.total().length];
    slack = new double[price.length];
    for (int p : projects) price[p] = voters.cost(p) / (double) voters.total()[p];
  }

  /** The projects that cost something and somebody wants. */
  static List<Integer> wanted(Electorate voters) {
    var wanted = new ArrayList<Integer>();
    for (int p = 0; p < voters.total().length; p++)
      if (voters.supporters()[p].length > 0 && voters.cost(p) > 0 && voters.eligible(p))
        wanted.add(p);
    return wanted;
  }

  /** Buys until nothing can be paid for. */
  static Purse run(Electorate voters, Fraction share, List<Integer> projects) {
    var run = new Shares(voters, share, projects);
    for (var next = run.next(); next != null; next = run.next()) run.buy(next);
    return run.purse;
  }

  /** A project with its price, exact when it had to be. */
  private record Offer(int project, @Nullable Fraction exact) {}

  private @Nullable Offer next() {
    open.sort(Comparator.comparingDouble(p -> price[p] - slack[p]));
    double bound = Double.POSITIVE_INFINITY;
    var contenders = new ArrayList<Integer>();
    for (var left = open.iterator(); left.hasNext(); ) {
      int p = left.next();
      if (price[p] - slack[p] > bound) break;
      if (!look(p)) {
        left.remove();
        continue;
      }
      contenders.add(p);
      bound = Math.min(bound, price[p] + slack[p]);
    }
    double most = bound;
    contenders.removeIf(p -> price[p] - slack[p] > most);
    return switch (contenders.size()) {
      case 0 -> null;
      case 1 -> new Offer(contenders.getFirst(), null);
      default -> best(contenders);
    };
  }

  /** Of those too close for doubles, the one of least exact price, then of the first id. */
  private @Nullable Offer best(List<Integer> contenders) {
    contenders.sort(null);
    @Nullable Offer best = null;
    @Nullable Fraction least = null;
    for (int p : contenders) {
      var exact = exact(p);
      if (exact == null) {
        open.remove(Integer.valueOf(p));
      } else if (least == null || exact.compareTo(least) < 0) {
        least = exact;
        best = new Offer(p, exact);
      }
    }
    return best == null ? next() : best;
  }

  /** Works out the price of a project near enough; false when it cannot be paid for. */
  private boolean look(int p) {
    double cost = voters.cost(p);
    double rho = Math.max(0, price[p] - slack[p]);
    for (int pass = 0; pass < voters.supporters()[p].length + 2; pass++) {
      split(p, rho);
      if (rich == 0) return unclear(p, cost);
      double next = (cost - money) / rich;
      if (next <= rho * (1 + 2 * EPS)) break;
      rho = next;
    }
    price[p] = rho;
    slack[p] = bound(p, rho);
    return price[p] < Double.POSITIVE_INFINITY;
  }

  /** Who gives all they hold at a price, and who pays the price in full. */
  private void split(int p, double rho) {
    int[] who = voters.supporters()[p];
    long[] worth = voters.worthTo()[p];
    money = 0;
    rich = 0;
    poor = 0;
    for (int i = 0; i < who.length; i++) {
      double held = purse.near[who[i]];
      int size = voters.size()[who[i]];
      if (held < rho * worth[i]) {
        money += size * held;
        poor += size;
      } else {
        rich += (double) size * worth[i];
      }
    }
  }

  /** All supporters give all they have: enough only if exactly so, or the doubles err. */
  private boolean unclear(int p, double cost) {
    int classes = voters.supporters()[p].length;
    double doubt = poor * purse.error + 4 * EPS * classes * money + cost * EPS;
    if (money + doubt < cost) return false;
    var exact = exact(p);
    if (exact == null) return false;
    price[p] = exact.near();
    slack[p] = 4 * EPS * price[p];
    return true;
  }

  /** How far the price may be off: infinite when that cannot be told. */
  private double bound(int p, double rho) {
    int[] who = voters.supporters()[p];
    long[] worth = voters.worthTo()[p];
    double sure = 0;
    double doubtful = 0;
    for (int i = 0; i < who.length; i++) {
      int size = voters.size()[who[i]];
      if (purse.near[who[i]] > rho * worth[i] * (1 + CLOSE) + purse.error)
        sure += (double) size * worth[i];
      else if (!purse.empty[who[i]]) doubtful += size;
    }
    double off = doubtful * purse.error + 2 * EPS * who.length * money + 4 * EPS * voters.cost(p);
    double slack = sure > 0 ? off / sure + 8 * EPS * rho : Double.POSITIVE_INFINITY;
    return slack < CLOSE * rho ? slack : settle(p, rho);
  }

  /** Where doubles are too coarse the price itself is worked out. */
  private double settle(int p, double rho) {
    price[p] = rho;
    slack[p] = Double.POSITIVE_INFINITY;
    var exact = exact(p);
    price[p] = exact == null ? Double.POSITIVE_INFINITY : exact.near();
    return exact == null ? 0 : 8 * EPS * price[p];
  }

  /** The price as a fraction; null when the supporters cannot pay. */
  private @Nullable Fraction exact(int p) {
    return new Price(purse, p).of(Math.max(0, price[p] - slack[p]));
  }

  private void buy(Offer offer) {
    var exact = offer.exact() == null ? exact(offer.project()) : offer.exact();
    if (exact == null) throw new IllegalStateException("a project was bought without money");
    new Payment(purse, offer.project(), exact).make();
    open.remove(Integer.valueOf(offer.project()));
  }
}
