package org.liandong.projects.rules;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;

/**
 * What rules look at in a project.
 *
 * @param sums its money in all
 * @param sources its money by where it comes from
 * @param counts what is counted in it
 * @param social whether its carrier is a social organisation; null while it has none
 * @param lottery whether it may be paid from lottery money
 * @param entitled whether it is for low-income elderly, lone or disabled households
 */
public record Application(
    Sums sums,
    Sources sources,
    Counts counts,
    @Nullable Boolean social,
    boolean lottery,
    boolean entitled) {

  /** What is needed, the management fee in it, and the subsidy applied for. */
  public record Sums(Money total, Money fee, Money asked) {}

  /**
   * Where money comes from.
   *
   * @param fiscal all public budgets, city and district included
   */
  public record Sources(Money all, Money fiscal, Money city, Money district, Money lottery) {}

  /**
   * What is counted.
   *
   * @param workers certified full-time social workers that are not full-time elsewhere meanwhile
   * @param team social workers of its carrier who are on it
   * @param lines of the budget
   * @param forbidden lines on the negative list
   * @param duplicates other projects with the same target, content and period
   * @param depth how often the work was handed on
   * @param partners that build it together; 0 when it is nobody else's
   */
  public record Counts(
      int needs,
      int workers,
      int team,
      int lines,
      int forbidden,
      int duplicates,
      int depth,
      int partners) {}
}
