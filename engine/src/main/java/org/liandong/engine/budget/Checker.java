package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.liandong.engine.Run;

/** Comes to the outcome again by the plain definition of the rule, or refuses it. */
final class Checker {
  private static final double MOST_WORK = 300_000;

  private Checker() {}

  /** How it was checked, in words. */
  static String check(Electorate voters, Rule rule, Outcome outcome, Run run) {
    feasible(voters, outcome.won());
    if (!outcome.complete()) return "within the budget; the time was up, so not by the rule";
    return switch (rule) {
      case GREEDY -> same(outcome.won(), Plain.greedy(voters, List.of()));
      case MAX_WELFARE -> welfare(voters, outcome.won(), run);
      case PHRAGMEN ->
          large(voters, outcome) ? budget() : same(outcome.won(), Plain.phragmen(voters));
      default -> shares(voters, rule, outcome);
    };
  }

  private static void feasible(Electorate voters, List<Integer> won) {
    if (new HashSet<>(won).size() != won.size()) refuse("a project won twice");
    if (EqualShares.left(voters, won) < 0) refuse("the winners cost more than the budget");
  }

  private static boolean large(Electorate voters, Outcome outcome) {
    double entries = 0;
    for (int[] liked : voters.projects()) entries += liked.length;
    return entries * (outcome.won().size() + 1) > MOST_WORK;
  }

  private static String budget() {
    return "within the budget; too many ballots to repeat it by the plain definition";
  }

  private static String shares(Electorate voters, Rule rule, Outcome outcome) {
    var shares = outcome.shares().orElseThrow();
    var bought = EqualShares.won(voters, shares.purse());
    var expected = rule.completes() ? Plain.greedy(voters, bought) : bought;
    same(outcome.won(), expected);
    if (large(voters, outcome)) {
      Receipts.check(shares.purse());
      return "every purchase of the run that counts was recomputed, with prices to 1e-9";
    }
    same(bought, Plain.shares(voters, shares.purse().share));
    if (rule.raises()) ended(voters, shares, bought);
    return "repeated exactly by the plain definition of the rule";
  }

  /** Raising ended where it must: nothing fits any more, or the next step costs too much. */
  private static void ended(Electorate voters, EqualShares.Outcome shares, List<Integer> bought) {
    long left = EqualShares.left(voters, bought);
    if (EqualShares.exhaustive(voters, Shares.wanted(voters), shares.purse(), left)) return;
    var next = EqualShares.share(voters, shares.step(), shares.raised() + 1);
    if (EqualShares.left(voters, Plain.shares(voters, next)) >= 0)
      refuse("shares could be raised once more");
  }

  private static String same(List<Integer> won, List<Integer> again) {
    if (!won.equals(again)) refuse("the plain rule elects others: " + again + " not " + won);
    return "repeated exactly by the plain definition of the rule";
  }

  private static String welfare(Electorate voters, List<Integer> won, Run run) {
    long worth = 0;
    for (int p : won) worth += voters.total()[p];
    long bound = Welfare.bound(voters, run);
    if (bound < worth) refuse("there is more welfare than a second solver allows");
    return bound == worth
        ? "a second solver (CP-SAT) proves that there is no more welfare: " + worth
        : "within the budget; a second solver bounds the welfare by "
            + bound
            + ", this has "
            + worth;
  }

  static void refuse(String why) {
    throw new IllegalStateException("the checker disagrees: " + why);
  }

  /** Checks a large run of equal shares purchase by purchase, in doubles. */
  static final class Receipts {
    private static final double NEAR = 1e-9;

    private Receipts() {}

    static void check(Purse purse) {
      var voters = purse.voters;
      var held = new double[voters.size().length];
      java.util.Arrays.fill(held, purse.share.near());
      var open = new ArrayList<>(Shares.wanted(voters));
      for (var purchase : purse.bought) {
        double paid = paid(voters, held, purchase.project(), purchase.price());
        double cost = voters.cost(purchase.project());
        if (Math.abs(paid - cost) > NEAR * cost) refuse("the price does not cover the cost");
        open.remove(Integer.valueOf(purchase.project()));
        for (int p : open)
          if (paid(voters, held, p, purchase.price() * (1 - NEAR)) > voters.cost(p) * (1 + NEAR))
            refuse("another project had a lower price");
        pay(voters, held, purchase);
      }
      for (int p : open)
        if (paid(voters, held, p, Double.MAX_VALUE / 1e20) > voters.cost(p) * (1 + NEAR))
          refuse("another project could be paid for");
    }

    private static double paid(Electorate voters, double[] held, int p, double price) {
      double sum = 0;
      int[] who = voters.supporters()[p];
      for (int i = 0; i < who.length; i++)
        sum += voters.size()[who[i]] * Math.min(held[who[i]], price * voters.worthTo()[p][i]);
      return sum;
    }

    private static void pay(Electorate voters, double[] held, Purse.Purchase purchase) {
      int p = purchase.project();
      int[] who = voters.supporters()[p];
      for (int i = 0; i < who.length; i++)
        held[who[i]] -= Math.min(held[who[i]], purchase.price() * voters.worthTo()[p][i]);
    }
  }
}
