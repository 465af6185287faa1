package org.liandong.engine.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.opinion.Solution.Consensus;
import org.liandong.engine.opinion.Solution.Group;
import org.liandong.engine.opinion.Solution.GroupAware;
import org.liandong.engine.opinion.Solution.Position;

/** Finds groups of opinion, and what follows from them. */
public final class Opinion {
  private static final int MANY = 3000;

  private Opinion() {}

  /**
   * What was found, ready to be shown or followed.
   *
   * @param group of each row; below zero for those who do not take part
   */
  record State(Problem problem, Projection position, Grouping.Found found, int[] group) {}

  /** The groups and their figures; deterministic for a seed. */
  public static Solution solve(Problem problem, long seed) {
    return shown(state(problem, seed), null, null);
  }

  static State state(Problem problem, long seed) {
    var position = Projection.of(problem, seed);
    var found = grouped(problem, position, seed);
    return new State(problem, position, found, found.group());
  }

  /** The same figures for groups that somebody else found. */
  static State given(Problem problem, int[] group, long seed) {
    var position = Projection.of(problem, seed);
    int groups = Arrays.stream(group).max().orElse(0) + 1;
    var x = new double[groups];
    var y = new double[groups];
    var members = new int[groups];
    for (int i = 0; i < group.length; i++) {
      if (group[i] < 0) continue;
      x[group[i]] += position.x()[i];
      y[group[i]] += position.y()[i];
      members[group[i]]++;
    }
    for (int g = 0; g < groups; g++) {
      x[g] /= Math.max(1, members[g]);
      y[g] /= Math.max(1, members[g]);
    }
    return new State(problem, position, new Grouping.Found(group, x, y, 0), group);
  }

  /** Groups of those who take part, over all rows. */
  static Grouping.Found grouped(Problem problem, Projection position, long seed) {
    int[] present = problem.present();
    var found = Grouping.of(pick(position.x(), present), pick(position.y(), present), seed);
    return spread(found, present, problem.people().length);
  }

  static Grouping.Found spread(Grouping.Found found, int[] present, int rows) {
    var group = new int[rows];
    Arrays.fill(group, -1);
    for (int i = 0; i < present.length; i++) group[present[i]] = found.group()[i];
    return new Grouping.Found(group, found.x(), found.y(), found.silhouette());
  }

  static double[] pick(double[] values, int[] rows) {
    return Arrays.stream(rows).mapToDouble(i -> values[i]).toArray();
  }

  static Solution shown(
      State state, @Nullable Robust robust, Solution.@Nullable Followed followed) {
    var problem = state.problem();
    var counts = Counts.of(problem, state.group());
    var statistics = new Statistics(problem, counts);
    var groups = new ArrayList<Group>();
    for (int g = 0; g < counts.groups(); g++)
      groups.add(
          new Group(
              g,
              counts.members()[g],
              new double[] {state.found().x()[g], state.found().y()[g]},
              statistics.representative(g)));
    var consensus = new Consensus(statistics.consensus(true), statistics.consensus(false));
    var aware = aware(problem, statistics.groupAware());
    var rows =
        IntStream.range(0, state.group().length).filter(i -> state.group()[i] >= 0).toArray();
    double silhouette = silhouette(state, rows);
    var checked = Checker.check(state, counts, aware);
    return new Solution(
        problem.people().length,
        problem.comments().length,
        rows.length,
        silhouette,
        groups,
        consensus,
        aware,
        positions(state, rows),
        state.position().variance(),
        checked,
        robust,
        followed,
        Sentences.of(groups, consensus, silhouette));
  }

  /** Of all who take part; of more than {@link #MANY}, of every second, third and so on. */
  static double silhouette(State state, int[] rows) {
    int each = 1 + (rows.length - 1) / MANY;
    var some =
        IntStream.range(0, rows.length).filter(i -> i % each == 0).map(i -> rows[i]).toArray();
    var ones = new int[some.length];
    Arrays.fill(ones, 1);
    var people =
        new Points(pick(state.position().x(), some), pick(state.position().y(), some), ones);
    var group = Arrays.stream(some).map(i -> state.group()[i]).toArray();
    return people.silhouette(group, Arrays.stream(group).max().orElse(0) + 1);
  }

  private static List<GroupAware> aware(Problem problem, double[] values) {
    return IntStream.range(0, values.length)
        .mapToObj(j -> new GroupAware(problem.comments()[j], problem.texts()[j], values[j]))
        .sorted(Comparator.comparingDouble((GroupAware next) -> -next.value()))
        .toList();
  }

  private static List<Position> positions(State state, int[] rows) {
    return Arrays.stream(rows)
        .mapToObj(i ->
            new Position(
                state.problem().people()[i],
                state.position().x()[i],
                state.position().y()[i],
                state.group()[i]))
        .toList();
  }
}
