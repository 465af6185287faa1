package org.liandong.engine.opinion;

/**
 * Points in the plane that stand for people.
 *
 * @param x of each point
 * @param y of each point
 * @param weight how many people each stands for
 */
record Points(double[] x, double[] y, int[] weight) {

  int size() {
    return x.length;
  }

  long people() {
    long people = 0;
    for (int next : weight) people += next;
    return people;
  }

  double distance(int one, int other) {
    return Math.hypot(x[one] - x[other], y[one] - y[other]);
  }

  /** The first points that are not in the same place, at most so many. */
  int[] distinct(int most) {
    var found = new int[Math.min(most, size())];
    int count = 0;
    for (int i = 0; i < size() && count < found.length; i++) {
      boolean again = false;
      for (int j = 0; j < count && !again; j++) again = x[found[j]] == x[i] && y[found[j]] == y[i];
      if (!again) found[count++] = i;
    }
    return java.util.Arrays.copyOf(found, count);
  }

  /**
   * How much nearer people are to their own group than to the next one, on average: -1 to 1
   * (Rousseeuw 1987). Who is alone in a group counts 0.
   */
  double silhouette(int[] group, int groups) {
    var sizes = new long[groups];
    for (int i = 0; i < size(); i++) sizes[group[i]] += weight[i];
    double sum = 0;
    for (int i = 0; i < size(); i++) sum += weight[i] * silhouette(i, group, sizes);
    return size() == 0 ? 0 : sum / people();
  }

  private double silhouette(int i, int[] group, long[] sizes) {
    if (sizes[group[i]] <= 1) return 0;
    var sums = new double[sizes.length];
    for (int j = 0; j < size(); j++) sums[group[j]] += weight[j] * distance(i, j);
    double own = sums[group[i]] / (sizes[group[i]] - 1);
    double next = Double.POSITIVE_INFINITY;
    for (int g = 0; g < sizes.length; g++)
      if (g != group[i] && sizes[g] > 0) next = Math.min(next, sums[g] / sizes[g]);
    double most = Math.max(own, next);
    return next == Double.POSITIVE_INFINITY || most == 0 ? 0 : (next - own) / most;
  }
}
