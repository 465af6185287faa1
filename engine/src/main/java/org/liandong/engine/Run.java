package org.liandong.engine;

import java.time.Duration;

/**
 * The conditions of a computation: with the same problem, seed and limits the answer is the same. A
 * solver counts its work in steps where it can, so that the time limit cuts long runs only.
 *
 * @param limit the longest it may take
 * @param seed of every random choice
 * @param progress told now and then how far it is
 * @param began {@link System#nanoTime()} at the begin
 */
public record Run(Duration limit, long seed, Progress progress, long began) {
  /** Told how far a computation is. */
  @FunctionalInterface
  public interface Progress {
    /** Tells nobody. */
    Progress SILENT = (_, _) -> {};

    /**
     * @param what in a few words, as in {@code "round 3"}
     * @param share of the work that is done, 0 to 1
     */
    void at(String what, double share);
  }

  /** Begins now, silently. */
  public static Run of(Duration limit, long seed) {
    return new Run(limit, seed, Progress.SILENT, System.nanoTime());
  }

  /** How long it has been running. */
  public Duration taken() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** What is left of the time, never below zero. */
  public Duration left() {
    var left = limit.minus(taken());
    return left.isNegative() ? Duration.ZERO : left;
  }

  /** Whether the time is up. */
  public boolean over() {
    return System.nanoTime() - began >= limit.toNanos();
  }
}
