package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.Run;

/**
 * Equal shares with its completions. Add1 raises every share by one step of money until nothing
 * more fits into the budget; the last outcome within it wins.
 */
final class EqualShares {
  /** The most work, in ballot entries read, before the step of Add1 is scaled up tenfold. */
  private static final double MOST_WORK = 5e8;

  private EqualShares() {}

  /**
   * What came out.
   *
   * @param won in the order they were bought, first those that cost nothing
   * @param purse of the run that counts
   * @param step by which shares were raised, in the unit of the budget
   * @param raised how often
   * @param complete false when the time was up before the raising had come to its end
   */
  record Outcome(List<Integer> won, Purse purse, long step, long raised, boolean complete) {
    Outcome with(List<Integer> completed) {
      return new Outcome(completed, purse, step, raised, complete);
    }
  }

  static Outcome solve(Electorate voters, Rule rule, long step, Run run) {
    var outcome = rule.raises() ? raised(voters, step, run) : plain(voters);
    return rule.completes() ? outcome.with(Greedy.complete(voters, outcome.won())) : outcome;
  }

  private static Outcome plain(Electorate voters) {
    var purse = Shares.run(voters, share(voters, 0, 0), Shares.wanted(voters));
    return new Outcome(won(voters, purse), purse, 0, 0, true);
  }

  /** The share of a voter after so many steps. */
  static Fraction share(Electorate voters, long step, long times) {
    return Fraction.of(voters.problem().budget(), voters.voters())
        .plus(Fraction.of(step).times(times));
  }

  private static Outcome raised(Electorate voters, long step, Run run) {
    var wanted = Shares.wanted(voters);
    @Nullable Outcome before = null;
    for (long times = 0; ; times++) {
      var purse = Shares.run(voters, share(voters, step, times), wanted);
      var now = new Outcome(won(voters, purse), purse, step, times, true);
      long left = left(voters, now.won());
      if (left < 0) return before == null ? now : before;
      if (exhaustive(voters, wanted, purse, left)) return now;
      if (run.over()) return new Outcome(now.won(), purse, step, times, false);
      run.progress()
          .at("shares raised " + times + " times", 1 - (double) left / voters.problem().budget());
      before = now;
    }
  }

  static boolean exhaustive(Electorate voters, List<Integer> wanted, Purse purse, long left) {
    for (int p : wanted) if (!purse.owns(p) && voters.cost(p) <= left) return false;
    return true;
  }

  static long left(Electorate voters, List<Integer> won) {
    long left = voters.problem().budget();
    for (int p : won) left -= voters.cost(p);
    return left;
  }

  static List<Integer> won(Electorate voters, Purse purse) {
    var won = new ArrayList<Integer>();
    for (int p = 0; p < voters.total().length; p++)
      if (voters.cost(p) == 0 && voters.total()[p] > 0 && voters.eligible(p)) won.add(p);
    for (var purchase : purse.bought) won.add(purchase.project());
    return won;
  }

  /**
   * The usual step: one unit of the currency; ten, a hundred and so on where shares are so large
   * that raising them by one would take too long.
   */
  static long usualStep(Electorate voters) {
    double entries = 1000;
    for (int[] liked : voters.projects()) entries += liked.length;
    double share = (double) voters.problem().budget() / voters.voters();
    long step = 1;
    for (int i = 0; i < voters.problem().decimals(); i++) step *= 10;
    while (share / step * entries > MOST_WORK) step *= 10;
    return step;
  }
}
