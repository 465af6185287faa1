package org.liandong.engine.site;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which sites are open and which point goes where, and the moves downhill: a point to another site,
 * two points exchanged, a site moved within its cluster. Overload has a price.
 */
final class Assignment {
  private final Problem problem;
  private final double[][] cost;
  final int[] open;
  final int[] at;
  final double[] load;
  double price;

  Assignment(Problem problem, double[][] cost, int[] start) {
    this.problem = problem;
    this.cost = cost;
    open = start.clone();
    at = new int[problem.points()];
    load = new double[open.length];
    double ways = Arrays.stream(cost).flatMapToDouble(Arrays::stream).average().orElse(1);
    double demand = Arrays.stream(problem.demand()).average().orElse(1);
    price = 0.1 * ways / Math.max(1e-9, demand);
  }

  void reopen(int[] sites) {
    System.arraycopy(sites, 0, open, 0, open.length);
  }

  void set(int[] sites, int[] places) {
    reopen(sites);
    System.arraycopy(places, 0, at, 0, at.length);
    loads();
  }

  /** What all overload costs now. */
  double over() {
    double over = 0;
    for (int place = 0; place < load.length; place++)
      over += price * Math.max(0, load[place] - problem.capacity()[open[place]]);
    return over;
  }

  boolean isOpen(int site) {
    for (int one : open) if (one == site) return true;
    return false;
  }

  /** Every point to the nearest open site. */
  void begin() {
    for (int point = 0; point < at.length; point++) {
      at[point] = 0;
      for (int place = 1; place < open.length; place++)
        if (cost[open[place]][point] < cost[open[at[point]]][point]) at[point] = place;
    }
    loads();
  }

  private void loads() {
    Arrays.fill(load, 0);
    for (int point = 0; point < at.length; point++) load[at[point]] += problem.demand()[point];
  }

  /** Goes downhill until no move helps. */
  void descend() {
    while (shifts() || swaps() || centres()) {
      // until none of them helps
    }
  }

  /** What the overload of a place would cost more. */
  private double over(int place, double more) {
    double room = problem.capacity()[open[place]];
    return price * (Math.max(0, load[place] + more - room) - Math.max(0, load[place] - room));
  }

  private boolean shifts() {
    boolean moved = false;
    for (int point = 0; point < at.length; point++) {
      double demand = problem.demand()[point];
      double leaving = over(at[point], -demand) - cost[open[at[point]]][point];
      int to = -1;
      double best = -1e-7;
      for (int place = 0; place < open.length; place++) {
        if (place == at[point]) continue;
        double change = leaving + cost[open[place]][point] + over(place, demand);
        if (change >= best) continue;
        best = change;
        to = place;
      }
      if (to < 0) continue;
      move(point, to);
      moved = true;
    }
    return moved;
  }

  private void move(int point, int place) {
    load[at[point]] -= problem.demand()[point];
    at[point] = place;
    load[place] += problem.demand()[point];
  }

  private boolean swaps() {
    boolean moved = false;
    for (int one = 0; one < at.length; one++)
      for (int two = 0; two < one; two++) {
        if (at[one] == at[two] || swap(one, two) >= -1e-7) continue;
        int place = at[one];
        move(one, at[two]);
        move(two, place);
        moved = true;
      }
    return moved;
  }

  private double swap(int one, int two) {
    var a = cost[open[at[one]]];
    var b = cost[open[at[two]]];
    double change = b[one] + a[two] - a[one] - b[two];
    double more = problem.demand()[two] - problem.demand()[one];
    return change + over(at[one], more) + over(at[two], -more);
  }

  private boolean centres() {
    boolean moved = false;
    for (int place = 0; place < open.length; place++) {
      if (problem.existing()[open[place]]) continue;
      int one = place;
      var members = IntStream.range(0, at.length).filter(point -> at[point] == one).toArray();
      int best = centre(members, open[place], load[place], true);
      moved |= best != open[place];
      open[place] = best;
    }
    return moved;
  }

  private int centre(int[] members, int now, double asked, boolean closedOnly) {
    int best = now;
    double least = sum(now, members) - 1e-7;
    for (int site = 0; site < cost.length; site++) {
      if (problem.capacity()[site] < Math.min(asked, problem.capacity()[now])) continue;
      if (closedOnly && isOpen(site)) continue;
      double sum = sum(site, members);
      if (sum >= least) continue;
      least = sum;
      best = site;
    }
    return best;
  }

  private double sum(int site, int[] members) {
    double sum = 0;
    for (int point : members) sum += cost[site][point];
    return sum;
  }

  boolean fits() {
    for (int place = 0; place < load.length; place++)
      if (load[place] > problem.capacity()[open[place]] + 1e-9) return false;
    return true;
  }

  double cost() {
    double sum = 0;
    for (int point = 0; point < at.length; point++) sum += cost[open[at[point]]][point];
    return sum;
  }
}
