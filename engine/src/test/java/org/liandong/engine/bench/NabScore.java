package org.liandong.engine.bench;

import java.util.List;

/**
 * The published score of the Numenta Anomaly Benchmark, standard profile (Lavin and Ahmad 2015):
 * early in a window counts most, each false alarm costs, 0 is silence and 100 is perfect.
 */
public final class NabScore {
  private static final double FALSE_ALARM = 0.11;
  private static final double PROBATION = 0.15;
  private double points;
  private int windows;

  /** A window of row numbers, both ends in it. */
  public record Window(int from, int to) {
    int width() {
      return to - from + 1;
    }
  }

  /** Adds a file. */
  public void add(int rows, List<Window> in, List<Integer> found) {
    int first = (int) Math.min(Math.floor(PROBATION * rows), PROBATION * 5000);
    windows += in.size();
    for (var window : in) {
      points +=
          found.stream()
              .filter(row -> row >= first && row >= window.from() && row <= window.to())
              .mapToDouble(row -> sigmoid(-(window.to() - row + 1.0) / window.width()))
              .map(value -> value / sigmoid(-1))
              .max()
              .orElse(-1);
    }
    for (int row : found) {
      boolean inside = in.stream().anyMatch(w -> row >= w.from() && row <= w.to());
      if (row >= first && !inside) points += FALSE_ALARM * outside(row, in);
    }
  }

  private static double outside(int row, List<Window> in) {
    return in.stream()
        .filter(window -> window.to() < row)
        .reduce((_, later) -> later)
        .map(window -> sigmoid((row - window.to()) / (window.width() - 1.0)))
        .orElse(-1.0);
  }

  private static double sigmoid(double at) {
    return at > 3 ? -1 : 2 / (1 + Math.exp(5 * at)) - 1;
  }

  /** 0 for a detector that never speaks, 100 for a perfect one. */
  public double score() {
    return 100 * (points + windows) / (2.0 * windows);
  }
}
