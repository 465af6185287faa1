package org.liandong.engine.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.liandong.engine.opinion.Robust.Cluster;

/**
 * Finds accounts that vote nearly the same. Candidates are pairs that agree on all of a few random
 * statements, in one of many draws (Indyk and Motwani 1998); a pair is suspicious when it shares
 * many votes, nearly all the same, and so much agreement is unlikely by chance, given how everybody
 * votes on these statements. Suspicious pairs make clusters; from {@link #FEWEST} accounts on they
 * are reported.
 */
final class Coordination {
  static final int FEWEST = 4;
  private static final int COMMON = 15;
  private static final double SAME = 0.95;
  private static final double BITS = 30;
  private static final int DRAWS = 40;
  private static final int WIDTH = 8;
  private static final int MOST_BUCKET = 200;
  private static final long HOUR = 3_600_000;
  private final Problem problem;
  private final double[] bits;
  private final int[] leader;

  private Coordination(Problem problem) {
    this.problem = problem;
    bits = surprise(problem);
    leader = IntStream.range(0, problem.people().length).toArray();
  }

  /** What two accounts have in common. */
  private record Pair(int common, int same, double bits) {
    boolean suspicious() {
      return common >= COMMON && same >= SAME * common && bits >= BITS;
    }
  }

  /** The rows of each cluster, the largest first. */
  static List<int[]> clusters(Problem problem, long seed) {
    var search = new Coordination(problem);
    var random = new Random(seed);
    var columns = search.telling();
    for (int draw = 0; draw < DRAWS && columns.length > 0; draw++)
      search.draw(
          random.ints(WIDTH, 0, columns.length).map(at -> columns[at]).distinct().toArray());
    return search.found();
  }

  /** How surprising it is that two people say the same about a statement, in bits. */
  private static double[] surprise(Problem problem) {
    var counts = Counts.of(problem, new int[problem.people().length]);
    var bits = new double[problem.comments().length];
    for (int j = 0; j < bits.length; j++) {
      double seen = Math.max(1, counts.seen()[0][j]);
      double agree = counts.agree()[0][j] / seen;
      double disagree = counts.disagree()[0][j] / seen;
      double pass = 1 - agree - disagree;
      double same = agree * agree + disagree * disagree + pass * pass;
      bits[j] = -Math.log(Math.max(1e-9, same)) / Math.log(2);
    }
    return bits;
  }

  /** The half of the statements on which people differ most. */
  private int[] telling() {
    return IntStream.range(0, bits.length)
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -bits[j]))
        .limit(Math.max(1, bits.length / 2))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void draw(int[] columns) {
    var buckets = new HashMap<Long, List<Integer>>();
    for (int i = 0; i < problem.people().length; i++) {
      long key = 1;
      int cast = 0;
      for (int j : columns) {
        key = key * 5 + problem.cells()[i][j];
        if (problem.cells()[i][j] != Problem.NONE) cast++;
      }
      if (2 * cast >= columns.length) buckets.computeIfAbsent(key, _ -> new ArrayList<>()).add(i);
    }
    for (var bucket : buckets.values()) compare(bucket);
  }

  private void compare(List<Integer> bucket) {
    for (int a = 0; a < bucket.size(); a++)
      for (int b = a + 1; b < Math.min(bucket.size(), a + MOST_BUCKET); b++) {
        int one = bucket.get(a);
        int other = bucket.get(b);
        if (leader(one) != leader(other) && pair(one, other).suspicious())
          leader[leader(one)] = leader(other);
      }
  }

  private Pair pair(int one, int other) {
    var first = problem.cells()[one];
    var second = problem.cells()[other];
    int common = 0;
    int same = 0;
    double sum = 0;
    for (int j = 0; j < first.length; j++) {
      if (first[j] == Problem.NONE || second[j] == Problem.NONE) continue;
      common++;
      if (first[j] != second[j]) continue;
      same++;
      sum += bits[j];
    }
    return new Pair(common, same, sum);
  }

  private int leader(int row) {
    int top = row;
    while (leader[top] != top) top = leader[top] = leader[leader[top]];
    return top;
  }

  private List<int[]> found() {
    var clusters = new HashMap<Integer, List<Integer>>();
    for (int i = 0; i < leader.length; i++)
      clusters.computeIfAbsent(leader(i), _ -> new ArrayList<>()).add(i);
    return clusters.values().stream()
        .filter(rows -> rows.size() >= FEWEST)
        .map(rows -> rows.stream().mapToInt(Integer::intValue).toArray())
        .sorted(
            Comparator.comparingInt((int[] rows) -> -rows.length).thenComparingInt(rows -> rows[0]))
        .toList();
  }

  /** A cluster in figures; the pairs of its first accounts stand for all. */
  static Cluster described(Problem problem, int[] rows) {
    var search = new Coordination(problem);
    double common = 0;
    double same = 0;
    double bits = 0;
    int pairs = 0;
    for (int a = 0; a < Math.min(rows.length, 40); a++)
      for (int b = a + 1; b < Math.min(rows.length, 40); b++, pairs++) {
        var pair = search.pair(rows[a], rows[b]);
        common += pair.common();
        same += (double) pair.same() / Math.max(1, pair.common());
        bits += pair.bits();
      }
    var people = Arrays.stream(rows).mapToObj(i -> problem.people()[i]).toList();
    return new Cluster(
        people,
        rounded(common / pairs),
        rounded(same / pairs),
        rounded(bits / pairs),
        burst(problem, rows));
  }

  private static double rounded(double value) {
    return Math.rint(value * 100) / 100;
  }

  /** The share of accounts that began within the busiest hour. */
  private static double burst(Problem problem, int[] rows) {
    var times =
        Arrays.stream(rows)
            .mapToLong(i -> problem.times()[i])
            .filter(t -> t > 0)
            .sorted()
            .toArray();
    if (new HashSet<>(Arrays.stream(times).boxed().toList()).size() < 2) return 0;
    int most = 0;
    for (int from = 0, to = 0; from < times.length; from++) {
      while (to < times.length && times[to] - times[from] <= HOUR) to++;
      most = Math.max(most, to - from);
    }
    return rounded((double) most / rows.length);
  }
}
