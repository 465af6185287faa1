package org.liandong.engine.budget;

import java.util.List;
import java.util.Optional;
import org.liandong.engine.Run;

/**
 * What a rule came to.
 *
 * @param won positions of the projects, in the order they were taken
 * @param shares how equal shares came to it; empty for other rules
 * @param complete false when the time was up before
 */
record Outcome(List<Integer> won, Optional<EqualShares.Outcome> shares, boolean complete) {

  /**
   * Applies a rule.
   *
   * @param step by which Add1 raises shares, in the unit of the budget
   */
  static Outcome of(Electorate voters, Rule rule, long step, Run run) {
    return switch (rule) {
      case GREEDY -> new Outcome(Greedy.complete(voters, List.of()), Optional.empty(), true);
      case PHRAGMEN -> new Outcome(Phragmen.run(voters).bought(), Optional.empty(), true);
      case MAX_WELFARE -> {
        var best = MaxWelfare.solve(voters, run);
        yield new Outcome(best.won(), Optional.empty(), best.proven());
      }
      default -> {
        var shares = EqualShares.solve(voters, rule, step, run);
        yield new Outcome(shares.won(), Optional.of(shares), shares.complete());
      }
    };
  }
}
