package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.liandong.engine.Run;

/**
 * The most satisfaction in total that the budget can buy: a 0-1 knapsack, solved exactly by dynamic
 * programming over undominated states (Nemhauser and Ullmann 1969), each bounded by the fractional
 * fill (Dantzig 1957). Of equal welfare the cheaper set wins, of equal cost the one with the first
 * id.
 */
final class MaxWelfare {
  private final Electorate voters;
  private final int[] items;
  private final double[] fill;

  /** A set of projects that no other is better than. */
  private record State(long cost, long worth, BitSet set) {}

  private MaxWelfare(Electorate voters, int[] items) {
    this.voters = voters;
    this.items = items;
    this.fill = new double[items.length];
    for (int i = 0; i < items.length; i++)
      fill[i] = (double) voters.total()[items[i]] / voters.cost(items[i]);
  }

  /**
   * What was found.
   *
   * @param proven whether it is known to be the best; else the time was up
   */
  record Outcome(List<Integer> won, boolean proven) {}

  static Outcome solve(Electorate voters, Run run) {
    var items = new ArrayList<Integer>();
    var won = new ArrayList<Integer>();
    for (int p = 0; p < voters.total().length; p++) {
      if (voters.total()[p] <= 0 || !voters.eligible(p)) continue;
      if (voters.cost(p) == 0) won.add(p);
      else if (voters.cost(p) <= voters.problem().budget()) items.add(p);
    }
    items.sort((one, other) -> compare(voters, one, other));
    var solver = new MaxWelfare(voters, items.stream().mapToInt(Integer::intValue).toArray());
    var best = solver.states(run);
    best.won().forEach(won::add);
    won.sort(null);
    return new Outcome(won, best.proven());
  }

  private static int compare(Electorate voters, int one, int other) {
    return Double.compare(
        (double) voters.total()[other] / voters.cost(other),
        (double) voters.total()[one] / voters.cost(one));
  }

  private Outcome states(Run run) {
    var states = List.of(new State(0, 0, new BitSet()));
    for (int i = 0; i < items.length; i++) {
      long floor = floor(states, i);
      states = merged(states, i, floor);
      if (run.over()) return new Outcome(greedily(best(states), i + 1), false);
    }
    return new Outcome(best(states).set().stream().boxed().toList(), true);
  }

  private static State best(List<State> states) {
    return states.getLast();
  }

  private List<Integer> greedily(State from, int at) {
    var won = new ArrayList<>(from.set().stream().boxed().toList());
    long left = voters.problem().budget() - from.cost();
    for (int i = at; i < items.length; i++) {
      if (voters.cost(items[i]) > left) continue;
      left -= voters.cost(items[i]);
      won.add(items[i]);
    }
    return won;
  }

  /** What can be reached for certain: the best state filled greedily. */
  private long floor(List<State> states, int at) {
    long best = 0;
    int step = Math.max(1, states.size() / 200);
    for (int s = states.size() - 1; s >= 0; s -= step) {
      long left = voters.problem().budget() - states.get(s).cost();
      long worth = states.get(s).worth();
      for (int i = at; i < items.length; i++) {
        if (voters.cost(items[i]) > left) continue;
        left -= voters.cost(items[i]);
        worth += voters.total()[items[i]];
      }
      best = Math.max(best, worth);
    }
    return best;
  }

  private boolean hopeful(long cost, long worth, int next, long floor) {
    double left = (double) voters.problem().budget() - cost;
    double bound = worth;
    for (int i = next; i < items.length && left > 0; i++) {
      double taken = Math.min(left, voters.cost(items[i]));
      bound += taken * fill[i];
      left -= taken;
    }
    return bound * (1 + 1e-12) + 1 >= floor;
  }

  /** The undominated of the states without and with the next project, ascending by cost. */
  private List<State> merged(List<State> states, int at, long floor) {
    int item = items[at];
    long cost = voters.cost(item);
    long worth = voters.total()[item];
    var merged = new ArrayList<State>();
    int with = 0;
    for (var state : states) {
      for (; with < states.size() && states.get(with).cost() + cost <= state.cost(); with++)
        keep(merged, states.get(with), item, at, floor);
      if (hopeful(state.cost(), state.worth(), at + 1, floor)) keep(merged, state);
    }
    for (;
        with < states.size() && states.get(with).cost() + cost <= voters.problem().budget();
        with++) keep(merged, states.get(with), item, at, floor);
    if (merged.isEmpty()) throw new IllegalStateException("no state is left, worth " + worth);
    return merged;
  }

  private void keep(List<State> merged, State without, int item, int at, long floor) {
    long cost = without.cost() + voters.cost(item);
    long worth = without.worth() + voters.total()[item];
    if (cost > voters.problem().budget()) return;
    if (!merged.isEmpty() && merged.getLast().worth() > worth) return;
    if (!hopeful(cost, worth, at + 1, floor)) return;
    var set = (BitSet) without.set().clone();
    set.set(item);
    keep(merged, new State(cost, worth, set));
  }

  private static void keep(List<State> merged, State next) {
    if (merged.isEmpty()) {
      merged.add(next);
      return;
    }
    var last = merged.getLast();
    if (next.worth() < last.worth() || next.worth() == last.worth() && next.cost() > last.cost())
      return;
    if (next.cost() > last.cost()) {
      merged.add(next);
    } else if (next.worth() > last.worth() || first(next.set(), last.set())) {
      merged.set(merged.size() - 1, next);
    }
  }

  /** Whether the first project in which two sets differ is in the first of them. */
  private static boolean first(BitSet one, BitSet other) {
    var differ = (BitSet) one.clone();
    differ.xor(other);
    return one.get(differ.nextSetBit(0));
  }

  @Override
  public String toString() {
    return "items " + Arrays.toString(items);
  }
}
