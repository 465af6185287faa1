package org.liandong.engine.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.liandong.engine.opinion.Opinion.State;
import org.liandong.engine.opinion.Robust.Cluster;
import org.liandong.engine.opinion.Robust.Without;

/** What looks coordinated in a result, and what the result would be without it. */
final class Suspicion {
  private Suspicion() {}

  static Robust of(State state, long seed) {
    var problem = state.problem();
    var clusters = Coordination.clusters(problem, seed);
    var described = new ArrayList<Cluster>();
    var out = new boolean[problem.people().length];
    for (int[] rows : clusters) {
      described.add(Coordination.described(problem, rows));
      for (int i = 1; i < rows.length; i++) out[rows[i]] = true;
    }
    int[] kept = IntStream.range(0, out.length).filter(i -> !out[i]).toArray();
    var without = without(state, kept, seed);
    return new Robust(described, without, said(described, without));
  }

  private static Without without(State state, int[] kept, long seed) {
    var problem = state.problem();
    int accounts = problem.people().length - kept.length;
    var again = accounts == 0 ? state : Opinion.state(problem.of(kept), seed);
    var counts = Counts.of(again.problem(), again.group());
    var before = comments(state);
    var after = comments(again);
    return new Without(
        accounts,
        counts.groups(),
        Arrays.stream(counts.members()).boxed().toList(),
        alike(state, again, kept),
        before.stream().filter(comment -> !after.contains(comment)).toList(),
        after.stream().filter(comment -> !before.contains(comment)).toList());
  }

  private static double alike(State state, State again, int[] kept) {
    var both =
        IntStream.range(0, kept.length)
            .filter(i -> again.group()[i] >= 0 && state.group()[kept[i]] >= 0)
            .toArray();
    return Alike.index(
        Arrays.stream(both).map(i -> state.group()[kept[i]]).toArray(),
        Arrays.stream(both).map(i -> again.group()[i]).toArray());
  }

  private static List<Integer> comments(State state) {
    var statistics = new Statistics(state.problem(), Counts.of(state.problem(), state.group()));
    var comments = new ArrayList<Integer>();
    for (boolean agree : new boolean[] {true, false})
      for (var next : statistics.consensus(agree)) comments.add(next.comment());
    return comments;
  }

  private static List<String> said(List<Cluster> clusters, Without without) {
    if (clusters.isEmpty()) return List.of("No accounts vote so alike that it looks coordinated.");
    var said = new ArrayList<String>();
    for (var cluster : clusters)
      said.add(
          "%d accounts share %.0f votes on average, %.0f %% of them the same; by chance that is as unlikely as %.0f coin tosses in a row.%s"
              .formatted(
                  cluster.people().size(),
                  cluster.common(),
                  100 * cluster.same(),
                  cluster.bits(),
                  cluster.burst() == 0
                      ? ""
                      : " %.0f %% of them began within one hour."
                          .formatted(100 * cluster.burst())));
    said.add(
        "If each cluster counted as one person there would be %d groups, %.0f %% alike with those shown. Nothing was removed: whether these are people is for people to find out."
            .formatted(without.groups(), 100 * Math.max(0, without.alike())));
    return said;
  }
}
