package org.liandong.engine.route.care;

import java.util.Arrays;

/**
 * A plan that is being changed: the order of visits of each carer, and the earliest begin of every
 * visit under the graph of its constraints (the visit before it, its partner, breaks). Begins only
 * rise when a visit is put in, so that a trial need follow only what rises, and can be taken back.
 */
final class Rounds {
  private static final double TINY = 1e-9;
  private static final double UNSET = -1e18;

  final Model model;
  final int[] prev;
  final int[] next;
  final int[] carer;
  final int[] first;
  final double[] start;
  double distance;
  double tardy;
  double worst;
  double strange;

  private final int[] queue;
  private final boolean[] queued;
  private final int[] changed;
  private final double[] before;
  private int changes;
  private boolean journal;

  Rounds(Model model) {
    this.model = model;
    prev = new int[model.visits];
    next = new int[model.visits];
    carer = new int[model.visits];
    first = new int[model.carers];
    start = new double[model.visits];
    queue = new int[model.visits + 1];
    queued = new boolean[model.visits];
    changed = new int[20 * model.visits + 100];
    before = new double[changed.length];
    Arrays.fill(carer, -1);
    Arrays.fill(first, -1);
  }

  double cost() {
    return (distance + tardy + worst) / 3 + strange;
  }

  /** The way that a visit adds behind {@code after}, -1 for the office. */
  double extra(int visit, int round, int after) {
    int behind = after < 0 ? first[round] : next[after];
    int from = after < 0 ? 0 : model.place[after];
    int to = behind < 0 ? 0 : model.place[behind];
    int at = model.place[visit];
    double way = model.way[from][at] + model.way[at][to];
    return after < 0 && behind < 0 ? way : way - model.way[from][to];
  }

  private void link(int visit, int round, int after) {
    distance += extra(visit, round, after);
    strange += model.strange[visit][round];
    int behind = after < 0 ? first[round] : next[after];
    prev[visit] = after;
    next[visit] = behind;
    carer[visit] = round;
    start[visit] = UNSET;
    if (after < 0) first[round] = visit;
    else next[after] = visit;
    if (behind >= 0) prev[behind] = visit;
  }

  private void unlink(int visit) {
    int round = carer[visit];
    int after = prev[visit];
    int behind = next[visit];
    if (after < 0) first[round] = behind;
    else next[after] = behind;
    if (behind >= 0) prev[behind] = after;
    carer[visit] = -1;
    distance -= extra(visit, round, after);
    strange -= model.strange[visit][round];
  }

  /** Takes a visit out; the times are wrong until {@link #retime}. */
  void remove(int visit) {
    unlink(visit);
  }

  /**
   * Puts a visit in.
   *
   * @return whether a plan is left; if not it must be taken back
   */
  boolean put(int visit, int round, int after) {
    journal = false;
    link(visit, round, after);
    return follow(visit, Double.POSITIVE_INFINITY);
  }

  /** The cost with a visit put in, infinite when it is above {@code bound}; nothing changes. */
  double trial(int visit, int round, int after, double bound) {
    double oldDistance = distance;
    double oldTardy = tardy;
    double oldWorst = worst;
    double oldStrange = strange;
    journal = true;
    changes = 0;
    link(visit, round, after);
    double cost = follow(visit, bound) ? cost() : Double.POSITIVE_INFINITY;
    for (int i = changes - 1; i >= 0; i--) start[changed[i]] = before[i];
    unlink(visit);
    distance = oldDistance;
    tardy = oldTardy;
    worst = oldWorst;
    strange = oldStrange;
    return cost;
  }

  /** The earliest a visit could begin there, its followers aside. */
  double begin(int visit, int round, int after) {
    double time = Math.max(model.opens[visit], arrival(visit, round, after));
    int partner = model.partner[visit];
    if (partner >= 0 && carer[partner] >= 0)
      time = Math.max(time, start[partner] + model.lag[visit]);
    return model.fit(round, time, model.duration[visit]);
  }

  private double arrival(int visit, int round, int after) {
    double[] way = model.way[after < 0 ? 0 : model.place[after]];
    double leave = after < 0 ? model.from[round] : start[after] + model.duration[after];
    return model.arrive(round, leave, way[model.place[visit]]);
  }

  private boolean follow(int visit, double bound) {
    int head = 0;
    int held = 0;
    int size = queue.length;
    queue[held++] = visit;
    queued[visit] = true;
    boolean fine = true;
    for (int steps = 0; held > 0; held--, head = head + 1 == size ? 0 : head + 1) {
      int v = queue[head];
      queued[v] = false;
      if (!fine) continue;
      double time = begin(v, carer[v], prev[v]);
      if (time <= start[v] + TINY) continue;
      fine = ++steps < changed.length && raise(v, time) && cost() <= bound;
      if (!fine) continue;
      held += push(next[v], (head + held) % size);
      int partner = model.partner[v];
      if (partner >= 0 && carer[partner] >= 0) held += push(partner, (head + held) % size);
    }
    return fine;
  }

  private int push(int visit, int at) {
    if (visit < 0 || queued[visit]) return 0;
    queued[visit] = true;
    queue[at] = visit;
    return 1;
  }

  private boolean raise(int visit, double time) {
    if (journal) {
      changed[changes] = visit;
      before[changes++] = start[visit];
    }
    double close = model.closes[visit];
    double late = Math.max(0, time - close);
    tardy += late - Math.max(0, start[visit] - close);
    worst = Math.max(worst, late);
    start[visit] = time;
    if (model.fixed[visit] && late > TINY) return false;
    if (next[visit] >= 0 || Double.isInfinite(model.to[carer[visit]])) return true;
    double home = model.way[model.place[visit]][0];
    double back = model.arrive(carer[visit], time + model.duration[visit], home);
    return back <= model.to[carer[visit]] + TINY;
  }

  /** All begins from the start. */
  boolean retime() {
    Arrays.fill(start, UNSET);
    tardy = 0;
    worst = 0;
    distance = 0;
    journal = false;
    boolean fine = true;
    for (int r = 0; r < model.carers; r++) {
      int at = 0;
      for (int v = first[r]; v >= 0; v = next[v]) {
        distance += model.way[at][model.place[v]];
        at = model.place[v];
        fine &= follow(v, Double.POSITIVE_INFINITY);
      }
      if (first[r] >= 0) distance += model.way[at][0];
    }
    return fine;
  }

  /** Takes another plan over. */
  void set(Rounds other) {
    System.arraycopy(other.prev, 0, prev, 0, prev.length);
    System.arraycopy(other.next, 0, next, 0, next.length);
    System.arraycopy(other.carer, 0, carer, 0, carer.length);
    System.arraycopy(other.first, 0, first, 0, first.length);
    System.arraycopy(other.start, 0, start, 0, start.length);
    distance = other.distance;
    tardy = other.tardy;
    worst = other.worst;
    strange = other.strange;
  }
}
