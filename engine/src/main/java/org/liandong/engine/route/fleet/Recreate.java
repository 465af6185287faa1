package org.liandong.engine.route.fleet;

import java.util.SplittableRandom;

/** Puts customers back where they cost least, now and then overlooking a place (blinks). */
final class Recreate {
  private static final double BLINK = 0.01;
  private static final double NOWHERE = Double.POSITIVE_INFINITY;

  private final Tours tours;
  private final SplittableRandom random;
  private final double[] key;
  private double best;
  private int bestRoute;
  private int bestAt;

  Recreate(Tours tours, SplittableRandom random) {
    this.tours = tours;
    this.random = random;
    key = new double[tours.n];
  }

  /**
   * @param out the customers to put back; on return those without a place come first
   * @param many how many
   * @param vehicles how many routes there may be
   * @return how many found no place
   */
  int back(int[] out, int many, int vehicles) {
    sort(out, many);
    int left = 0;
    for (int i = 0; i < many; i++) {
      int customer = out[i];
      find(customer);
      if (best < NOWHERE) tours.insert(customer, bestRoute, bestAt);
      else if (tours.count < vehicles) tours.insert(customer, tours.open(), 0);
      else out[left++] = customer;
    }
    return left;
  }

  private void find(int customer) {
    best = NOWHERE;
    double room = tours.capacity - tours.demand[customer];
    for (int r = 0; r < tours.count; r++) if (tours.load[r] <= room) along(customer, r);
  }

  private void along(int customer, int route) {
    int[] s = tours.seq[route];
    int length = tours.len[route];
    double[] way = tours.way[customer];
    double due = tours.due[customer];
    int before = 0;
    double free = tours.ready[0];
    for (int k = 0; k <= length; k++) {
      double begin = Math.max(tours.ready[customer], free + way[before]);
      if (begin > due) {
        if (free > due) return;
      } else {
        int behind = k == length ? 0 : s[k];
        double latest = k == length ? tours.due[0] : tours.latest[behind];
        if (begin + tours.service[customer] + way[behind] <= latest) {
          double extra = way[before] + way[behind] - tours.way[before][behind];
          if (extra < best && random.nextDouble() >= BLINK) keep(extra, route, k);
        }
      }
      if (k == length) return;
      before = s[k];
      free = tours.start[before] + tours.service[before];
    }
  }

  private void keep(double extra, int route, int at) {
    best = extra;
    bestRoute = route;
    bestAt = at;
  }

  /** By lot, demand, distance from the depot, width, begin or end of the window. */
  private void sort(int[] out, int many) {
    int order = random.nextInt(17);
    for (int i = 0; i < many; i++) key[i] = key(order, out[i]);
    for (int i = 1; i < many; i++) {
      double k = key[i];
      int c = out[i];
      int j = i - 1;
      for (; j >= 0 && key[j] > k; j--) {
        key[j + 1] = key[j];
        out[j + 1] = out[j];
      }
      key[j + 1] = k;
      out[j + 1] = c;
    }
  }

  private double key(int order, int customer) {
    if (order < 4) return random.nextDouble();
    if (order < 8) return -tours.demand[customer];
    if (order < 10) return -tours.way[0][customer];
    if (order < 11) return tours.way[0][customer];
    if (order < 13) return tours.due[customer] - tours.ready[customer];
    if (order < 15) return tours.ready[customer];
    return -tours.due[customer];
  }
}
