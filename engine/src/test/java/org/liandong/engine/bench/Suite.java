package org.liandong.engine.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.liandong.engine.Run;

/** The public instances of one problem, to be solved one after the other by {@link Bench}. */
public interface Suite {
  /** The command it measures, as in {@code budget}. */
  String name();

  /**
   * Its instances, in the order of the table; an absent folder gives none.
   *
   * @param data the folder of the public sets
   */
  List<Case> cases(Path data) throws IOException;

  /**
   * One line of the table.
   *
   * @param instance its name
   * @param best the best value published, with its unit; empty when there is none
   * @param solver reads, solves and checks
   */
  record Case(String instance, String best, Solver solver) {}

  /** Reads, solves and checks one instance; the time it takes is measured outside. */
  @FunctionalInterface
  interface Solver {
    Measured solve(Run run) throws IOException;
  }

  /**
   * What came out, recomputed by the checker.
   *
   * @param ours the value
   * @param gap how far it is from the best known, as {@code "0.12 %"} or {@code "equal"}
   * @param kept whether the limit set for this instance was kept
   */
  record Measured(String ours, String gap, boolean kept) {
    /** A gap in percent of the best known value, which is to be minimised. */
    public static Measured least(double ours, double best, double mostPercent) {
      double gap = 100 * (ours - best) / Math.abs(best);
      return new Measured(plain(ours), plain(gap) + " %", gap <= mostPercent + 1e-9);
    }

    /** A gap in percent of the best known value, which is to be maximised. */
    public static Measured most(double ours, double best, double mostPercent) {
      double gap = 100 * (best - ours) / Math.abs(best);
      return new Measured(plain(ours), plain(gap) + " %", gap <= mostPercent + 1e-9);
    }

    private static String plain(double value) {
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? Long.toString((long) value)
          : String.format(java.util.Locale.ROOT, "%.3f", value);
    }
  }
}
