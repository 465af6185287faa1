package org.liandong.engine.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The two largest eigenvalues of the scatter matrix with their directions, by the method of Lanczos
 * (1950) with full reorthogonalisation, and Jacobi rotations for the small matrix that remains.
 */
final class Lanczos {
  private static final int WANTED = 2;
  private static final int EVERY = 8;
  private final List<double[]> basis = new ArrayList<>();
  private final List<Double> diagonal = new ArrayList<>();
  private final List<Double> beside = new ArrayList<>();
  private final int columns;
  private double[][] vectors = {};
  private double[] values = {};

  Lanczos(Scatter scatter, double[] start, int most, double near) {
    columns = start.length;
    var next = scatter.times(start);
    double length = normalise(next);
    int steps = Math.min(most, start.length);
    while (basis.size() < steps && length > 0) {
      basis.add(next);
      var product = scatter.times(next);
      diagonal.add(dot(product, next));
      for (int twice = 0; twice < 2; twice++) for (var known : basis) remove(product, known);
      double before = Math.max(1, Math.abs(diagonal.getFirst()));
      length = Math.sqrt(dot(product, product));
      if (length < 1e-14 * before) length = 0;
      beside.add(length);
      if (length > 0) normalise(product);
      next = product;
      if (basis.size() % EVERY == 0 && settled(near)) return;
    }
    small();
  }

  private boolean settled(double near) {
    small();
    if (values.length <= WANTED) return false;
    int last = values.length - 1;
    for (int k = 0; k < WANTED; k++)
      if (Math.abs(beside.getLast() * vectors[k][last]) > near * values[0]) return false;
    return true;
  }

  /** Eigenvalues of the tridiagonal matrix, the largest first. */
  private void small() {
    int size = basis.size();
    var matrix = new double[size][size];
    for (int i = 0; i < size; i++) {
      matrix[i][i] = diagonal.get(i);
      if (i + 1 < size) matrix[i][i + 1] = matrix[i + 1][i] = beside.get(i);
    }
    var found = Tridiagonal.solve(matrix);
    values = found.values();
    vectors = found.vectors();
  }

  double value(int k) {
    return k < values.length ? values[k] : 0;
  }

  /** The k-th direction; all zeros when the votes do not differ in so many. */
  double[] vector(int k) {
    var direction = new double[columns];
    if (k >= values.length || values[k] <= 1e-12 * values[0]) return direction;
    for (int i = 0; i < basis.size(); i++)
      for (int j = 0; j < direction.length; j++) direction[j] += vectors[k][i] * basis.get(i)[j];
    normalise(direction);
    return direction;
  }

  static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) sum += one[i] * other[i];
    return sum;
  }

  /** Brings a vector to length one, if it has any; the length it had. */
  static double normalise(double[] vector) {
    double length = Math.sqrt(dot(vector, vector));
    if (length > 0) for (int i = 0; i < vector.length; i++) vector[i] /= length;
    return length;
  }

  /** Takes from a vector what it has of a direction of length one. */
  static void remove(double[] vector, double[] direction) {
    double part = dot(vector, direction);
    for (int i = 0; i < vector.length; i++) vector[i] -= part * direction[i];
  }

  @Override
  public String toString() {
    return "values " + Arrays.toString(values);
  }
}
