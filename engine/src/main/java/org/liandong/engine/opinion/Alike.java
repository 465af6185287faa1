package org.liandong.engine.opinion;

import java.util.HashMap;

/** How alike two groupings of the same people are. */
final class Alike {
  private Alike() {}

  /** The adjusted Rand index (Hubert and Arabie 1985): 1 for the same, about 0 for chance. */
  static double index(int[] one, int[] other) {
    var both = new HashMap<Long, Long>();
    var first = new HashMap<Integer, Long>();
    var second = new HashMap<Integer, Long>();
    for (int i = 0; i < one.length; i++) {
      both.merge((long) one[i] << 32 | other[i], 1L, Long::sum);
      first.merge(one[i], 1L, Long::sum);
      second.merge(other[i], 1L, Long::sum);
    }
    double together = pairs(both.values());
    double ones = pairs(first.values());
    double others = pairs(second.values());
    double chance = ones * others / Math.max(1, one.length * (one.length - 1.0) / 2);
    double most = (ones + others) / 2;
    return most == chance ? 1 : (together - chance) / (most - chance);
  }

  private static double pairs(Iterable<Long> sizes) {
    double pairs = 0;
    for (long size : sizes) pairs += size * (size - 1.0) / 2;
    return pairs;
  }
}
