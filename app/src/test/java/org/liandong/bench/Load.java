package org.liandong.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** People who do the same thing again and again, each as soon as the last time is over. */
final class Load {
  private Load() {}

  /** One thing done; false is an error. */
  interface Act {
    boolean act() throws Exception;
  }

  /**
   * What came of it.
   *
   * @param nanos how long each act took, the shortest first
   * @param took how long all of it took
   */
  record Outcome(long[] nanos, int errors, Duration took) {
    double rate() {
      return nanos.length / (took.toNanos() / 1e9);
    }

    double millis(double share) {
      if (nanos.length == 0) return Double.NaN;
      return nanos[(int) Math.min(nanos.length - 1, Math.floor(nanos.length * share))] / 1e6;
    }
  }

  /** Lets all act for a time, and then waits for what they set going. */
  static Outcome run(List<? extends Act> people, Duration time, Act settle) throws Exception {
    var began = System.nanoTime();
    var end = began + time.toNanos();
    var all = new ArrayList<long[]>();
    int errors = 0;
    try (var threads = Executors.newFixedThreadPool(people.size())) {
      for (var done : threads.invokeAll(people.stream().map(one -> acting(one, end)).toList())) {
        all.add(done.get().nanos());
        errors += done.get().errors();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    while (!settle.act()) Thread.onSpinWait();
    var took = Duration.ofNanos(System.nanoTime() - began);
    var nanos = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    return new Outcome(nanos, errors, took);
  }

  static Outcome run(List<? extends Act> people, Duration time) throws Exception {
    return run(people, time, () -> true);
  }

  private record Own(long[] nanos, int errors) {}

  private static Callable<Own> acting(Act one, long end) {
    return () -> {
      var nanos = new long[1024];
      int count = 0;
      int errors = 0;
      for (long now = System.nanoTime(); now < end; ) {
        if (!one.act()) errors++;
        var after = System.nanoTime();
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
        nanos[count++] = after - now;
        now = after;
      }
      return new Own(Arrays.copyOf(nanos, count), errors);
    };
  }
}
