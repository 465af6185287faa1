package org.liandong.engine.detect;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The readings of one meter, in the order of time; doubled ones stay.
 *
 * @param home its id
 * @param meter what it measures
 * @param at seconds since 1970-01-01 00:00 of the local clock
 * @param total what the meter showed, as long as {@code at}
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of thousands of plain numbers
public record Series(String home, Meter meter, long[] at, double[] total) {
  /** In the order of time, readings of one second as they came. */
  static Series sorted(String home, Meter meter, long[] at, double[] total) {
    var order =
        IntStream.range(0, at.length).boxed().sorted(Comparator.comparingLong(i -> at[i])).toList();
    var times = order.stream().mapToLong(i -> at[i]).toArray();
    var totals = order.stream().mapToDouble(i -> total[i]).toArray();
    return new Series(home, meter, times, totals);
  }

  int size() {
    return at.length;
  }

  long last() {
    return at[at.length - 1];
  }

  /** The index of the first reading at or behind a time; {@link #size} when there is none. */
  public int from(long time) {
    int found = Arrays.binarySearch(at, time);
    if (found < 0) return -found - 1;
    while (found > 0 && at[found - 1] == time) found--;
    return found;
  }
}
