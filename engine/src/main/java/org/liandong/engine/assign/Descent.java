package org.liandong.engine.assign;

import java.util.SplittableRandom;

/**
 * Goes downhill from an assignment: an item to another agent, two items exchanged, and where
 * neither helps an ejection chain (an item pushes another one on to a third agent). Yagiura,
 * Ibaraki, Glover (2004), An ejection chain approach for the generalized assignment problem.
 */
final class Descent {
  private static final double GAIN = -1e-7;
  private final State state;
  private final int[][] agents;
  private final int[] order;

  /** The least an item can cost anywhere, whatever the loads. */
  private final double[] least;

  /** Moves looked at so far. */
  long looked;

  Descent(State state, int[][] agents) {
    this.state = state;
    this.agents = agents;
    order = new int[agents.length];
    for (int item = 0; item < order.length; item++) order[item] = item;
    least = new double[agents.length];
    for (int item = 0; item < least.length; item++) least[item] = least(item);
  }

  private double least(int item) {
    double least = Double.MAX_VALUE;
    for (int agent : agents[item])
      least = Math.min(least, state.problem.cost()[state.problem.at(agent, item)]);
    return least;
  }

  void run(SplittableRandom random) {
    for (int k = order.length - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int held = order[k];
      order[k] = order[other];
      order[other] = held;
    }
    while (shifts() || swaps() || chains()) {
      // until none of them helps
    }
  }

  private boolean shifts() {
    boolean moved = false;
    for (int item : order) moved |= shift(item);
    return moved;
  }

  private boolean shift(int item) {
    int from = state.agentOf[item];
    double leaving = state.leaving(item);
    double best = GAIN;
    int to = -1;
    for (int agent : agents[item]) {
      if (agent == from) continue;
      double change = leaving + state.entering(item, agent);
      if (change < best) {
        best = change;
        to = agent;
      }
    }
    looked += agents[item].length;
    if (to >= 0) state.move(item, to);
    return to >= 0;
  }

  private boolean swaps() {
    boolean moved = false;
    for (int item : order) moved |= swap(item);
    return moved;
  }

  private boolean swap(int item) {
    int from = state.agentOf[item];
    double best = GAIN;
    int with = -1;
    for (int agent : agents[item]) {
      if (agent == from) continue;
      var members = state.members[agent];
      int size = state.size[agent];
      looked += size;
      for (int k = 0; k < size; k++) {
        int other = members[k];
        double change = state.replacing(from, item, other) + state.replacing(agent, other, item);
        if (change < best) {
          best = change;
          with = other;
        }
      }
    }
    if (with < 0) return false;
    int to = state.agentOf[with];
    state.move(with, from);
    state.move(item, to);
    return true;
  }

  private boolean chains() {
    boolean moved = false;
    for (int item : order) {
      moved |= chain(item);
    }
    return moved;
  }

  private boolean chain(int item) {
    int from = state.agentOf[item];
    double leaving = state.leaving(item);
    double best = GAIN;
    int out = -1;
    int to = -1;
    for (int agent : agents[item]) {
      if (agent == from) continue;
      for (int k = 0; k < state.size[agent]; k++) {
        int other = state.members[agent][k];
        double so = leaving + state.replacing(agent, other, item);
        if (so + least[other] >= best) continue;
        looked += agents[other].length;
        for (int third : agents[other]) {
          if (third == agent || third == from) continue;
          double change = so + state.entering(other, third);
          if (change < best) {
            best = change;
            out = other;
            to = third;
          }
        }
      }
    }
    if (out < 0) return false;
    int middle = state.agentOf[out];
    state.move(out, to);
    state.move(item, middle);
    return true;
  }
}
