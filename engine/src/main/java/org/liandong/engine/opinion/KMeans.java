package org.liandong.engine.opinion;

/** Groups of points around their means, by the method of Lloyd (1957). */
final class KMeans {
  static final int MOST_ROUNDS = 60;
  final Points points;
  final double[] centreX;
  final double[] centreY;
  final int[] group;
  double spread;

  private KMeans(Points points, double[] centreX, double[] centreY) {
    this.points = points;
    this.centreX = centreX;
    this.centreY = centreY;
    group = new int[points.size()];
  }

  /** Begins with centres at some of the points. */
  static KMeans from(Points points, int[] starts) {
    return from(points, starts, MOST_ROUNDS);
  }

  /** The same for a number of rounds at most. */
  static KMeans from(Points points, int[] starts, int rounds) {
    var x = new double[starts.length];
    var y = new double[starts.length];
    for (int k = 0; k < starts.length; k++) {
      x[k] = points.x()[starts[k]];
      y[k] = points.y()[starts[k]];
    }
    return from(points, x, y, rounds);
  }

  /** Begins with given centres, which are moved. */
  static KMeans from(Points points, double[] x, double[] y, int rounds) {
    var means = new KMeans(points, x.clone(), y.clone());
    for (int round = 0; round < rounds && means.assign(round == 0); round++) means.move();
    return means;
  }

  int groups() {
    return centreX.length;
  }

  private boolean assign(boolean changed) {
    boolean moved = changed;
    spread = 0;
    for (int i = 0; i < group.length; i++) {
      int nearest = nearest(points.x()[i], points.y()[i]);
      if (nearest != group[i]) moved = true;
      group[i] = nearest;
      double dx = points.x()[i] - centreX[nearest];
      double dy = points.y()[i] - centreY[nearest];
      spread += points.weight()[i] * (dx * dx + dy * dy);
    }
    return moved;
  }

  int nearest(double x, double y) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int k = 0; k < centreX.length; k++) {
      double dx = x - centreX[k];
      double dy = y - centreY[k];
      double far = dx * dx + dy * dy;
      if (far < least) {
        least = far;
        nearest = k;
      }
    }
    return nearest;
  }

  /** Each centre moves to the mean of its points; an empty one stays. */
  private void move() {
    var x = new double[groups()];
    var y = new double[groups()];
    var weight = new long[groups()];
    for (int i = 0; i < group.length; i++) {
      x[group[i]] += points.weight()[i] * points.x()[i];
      y[group[i]] += points.weight()[i] * points.y()[i];
      weight[group[i]] += points.weight()[i];
    }
    for (int k = 0; k < weight.length; k++) {
      if (weight[k] == 0) continue;
      centreX[k] = x[k] / weight[k];
      centreY[k] = y[k] / weight[k];
    }
  }

  /** How many people are in the smallest group. */
  long smallest() {
    var weight = new long[groups()];
    for (int i = 0; i < group.length; i++) weight[group[i]] += points.weight()[i];
    return java.util.Arrays.stream(weight).min().orElse(0);
  }
}
