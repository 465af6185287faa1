package org.liandong.engine.opinion;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Eigenvalues and vectors of a small symmetric tridiagonal matrix, by implicit QL steps. */
final class Tridiagonal {
  private static final int MOST_TURNS = 60;
  private static final double EPS = Math.ulp(1.0);
  private final double[] d;
  private final double[] e;
  private final double[][] z;

  /** The largest first; {@code vectors[k]} belongs to {@code values[k]}. */
  record Found(double[] values, double[][] vectors) {}

  private Tridiagonal(double[][] matrix) {
    int size = matrix.length;
    d = new double[size];
    e = new double[size];
    z = new double[size][size];
    for (int i = 0; i < size; i++) {
      d[i] = matrix[i][i];
      if (i + 1 < size) e[i] = matrix[i][i + 1];
      z[i][i] = 1;
    }
  }

  static Found solve(double[][] matrix) {
    var solver = new Tridiagonal(matrix);
    for (int from = 0; from < matrix.length; from++) solver.settle(from);
    var order =
        IntStream.range(0, matrix.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> -solver.d[k]))
            .toList();
    var values = order.stream().mapToDouble(k -> solver.d[k]).toArray();
    var vectors = order.stream().map(k -> solver.z[k]).toArray(double[][]::new);
    return new Found(values, vectors);
  }

  private void settle(int from) {
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      int to = from;
      while (to < d.length - 1 && Math.abs(e[to]) > EPS * (Math.abs(d[to]) + Math.abs(d[to + 1])))
        to++;
      if (to == from) return;
      turn(from, to);
    }
    throw new IllegalStateException("the eigenvalues do not settle");
  }

  /** One implicit QL step on the block between two rows. */
  private void turn(int from, int to) {
    double g = (d[from + 1] - d[from]) / (2 * e[from]);
    double r = Math.hypot(g, 1);
    g = d[to] - d[from] + e[from] / (g + Math.copySign(r, g));
    double s = 1;
    double c = 1;
    double p = 0;
    for (int i = to - 1; i >= from; i--) {
      double f = s * e[i];
      double b = c * e[i];
      r = Math.hypot(f, g);
      e[i + 1] = r;
      if (r == 0) {
        d[i + 1] -= p;
        e[to] = 0;
        return;
      }
      s = f / r;
      c = g / r;
      g = d[i + 1] - p;
      r = (d[i] - g) * s + 2 * c * b;
      p = s * r;
      d[i + 1] = g + p;
      g = c * r - b;
      rotate(i, s, c);
    }
    d[from] -= p;
    e[from] = g;
    e[to] = 0;
  }

  private void rotate(int i, double s, double c) {
    for (int k = 0; k < z[i].length; k++) {
      double f = z[i + 1][k];
      z[i + 1][k] = s * z[i][k] + c * f;
      z[i][k] = c * z[i][k] - s * f;
    }
  }
}
