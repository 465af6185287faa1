package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Phragmén's sequential rule for costs. Voters earn money at an equal rate; as soon as those who
 * want a project can pay for it, it is bought and they begin again from nothing. It stops when a
 * project that could be bought next does not fit into the budget. Source: M. Los, Z. Christoff, D.
 * Grossi, Proportional Budget Allocations (IJCAI 2022). A voter's load is the time of the last
 * purchase they took part in, so that loads are kept as counts of voters per purchase.
 */
final class Phragmen {
  private static final double NEAR = 1e-9;
  private final Electorate voters;
  private final List<Integer> bought = new ArrayList<>();
  private final List<Fraction> times = new ArrayList<>();
  private final int[] last;
  private final long[][] counts;
  private final long[] support;
  private final boolean[] open;

  private Phragmen(Electorate voters) {
    this.voters = voters;
    int projects = voters.total().length;
    last = new int[voters.size().length];
    Arrays.fill(last, -1);
    counts = new long[projects][projects];
    support = new long[projects];
    open = new boolean[projects];
    for (int p = 0; p < projects; p++) {
      for (int c : voters.supporters()[p]) support[p] += voters.size()[c];
      open[p] = voters.eligible(p) && voters.cost(p) <= voters.problem().budget();
    }
  }

  /** The projects in the order they are bought, with the time of each. */
  record Outcome(List<Integer> bought, List<Fraction> times) {}

  static Outcome run(Electorate voters) {
    var rule = new Phragmen(voters);
    long left = voters.problem().budget();
    for (var tied = rule.first(); !tied.isEmpty(); tied = rule.first()) {
      for (int project : tied)
        if (voters.cost(project) > left) return new Outcome(rule.bought, rule.times);
      int project = tied.getFirst();
      left -= voters.cost(project);
      rule.buy(project);
    }
    return new Outcome(rule.bought, rule.times);
  }

  /** Those that can be bought first, ascending; those nobody wants when no others are left. */
  private List<Integer> first() {
    var wanted = new ArrayList<Integer>();
    var rest = new ArrayList<Integer>();
    double least = Double.POSITIVE_INFINITY;
    for (int p = 0; p < open.length; p++) {
      if (!open[p]) continue;
      (support[p] > 0 ? wanted : rest).add(p);
      if (support[p] > 0) least = Math.min(least, near(p));
    }
    if (wanted.isEmpty()) return rest;
    double bound = least * (1 + NEAR);
    return earliest(wanted.stream().filter(p -> near(p) <= bound).toList());
  }

  private List<Integer> earliest(List<Integer> contenders) {
    var tied = new ArrayList<Integer>();
    @Nullable Fraction best = null;
    for (int p : contenders) {
      if (contenders.size() == 1) return contenders;
      var time = time(p);
      int compared = best == null ? -1 : time.compareTo(best);
      if (compared < 0) tied.clear();
      if (compared <= 0) {
        tied.add(p);
        best = time;
      }
    }
    return tied;
  }

  private double near(int project) {
    double sum = voters.cost(project);
    for (int k = 0; k < bought.size(); k++)
      if (counts[project][k] > 0) sum += counts[project][k] * times.get(k).near();
    return sum / support[project];
  }

  private Fraction time(int project) {
    var sum = Fraction.of(voters.cost(project));
    for (int k = 0; k < bought.size(); k++)
      if (counts[project][k] > 0) sum = sum.plus(times.get(k).times(counts[project][k]));
    return sum.by(support[project]);
  }

  private void buy(int project) {
    open[project] = false;
    int now = bought.size();
    bought.add(project);
    times.add(support[project] == 0 ? Fraction.ZERO : time(project));
    for (int c : voters.supporters()[project]) {
      for (int p : voters.projects()[c]) {
        if (last[c] >= 0) counts[p][last[c]] -= voters.size()[c];
        counts[p][now] += voters.size()[c];
      }
      last[c] = now;
    }
  }
}
