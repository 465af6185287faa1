package org.liandong.engine.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.liandong.engine.opinion.Solution.Consensus;
import org.liandong.engine.opinion.Solution.Group;

/** A result in sentences. */
final class Sentences {
  private Sentences() {}

  static List<String> of(List<Group> groups, Consensus consensus, double silhouette) {
    var said = new ArrayList<String>();
    said.add(
        "%d groups of opinion, %s (silhouette %.2f)."
            .formatted(groups.size(), clear(silhouette), silhouette));
    for (var group : groups) {
      var telling =
          group.representative().stream().max(Comparator.comparingDouble(Representative::weight));
      if (telling.isEmpty()) continue;
      var first = telling.get();
      var statement = first.statement();
      said.add(
          "Group %d (%d people): %d of %d %s with statement %d%s, %.1f times as often as the others."
              .formatted(
                  group.id(),
                  group.members(),
                  statement.success(),
                  statement.trials(),
                  statement.side(),
                  statement.comment(),
                  statement.text().isEmpty() ? "" : " (" + statement.text() + ")",
                  first.ratio()));
    }
    said.add(
        "Across all groups a clear majority agrees with %d statements and refuses %d (the five surest of each)."
            .formatted(consensus.agree().size(), consensus.disagree().size()));
    return said;
  }

  private static String clear(double silhouette) {
    if (silhouette > 0.5) return "clearly apart";
    return silhouette > 0.25 ? "apart with an overlap" : "hardly apart";
  }
}
