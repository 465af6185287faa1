package org.liandong.engine.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.liandong.engine.Run;

/**
 * The capacitated p-median by going downhill ({@link Assignment}) and shaking; overload gets dearer
 * while there is some. Every cluster that keeps its capacity is remembered for {@link Partition}.
 * After Mulvey, Beck (1984), Solving capacitated clustering problems.
 */
final class Clusters {
  private static final int REMEMBERED = 40_000;

  private final Problem problem;
  private final int sites;
  private final SplittableRandom random;
  private final Assignment now;
  final Map<List<Integer>, Integer> seen = new LinkedHashMap<>();
  int @Nullable [] bestOpen;
  int @Nullable [] bestAt;
  double value = Double.POSITIVE_INFINITY;
  private int[] keptOpen;
  private double kept = Double.POSITIVE_INFINITY;

  Clusters(Problem problem, double[][] cost, int[] start, long seed) {
    this.problem = problem;
    sites = cost.length;
    random = new SplittableRandom(seed);
    now = new Assignment(problem, cost, start);
    keptOpen = start.clone();
  }

  void run(int rounds, Run run, double share) {
    for (int round = 0; round < rounds; round++) {
      if (run.taken().toNanos() > share * run.limit().toNanos()) return;
      now.reopen(keptOpen);
      if (round > 0) shake(1 + random.nextInt(2));
      now.begin();
      now.descend();
      boolean fits = now.fits();
      now.price = Math.min(1e9, now.price * (fits ? 0.95 : 1.1));
      remember();
      accept(fits);
    }
  }

  /** Takes clusters found elsewhere. */
  void take(int[] sites, int[] places) {
    now.set(sites, places);
    double usual = now.price;
    now.price *= 20;
    now.descend();
    now.price = usual;
    accept(now.fits());
  }

  private void accept(boolean fits) {
    double sum = now.cost();
    if (fits && sum < value - 1e-9) {
      value = sum;
      bestOpen = now.open.clone();
      bestAt = now.at.clone();
    }
    double penal = sum + now.over();
    if (penal > kept * 1.003 && random.nextInt(20) > 0) return;
    kept = penal;
    keptOpen = now.open.clone();
  }

  private void shake(int many) {
    for (int k = 0; k < many; k++) {
      int place = random.nextInt(now.open.length);
      int site = random.nextInt(sites);
      if (!problem.existing()[now.open[place]] && !now.isOpen(site)) now.open[place] = site;
    }
  }

  private void remember() {
    if (seen.size() > REMEMBERED || now.cost() > 1.05 * value) return;
    for (int place = 0; place < now.load.length; place++) {
      if (now.load[place] > problem.capacity()[now.open[place]]) continue;
      var members = new ArrayList<Integer>();
      for (int point = 0; point < now.at.length; point++)
        if (now.at[point] == place) members.add(point);
      if (!members.isEmpty()) seen.put(List.copyOf(members), now.open[place]);
    }
  }
}
