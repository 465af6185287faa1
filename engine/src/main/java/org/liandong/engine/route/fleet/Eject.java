package org.liandong.engine.route.fleet;

/**
 * Forces a customer without a place into a route by throwing out up to three others, those who were
 * the least often without one (Nagata and Braysy, Operations Research Letters 2009).
 */
final class Eject {
  private static final int MOST = 3;

  private final Tours tours;
  private final long[] missed;
  private final int[] path = new int[MOST];
  private final int[] thrown = new int[MOST];
  private int many;
  private long best;
  private int bestRoute;
  private int bestAt;
  private int customer;
  private int route;
  private int place;

  Eject(Tours tours, long[] missed) {
    this.tours = tours;
    this.missed = missed;
  }

  /**
   * @param waiting those without a place; the one at {@code index} gets one
   * @return how many wait then
   */
  int force(int[] waiting, int waits, int index) {
    customer = waiting[index];
    best = Long.MAX_VALUE;
    for (route = 0; route < tours.count; route++) {
      double over = tours.load[route] + tours.demand[customer] - tours.capacity;
      for (place = 0; place <= tours.len[route]; place++) {
        if (place > 0 && tours.start[tours.seq[route][place - 1]] > tours.due[customer]) break;
        walk(0, 0, tours.ready[0], over, 0, 0);
      }
    }
    if (best == Long.MAX_VALUE) return waits;
    waiting[index] = waiting[waits - 1];
    return apply(waiting, waits - 1);
  }

  /** Before position {@code at}, having left {@code from} at {@code time}. */
  private void walk(int at, int from, double time, double over, long sum, int out) {
    if (sum >= best) return;
    int next = at < tours.len[route] ? tours.seq[route][at] : 0;
    if (at == place) {
      double begin = Math.max(tours.ready[customer], time + tours.way[from][customer]);
      if (begin > tours.due[customer]) return;
      behind(at, customer, begin + tours.service[customer], over, sum, out);
      return;
    }
    double begin = Math.max(tours.ready[next], time + tours.way[from][next]);
    walk(at + 1, next, begin + tours.service[next], over, sum, out);
    if (out == MOST) return;
    path[out] = next;
    walk(at + 1, from, time, over - tours.demand[next], sum + 1 + missed[next], out + 1);
  }

  private void behind(int at, int from, double time, double over, long sum, int out) {
    if (sum >= best) return;
    boolean end = at == tours.len[route];
    int next = end ? 0 : tours.seq[route][at];
    double begin = Math.max(tours.ready[next], time + tours.way[from][next]);
    if (over <= 0 && begin <= (end ? tours.due[0] : tours.latest[next])) {
      keep(sum, out);
      return;
    }
    if (end) return;
    if (begin <= tours.due[next]) behind(at + 1, next, begin + tours.service[next], over, sum, out);
    if (out == MOST) return;
    path[out] = next;
    behind(at + 1, from, time, over - tours.demand[next], sum + 1 + missed[next], out + 1);
  }

  private void keep(long sum, int out) {
    best = sum;
    bestRoute = route;
    bestAt = place;
    many = out;
    System.arraycopy(path, 0, thrown, 0, out);
  }

  private int apply(int[] waiting, int waits) {
    int at = bestAt;
    for (int i = 0; i < many; i++) {
      int position = tours.posOf[thrown[i]];
      if (position < at) at--;
      tours.cut(bestRoute, position, 1);
      waiting[waits++] = thrown[i];
    }
    tours.insert(customer, bestRoute, at);
    tours.mark();
    return waits;
  }
}
