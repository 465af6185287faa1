package org.liandong.engine.budget;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome in figures and sentences that anybody can follow.
 *
 * @param summary in sentences
 * @param winners in the order they were taken
 * @param groups of voters, by what the file says about them; first all voters
 * @param losers by their votes, the most wanted first
 */
public record Explanation(
    List<String> summary, List<Winner> winners, List<Group> groups, List<Loser> losers) {
  public Explanation {
    summary = List.copyOf(summary);
    winners = List.copyOf(winners);
    groups = List.copyOf(groups);
    losers = List.copyOf(losers);
  }

  /**
   * A project that is built.
   *
   * @param votes of those for whom it is worth something
   * @param how it was taken, in words
   * @param payers how many voters paid for it; null where voters do not pay
   * @param full what each paid who could pay in full, in the currency; of unequal worth the most
   * @param emptied how many of the payers gave the last they had
   */
  public record Winner(
      String id,
      String name,
      String cost,
      long votes,
      String how,
      @Nullable Long payers,
      @Nullable String full,
      @Nullable Long emptied) {}

  /**
   * What a group of voters got.
   *
   * @param share of them who have at least one winner on their ballot
   * @param winners on a ballot of theirs on average
   * @param value of the winners on a ballot of theirs on average, in the currency
   * @param paid what they paid altogether; null where voters do not pay
   */
  public record Group(
      String group,
      long voters,
      double share,
      double winners,
      String value,
      @Nullable String paid) {}

  /**
   * A project that is not built.
   *
   * @param why in words
   * @param costToWin the highest cost, in the currency, with which it had won; null when no cost
   *     would have done, or there was no time to find it
   * @param votesToWin how many more voters who vote for it alone would have made it win; null as
   *     above
   */
  public record Loser(
      String id,
      String name,
      String cost,
      long votes,
      String why,
      @Nullable String costToWin,
      @Nullable Long votesToWin) {}
}
