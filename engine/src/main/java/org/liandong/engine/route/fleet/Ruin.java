package org.liandong.engine.route.fleet;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Takes strings of neighbouring customers out of neighbouring routes (Christiaens, Vanden Berghe).
 */
final class Ruin {
  private static final double AVERAGE = 10;
  private static final double LONGEST = 10;
  private static final double SPLIT = 0.5;
  private static final double GROW = 0.01;

  private final Tours tours;
  private final SplittableRandom random;
  private final int[][] near;
  private final boolean[] ruined;

  Ruin(Tours tours, SplittableRandom random) {
    this.tours = tours;
    this.random = random;
    near = new int[tours.n][];
    for (int c = 1; c < tours.n; c++) near[c] = near(c);
    ruined = new boolean[tours.n + 1];
  }

  private int[] near(int customer) {
    double[] way = tours.way[customer];
    return IntStream.range(1, tours.n)
        .boxed()
        .sorted((a, b) -> Double.compare(way[a], way[b]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * Ruins around a customer drawn by lot.
   *
   * @param out where the customers taken out are put
   * @param held how many are there already
   * @return how many are there now
   */
  int around(int[] out, int held) {
    double mean = 0;
    int routes = 0;
    for (int r = 0; r < tours.count; r++) {
      mean += tours.len[r];
      if (tours.len[r] > 0) routes++;
      ruined[r] = false;
    }
    double longest = Math.min(LONGEST, mean / Math.max(1, routes));
    double most = 4 * AVERAGE / (1 + longest) - 1;
    int strings = (int) (1 + random.nextDouble() * most);
    int seed = 1 + random.nextInt(tours.n - 1);
    for (int c : near[seed]) {
      int route = tours.routeOf[c];
      if (route < 0 || ruined[route]) continue;
      ruined[route] = true;
      double limit = Math.min(longest, tours.len[route]);
      int length = Math.max(1, (int) (1 + random.nextDouble() * limit));
      held = take(route, tours.posOf[c], Math.min(length, tours.len[route]), out, held);
      if (--strings == 0) break;
    }
    return held;
  }

  private int take(int route, int at, int length, int[] out, int held) {
    int kept = 0;
    if (length < tours.len[route] && length > 1 && random.nextDouble() < SPLIT) {
      kept = 1;
      while (length + kept < tours.len[route] && random.nextDouble() < GROW) kept++;
    }
    int span = length + kept;
    int first = Math.max(0, at - span + 1);
    int last = Math.min(at, tours.len[route] - span);
    int from = first + random.nextInt(last - first + 1);
    if (kept == 0) return cut(route, from, length, out, held);
    int head = 1 + random.nextInt(length - 1);
    held = cut(route, from + head + kept, length - head, out, held);
    return cut(route, from, head, out, held);
  }

  private int cut(int route, int from, int many, int[] out, int held) {
    System.arraycopy(tours.seq[route], from, out, held, many);
    tours.cut(route, from, many);
    return held + many;
  }
}
