package org.liandong.engine.opinion;

/**
 * The scatter matrix of the votes, never written down: a product with it is two walks over the
 * cells. A cell is one of four codes, so that each walk looks a number up and adds it.
 */
final class Scatter {
  private static final int CODES = 4;
  private final byte[][] cells;
  private final double[] mean;
  private final double[] off;
  private final int[] votes;

  Scatter(Problem problem) {
    cells = problem.cells();
    int columns = problem.comments().length;
    var counts = new long[columns * CODES];
    votes = new int[cells.length];
    for (int i = 0; i < cells.length; i++) votes[i] = count(cells[i], counts);
    mean = new double[columns];
    off = new double[columns * CODES];
    for (int j = 0; j < columns; j++) {
      if (problem.out()[j]) continue;
      long agree = counts[j * CODES + Problem.AGREE];
      long disagree = counts[j * CODES + Problem.DISAGREE];
      long cast = agree + disagree + counts[j * CODES + Problem.PASS];
      mean[j] = cast == 0 ? 0 : (double) (agree - disagree) / cast;
      for (int code = 0; code < Problem.NONE; code++) off[j * CODES + code] = code - 1 - mean[j];
    }
  }

  private static int count(byte[] row, long[] counts) {
    int votes = 0;
    for (int j = 0; j < row.length; j++) {
      counts[j * CODES + row[j]]++;
      votes += row[j] == Problem.NONE ? 0 : 1;
    }
    return votes;
  }

  /** How many votes each person cast. */
  int[] votes() {
    return votes;
  }

  double[] mean() {
    return mean.clone();
  }

  /** How far each person is along a direction. */
  double[] along(double[] direction) {
    var weight = new double[off.length];
    for (int j = 0; j < mean.length; j++)
      for (int code = 0; code < CODES; code++)
        weight[j * CODES + code] = off[j * CODES + code] * direction[j];
    var along = new double[cells.length];
    for (int i = 0; i < cells.length; i++) along[i] = sum(cells[i], weight);
    return along;
  }

  private static double sum(byte[] row, double[] weight) {
    double even = 0;
    double odd = 0;
    int j = 0;
    for (; j + 1 < row.length; j += 2) {
      even += weight[j * CODES + row[j]];
      odd += weight[(j + 1) * CODES + row[j + 1]];
    }
    return j < row.length ? even + odd + weight[j * CODES + row[j]] : even + odd;
  }

  /** How far each person is along two directions, in one walk. */
  double[][] along(double[] first, double[] second) {
    var weight = new double[2 * off.length];
    for (int at = 0; at < off.length; at++) {
      weight[2 * at] = off[at] * first[at / CODES];
      weight[2 * at + 1] = off[at] * second[at / CODES];
    }
    var along = new double[2][cells.length];
    for (int i = 0; i < cells.length; i++) {
      var row = cells[i];
      double one = 0;
      double two = 0;
      for (int j = 0; j < row.length; j++) {
        int at = 2 * (j * CODES + row[j]);
        one += weight[at];
        two += weight[at + 1];
      }
      along[0][i] = one;
      along[1][i] = two;
    }
    return along;
  }

  /** The matrix times two directions, in two walks. */
  double[][] times(double[] first, double[] second) {
    var along = along(first, second);
    var sums = new double[2 * off.length];
    for (int i = 0; i < cells.length; i++) {
      var row = cells[i];
      double one = along[0][i];
      double two = along[1][i];
      for (int j = 0; j < row.length; j++) {
        int at = 2 * (j * CODES + row[j]);
        sums[at] += one;
        sums[at + 1] += two;
      }
    }
    var product = new double[2][mean.length];
    for (int at = 0; at < off.length; at++) {
      product[0][at / CODES] += sums[2 * at] * off[at];
      product[1][at / CODES] += sums[2 * at + 1] * off[at];
    }
    return product;
  }

  /** The matrix times a direction. */
  double[] times(double[] direction) {
    var along = along(direction);
    var sums = new double[off.length];
    for (int i = 0; i < cells.length; i++) {
      var row = cells[i];
      double value = along[i];
      for (int j = 0; j < row.length; j++) sums[j * CODES + row[j]] += value;
    }
    var product = new double[mean.length];
    for (int j = 0; j < product.length; j++)
      for (int code = 0; code < Problem.NONE; code++)
        product[j] += sums[j * CODES + code] * off[j * CODES + code];
    return product;
  }
}
