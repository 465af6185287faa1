package org.liandong.engine.district;

import java.util.Arrays;
import java.util.SplittableRandom;

/** First plans: parts that grow from random units, the lightest first. */
final class Seeds {
  private Seeds() {}

  static int[] grown(Plan plan, SplittableRandom random) {
    int units = plan.partOf.length;
    int parts = plan.weight.length;
    var part = new int[units];
    Arrays.fill(part, -1);
    var weight = new double[parts];
    double mean = (double) plan.problem.total() / units + 1e-9;
    int left = units;
    for (int one = 0; one < parts; one++) {
      int unit = free(part, random);
      part[unit] = one;
      weight[one] = plan.problem.weight()[unit];
      left--;
    }
    var stuck = new boolean[parts];
    while (left > 0) {
      int lightest = lightest(weight, stuck);
      int unit = near(plan, part, lightest, random);
      if (unit < 0) {
        stuck[lightest] = true;
        continue;
      }
      part[unit] = lightest;
      weight[lightest] += plan.problem.weight()[unit] + 1e-6 * mean;
      left--;
    }
    return part;
  }

  private static int free(int[] part, SplittableRandom random) {
    int unit = random.nextInt(part.length);
    while (part[unit] >= 0) unit = unit + 1 == part.length ? 0 : unit + 1;
    return unit;
  }

  private static int lightest(double[] weight, boolean[] stuck) {
    int best = -1;
    for (int part = 0; part < weight.length; part++)
      if (!stuck[part] && (best < 0 || weight[part] < weight[best])) best = part;
    return best;
  }

  /** A free unit beside a part, the one with the most neighbours in it of a few at random. */
  private static int near(Plan plan, int[] part, int grows, SplittableRandom random) {
    int best = -1;
    int most = 0;
    int from = random.nextInt(part.length);
    for (int step = 0; step < part.length; step++) {
      int unit = from + step >= part.length ? from + step - part.length : from + step;
      if (part[unit] >= 0) continue;
      int inside = 0;
      for (int k = plan.start[unit]; k < plan.start[unit + 1]; k++)
        if (part[plan.other[k]] == grows) inside++;
      if (inside <= most) continue;
      most = inside;
      best = unit;
      if (most >= 3) break;
    }
    return best;
  }
}
