package org.liandong.territory;

import java.util.List;
import org.liandong.base.Share;

/**
 * Even load (任务平均, 003:45): how far the fullest or emptiest grid is from the average, as a share of
 * the average. Counted in whole households, so a deviation of exactly the limit is kept.
 */
record EvenLoad(List<Integer> households) {

  /** The largest |own - average| / average; 0 when there is nothing to share out. */
  Share deviation() {
    long total = households.stream().mapToLong(Integer::longValue).sum();
    long grids = households.size();
    long furthest =
        households.stream().mapToLong(own -> Math.abs(own * grids - total)).max().orElse(0);
    return total == 0 ? Share.of(0, 1) : Share.of(furthest, total);
  }

  boolean within(Share limit) {
    return deviation().atMost(limit);
  }
}
