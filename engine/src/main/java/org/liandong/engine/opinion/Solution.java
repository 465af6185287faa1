package org.liandong.engine.opinion;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups of opinion and what they have in common.
 *
 * @param people who voted
 * @param comments how many statements there are
 * @param grouped people who take part in the grouping
 * @param silhouette how clear the groups are, -1 to 1, over all people who take part; of more than
 *     3,000, over every second, third and so on
 * @param groups the largest first
 * @param consensus statements nearly all agree with, or disagree with
 * @param groupAware statements by how far all groups agree with them, the most first
 * @param positions of those who take part
 * @param variance along both axes
 * @param checked how the checker came to the same figures
 * @param robust what looks coordinated, and what would change without it; null when not asked for
 * @param followed how later votes were followed; null when there were none
 * @param explanation in sentences
 */
public record Solution(
    int people,
    int comments,
    int grouped,
    double silhouette,
    List<Group> groups,
    Consensus consensus,
    List<GroupAware> groupAware,
    List<Position> positions,
    double[] variance,
    String checked,
    @Nullable Robust robust,
    @Nullable Followed followed,
    List<String> explanation) {

  /**
   * A group.
   *
   * @param id from 0
   * @param centre of its members, two numbers
   * @param representative what tells it from the others
   */
  public record Group(int id, int members, double[] centre, List<Representative> representative) {}

  /** What nearly all say, whatever their group. */
  public record Consensus(List<Statement> agree, List<Statement> disagree) {}

  /**
   * How far all groups agree with a statement.
   *
   * @param value the product over groups of (agree + 1) / (seen + 2)
   */
  public record GroupAware(int comment, String text, double value) {}

  /** Where a person stands, and in which group. */
  public record Position(int person, double x, double y, int group) {}

  /**
   * How later votes were followed.
   *
   * @param votes how many came
   * @param seconds it took, reading not included
   * @param alike with the groups before, as an adjusted Rand index
   */
  public record Followed(int votes, double seconds, double alike) {}
}
