package org.liandong.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Rows of the table that {@code bin/bench mechanisms} writes. Tests that measure something on the
 * way say it here; outside of a measuring run nothing is kept.
 */
public final class Mechanisms {
  private static final String PAGE = System.getProperty("bench.page", "");

  private Mechanisms() {}

  /**
   * A row.
   *
   * @param kept whether the limit was kept
   */
  public static void row(String what, String measured, String limit, boolean kept) {
    var line = "| %s | %s%s | %s |".formatted(what, kept ? "" : "**missed** ", measured, limit);
    System.out.println(line);
    if (PAGE.isEmpty()) return;
    try {
      Files.writeString(
          Path.of(PAGE), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Many times of one thing: half of them and nearly all of them were faster than that. */
  public static void times(String what, long[] nanos, int millis) {
    var sorted = nanos.clone();
    Arrays.sort(sorted);
    double half = sorted[sorted.length / 2] / 1e6;
    double most = sorted[sorted.length * 99 / 100] / 1e6;
    row(
        what,
        "p50 %.1f ms, p99 %.1f ms of %d".formatted(half, most, sorted.length),
        "p99 < %d ms".formatted(millis),
        most < millis);
  }

  /** One thing that takes its time. */
  public static void took(String what, long nanos, int millis) {
    long took = nanos / 1_000_000;
    row(what, took + " ms", millis == 0 ? "" : "< " + millis + " ms", millis == 0 || took < millis);
  }
}
