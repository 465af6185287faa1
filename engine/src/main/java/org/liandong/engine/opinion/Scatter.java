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

  Scatter(Problem problem) {
    cells = problem.cells();
    int columns = problem.comments().length;
    var counts = new long[columns * CODES];
    for (var row : cells) for (int j = 0; j < columns; j++) counts[j * CODES + row[j]]++;
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
