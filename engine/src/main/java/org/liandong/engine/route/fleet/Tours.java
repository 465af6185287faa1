package org.liandong.engine.route.fleet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A plan that is being changed: routes, who is in none, and for each customer the earliest and the
 * latest begin its route allows. What a change touches is kept until it is accepted or undone.
 */
final class Tours {
  private static final double SLACK = 1e-9;

  final int n;
  final double[][] way;
  final double[] ready;
  final double[] due;
  final double[] service;
  final double[] demand;
  final double capacity;

  int[][] seq = new int[0][];
  int[] len = new int[0];
  double[] load = new double[0];
  int count;
  final int[] routeOf;
  final int[] posOf;
  final double[] start;
  final double[] latest;
  double distance;

  private int[][] old = new int[0][];
  private int[] oldLen = new int[0];
  private boolean[] touched = new boolean[0];
  private final int[] touchedList;
  private int touchedCount;
  private double oldDistance;
  private int oldCount;

  Tours(Problem problem) {
    n = problem.stops().size();
    way = new double[n][n];
    ready = new double[n];
    due = new double[n];
    service = new double[n];
    demand = new double[n];
    capacity = problem.capacity() + SLACK;
    for (int i = 0; i < n; i++) {
      var stop = problem.stops().get(i);
      ready[i] = stop.ready();
      due[i] = stop.due() + SLACK;
      service[i] = stop.service();
      demand[i] = stop.demand();
      for (int j = 0; j < n; j++) way[i][j] = stop.to(problem.stops().get(j));
    }
    routeOf = new int[n];
    posOf = new int[n];
    start = new double[n];
    latest = new double[n];
    touchedList = new int[n];
    Arrays.fill(routeOf, -1);
  }

  /** A new route, empty. */
  int open() {
    if (count == seq.length) {
      int more = Math.max(8, 2 * count);
      seq = Arrays.copyOf(seq, more);
      old = Arrays.copyOf(old, more);
      for (int r = count; r < more; r++) {
        seq[r] = new int[n];
        old[r] = new int[n];
      }
      len = Arrays.copyOf(len, more);
      oldLen = Arrays.copyOf(oldLen, more);
      load = Arrays.copyOf(load, more);
      touched = Arrays.copyOf(touched, more);
    }
    len[count] = 0;
    load[count] = 0;
    return count++;
  }

  /** From here on changes can be undone. */
  void mark() {
    for (int i = 0; i < touchedCount; i++) touched[touchedList[i]] = false;
    touchedCount = 0;
    oldDistance = distance;
    oldCount = count;
  }

  private void touch(int route) {
    if (touched[route] || route >= oldCount) return;
    touched[route] = true;
    touchedList[touchedCount++] = route;
    oldLen[route] = len[route];
    System.arraycopy(seq[route], 0, old[route], 0, len[route]);
  }

  /** As it was at the mark. */
  void undo() {
    for (int r = oldCount; r < count; r++) forget(r);
    for (int i = 0; i < touchedCount; i++) forget(touchedList[i]);
    count = oldCount;
    for (int i = 0; i < touchedCount; i++) {
      int r = touchedList[i];
      len[r] = oldLen[r];
      System.arraycopy(old[r], 0, seq[r], 0, len[r]);
      refresh(r);
    }
    distance = oldDistance;
    mark();
  }

  private void forget(int route) {
    for (int k = 0; k < len[route]; k++) routeOf[seq[route][k]] = -1;
  }

  /** Takes out {@code many} customers from position {@code from} on. */
  void cut(int route, int from, int many) {
    touch(route);
    int[] s = seq[route];
    int before = from == 0 ? 0 : s[from - 1];
    int behind = from + many == len[route] ? 0 : s[from + many];
    int at = before;
    for (int k = from; k < from + many; k++) {
      distance -= way[at][s[k]];
      at = s[k];
      routeOf[at] = -1;
    }
    distance += way[before][behind] - way[at][behind];
    System.arraycopy(s, from + many, s, from, len[route] - from - many);
    len[route] -= many;
    refresh(route);
  }

  void insert(int customer, int route, int at) {
    touch(route);
    int[] s = seq[route];
    distance += extra(customer, route, at);
    System.arraycopy(s, at, s, at + 1, len[route] - at);
    s[at] = customer;
    len[route]++;
    refresh(route);
  }

  double extra(int customer, int route, int at) {
    if (len[route] == 0) return 2 * way[0][customer];
    int before = at == 0 ? 0 : seq[route][at - 1];
    int behind = at == len[route] ? 0 : seq[route][at];
    return way[before][customer] + way[customer][behind] - way[before][behind];
  }

  /** Positions, loads and times of a route anew. */
  private void refresh(int route) {
    int[] s = seq[route];
    int length = len[route];
    double time = ready[0];
    double carried = 0;
    int at = 0;
    for (int k = 0; k < length; k++) {
      int next = s[k];
      routeOf[next] = route;
      posOf[next] = k;
      time = Math.max(time + way[at][next], ready[next]);
      start[next] = time;
      time += service[next];
      carried += demand[next];
      at = next;
    }
    load[route] = carried;
    double last = due[0];
    at = 0;
    for (int k = length - 1; k >= 0; k--) {
      int next = s[k];
      last = Math.min(due[next], last - way[next][at] - service[next]);
      latest[next] = last;
      at = next;
    }
  }

  /** Whether a route is empty. */
  boolean idle() {
    for (int r = 0; r < count; r++) if (len[r] == 0) return true;
    return false;
  }

  /** Throws out the empty routes; only right behind a mark. */
  void tidy() {
    for (int r = count - 1; r >= 0; r--) if (len[r] == 0) drop(r);
    mark();
  }

  private void drop(int route) {
    int last = --count;
    if (route == last) return;
    int[] s = seq[route];
    seq[route] = seq[last];
    seq[last] = s;
    len[route] = len[last];
    load[route] = load[last];
    for (int k = 0; k < len[route]; k++) routeOf[seq[route][k]] = route;
  }

  List<List<Integer>> routes() {
    var routes = new ArrayList<List<Integer>>();
    for (int r = 0; r < count; r++)
      if (len[r] > 0) routes.add(Arrays.stream(seq[r], 0, len[r]).boxed().toList());
    return routes;
  }

  /** Takes a plan over. */
  void set(List<List<Integer>> routes) {
    for (int r = 0; r < count; r++) forget(r);
    count = 0;
    distance = 0;
    mark();
    for (var route : routes) {
      int r = open();
      for (int customer : route) insert(customer, r, len[r]);
    }
    mark();
  }
}
