package org.liandong.engine.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.Run;

/** Finds, checks and explains the outcome of a vote on projects. */
public final class Budgeting {
  private Budgeting() {}

  /**
   * What is asked for.
   *
   * @param step by which Add1 raises shares, in the unit of the budget; 0 for the usual step
   * @param explained whether the outcome is explained
   */
  public record Wish(Rule rule, Satisfaction satisfaction, long step, boolean explained) {}

  /** The outcome of a rule; deterministic, also in its ties. */
  public static Solution solve(Problem problem, Wish wish, Run run) {
    var voters = Electorate.of(problem, wish.satisfaction());
    long step = wish.step() > 0 ? wish.step() : EqualShares.usualStep(voters);
    var outcome = Outcome.of(voters, wish.rule(), step, run);
    var checked = Checker.check(voters, wish.rule(), outcome, run);
    var explanation =
        wish.explained() ? new Explaining(voters, wish.rule(), step, run).of(outcome) : null;
    return built(voters, wish.rule(), outcome, checked, explanation);
  }

  private static Solution built(
      Electorate voters,
      Rule rule,
      Outcome outcome,
      String checked,
      @Nullable Explanation explanation) {
    var problem = voters.problem();
    var winners = outcome.won().stream().map(p -> problem.projects().get(p).id()).sorted().toList();
    long cost = problem.budget() - EqualShares.left(voters, outcome.won());
    var raising = outcome.shares().filter(_ -> rule.raises());
    return new Solution(
        winners,
        problem.money(cost),
        problem.money(problem.budget()),
        rule.word(),
        voters.satisfaction().word(),
        raising.map(shares -> problem.money(shares.step())).orElse(null),
        raising.map(EqualShares.Outcome::raised).orElse(null),
        outcome.complete(),
        checked,
        notes(problem),
        explanation);
  }

  private static List<String> notes(Problem problem) {
    return problem.notes();
  }
}
