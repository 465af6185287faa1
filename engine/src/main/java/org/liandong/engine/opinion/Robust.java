package org.liandong.engine.opinion;

import java.util.List;

/**
 * Voting that looks coordinated. Nothing was removed: the result stands with all votes, and this
 * says what it would be without these.
 *
 * @param suspicious accounts that vote nearly the same, by clusters, the largest first
 * @param without what the result would be if each cluster counted as one person
 * @param explanation in sentences
 */
public record Robust(List<Cluster> suspicious, Without without, List<String> explanation) {
  /**
   * Accounts that vote nearly the same.
   *
   * @param people their ids
   * @param common votes that two of them share on average
   * @param same the share of these that are equal, on average
   * @param bits how unlikely it is that two people vote so alike by chance, in bits, on average
   * @param burst the share of them that began within the busiest hour; 0 where times are unknown
   */
  public record Cluster(
      List<Integer> people, double common, double same, double bits, double burst) {}

  /**
   * The result with each cluster counted as one.
   *
   * @param accounts how many are left out
   * @param groups how many groups there would be
   * @param members of each
   * @param alike the groups of everybody else, compared: an adjusted Rand index
   * @param consensusLost statements that would no longer be among the consensus
   * @param consensusGained statements that would be
   */
  public record Without(
      int accounts,
      int groups,
      List<Integer> members,
      double alike,
      List<Integer> consensusLost,
      List<Integer> consensusGained) {}
}
