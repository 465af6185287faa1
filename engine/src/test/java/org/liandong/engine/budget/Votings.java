package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.liandong.engine.budget.Problem.Ballot;
import org.liandong.engine.budget.Problem.Kind;
import org.liandong.engine.budget.Problem.Project;

/** Small random votes, full of ties. */
final class Votings {
  private Votings() {}

  static Problem random(Random random, Kind kind) {
    int count = 1 + random.nextInt(8);
    var projects = new ArrayList<Project>();
    int grain = random.nextBoolean() ? 1 : 7;
    for (int p = 0; p < count; p++)
      projects.add(new Project("p" + p, (long) random.nextInt(12) * grain, ""));
    int voters = 1 + random.nextInt(random.nextBoolean() ? 6 : 40);
    var ballots = new ArrayList<Ballot>();
    for (int v = 0; v < voters; v++) ballots.add(ballot(random, kind, count, v));
    long budget = 1 + random.nextInt(60);
    return new Problem(kind, budget, 0, projects, ballots, 0, Map.of(), List.of());
  }

  private static Ballot ballot(Random random, Kind kind, int projects, int voter) {
    var all = new ArrayList<>(IntStream.range(0, projects).boxed().toList());
    java.util.Collections.shuffle(all, random);
    var named =
        all.subList(0, random.nextInt(projects + 1)).stream().mapToInt(Integer::intValue).toArray();
    if (kind == Kind.APPROVAL) java.util.Arrays.sort(named);
    var points =
        kind == Kind.POINTS
            ? IntStream.of(named).mapToLong(_ -> random.nextInt(6) * 500L).toArray()
            : new long[0];
    return new Ballot("v" + voter, named, points, List.of());
  }
}
