package org.liandong.engine.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Groups of opinion in the plane. Up to {@link #POINTS} people are points of their own; more are
 * first gathered into {@link #BASE} base clusters. For 2 to {@code min(5, 2 + points / 12)} groups
 * k-means begins from the first distinct points and from many seeded ones; of the groupings in
 * which no group is a handful (a share below {@link #HANDFUL}), the one of the best mean silhouette
 * is taken, and fewer groups where that costs no more than {@link #WORTH}.
 */
final class Grouping {
  static final int POINTS = 400;
  static final int BASE = 100;
  private static final double HANDFUL = 0.07;
  private static final double WORTH = 0.02;
  private static final int STARTS = 300;
  private static final int QUICK = 4;
  private static final int MOST_GROUPS = 5;

  /**
   * The groups.
   *
   * @param group of each person; the largest group is 0
   * @param x of the centre of each group
   * @param y of the centre of each group
   * @param silhouette of the points they were found by
   */
  record Found(int[] group, double[] x, double[] y, double silhouette) {}

  private Grouping() {}

  static Found of(double[] x, double[] y, long seed) {
    var people = new Points(x, y, ones(x.length));
    var points = gathered(people, KMeans.MOST_ROUNDS);
    var best = best(points, seed);
    return named(people, best);
  }

  /** Groups found before, brought up to date. */
  static Found followed(double[] x, double[] y, Found before) {
    var people = new Points(x, y, ones(x.length));
    var means = KMeans.from(people, before.x(), before.y(), KMeans.MOST_ROUNDS);
    var points = gathered(people, QUICK);
    var near = new int[points.size()];
    for (int i = 0; i < near.length; i++) near[i] = means.nearest(points.x()[i], points.y()[i]);
    double silhouette = points.silhouette(near, means.groups());
    return new Found(means.group, means.centreX, means.centreY, silhouette);
  }

  private static int[] ones(int size) {
    var ones = new int[size];
    Arrays.fill(ones, 1);
    return ones;
  }

  /** The base clusters of many people, from the first distinct ones. */
  private static Points gathered(Points people, int rounds) {
    if (people.size() <= POINTS) return people;
    var base = KMeans.from(people, people.distinct(BASE), rounds);
    var weight = new int[base.groups()];
    for (int of : base.group) weight[of]++;
    var kept = IntStream.range(0, weight.length).filter(k -> weight[k] > 0).toArray();
    return new Points(
        IntStream.of(kept).mapToDouble(k -> base.centreX[k]).toArray(),
        IntStream.of(kept).mapToDouble(k -> base.centreY[k]).toArray(),
        IntStream.of(kept).map(k -> weight[k]).toArray());
  }

  private record Scored(KMeans means, double silhouette) {}

  private static Scored best(Points points, long seed) {
    int distinct = points.distinct(MOST_GROUPS).length;
    int most = Math.min(distinct, Math.min(MOST_GROUPS, 2 + points.size() / 12));
    var found = new Scored[Math.max(0, most - 1)];
    double top = Double.NEGATIVE_INFINITY;
    for (int k = 2; k <= most; k++) {
      found[k - 2] = best(points, k, seed);
      top = Math.max(top, found[k - 2].silhouette());
    }
    for (var next : found) if (next.silhouette() >= top - WORTH) return next;
    return new Scored(KMeans.from(points, points.distinct(1)), 0);
  }

  private static Scored best(Points points, int k, long seed) {
    var random = new Random(seed * 31 + k);
    var seen = new HashSet<Long>();
    @Nullable Scored best = null;
    Scored first = scored(KMeans.from(points, points.distinct(k)));
    for (int start = 0; start <= STARTS; start++) {
      var means = start == 0 ? first.means() : KMeans.from(points, starts(points, k, random));
      if (means.smallest() < HANDFUL * points.people() || !seen.add(Math.round(means.spread * 1e6)))
        continue;
      var next = scored(means);
      if (best == null || next.silhouette() > best.silhouette()) best = next;
    }
    return best == null ? new Scored(first.means(), -1) : best;
  }

  private static Scored scored(KMeans means) {
    return new Scored(means, means.points.silhouette(means.group, means.groups()));
  }

  private static int[] starts(Points points, int k, Random random) {
    return random.ints(0, points.size()).distinct().limit(k).toArray();
  }

  /** Numbers the groups by their size, the largest first. */
  private static Found named(Points people, Scored best) {
    var means = best.means();
    int groups = means.groups();
    var sizes = new int[groups];
    var group = new int[people.size()];
    for (int i = 0; i < group.length; i++) {
      group[i] = means.nearest(people.x()[i], people.y()[i]);
      sizes[group[i]]++;
    }
    var order =
        IntStream.range(0, groups)
            .boxed()
            .sorted(Comparator.comparingInt(k -> -sizes[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    var names = new int[groups];
    for (int name = 0; name < groups; name++) names[order[name]] = name;
    for (int i = 0; i < group.length; i++) group[i] = names[group[i]];
    return new Found(
        group,
        IntStream.of(order).mapToDouble(k -> means.centreX[k]).toArray(),
        IntStream.of(order).mapToDouble(k -> means.centreY[k]).toArray(),
        best.silhouette());
  }
}
