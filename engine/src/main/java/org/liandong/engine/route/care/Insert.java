package org.liandong.engine.route.care;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Puts patients where they cost least, now and then overlooking a place. */
final class Insert {
  private static final double BLINK = 0.02;
  private static final int TRIED = 5;
  private static final double NOWHERE = Double.POSITIVE_INFINITY;

  private final Model model;
  private final Rounds rounds;
  private final Rounds held;
  private final SplittableRandom random;
  private final double[] key;
  private double best;
  private int bestRound;
  private int bestAfter;
  private final double[] costs = new double[TRIED];
  private final int[] roundsTried = new int[TRIED];
  private final int[] aftersTried = new int[TRIED];
  private int tried;

  Insert(Rounds rounds, SplittableRandom random) {
    this.model = rounds.model;
    this.rounds = rounds;
    this.random = random;
    held = new Rounds(model);
    key = new double[model.patients];
  }

  /**
   * @param out patients; on return those without a place come first
   * @return how many found no place
   */
  int all(int[] out, int many) {
    sort(out, many);
    int left = 0;
    for (int i = 0; i < many; i++) if (!patient(out[i])) out[left++] = out[i];
    return left;
  }

  private boolean patient(int patient) {
    int[] visits = model.of[patient];
    if (visits.length == 2) return pair(visits);
    find(visits[0], -1, NOWHERE);
    return best < NOWHERE && rounds.put(visits[0], bestRound, bestAfter);
  }

  private boolean pair(int[] visits) {
    int one = visits[random.nextInt(2)];
    int two = model.partner[one];
    candidates(one);
    int[] choice = {-1, -1, -1, -1};
    double bestPair = NOWHERE;
    held.set(rounds);
    for (int i = 0; i < tried && costs[i] < bestPair; i++) {
      if (rounds.put(one, roundsTried[i], aftersTried[i])) {
        find(two, roundsTried[i], bestPair);
        if (best < bestPair) {
          bestPair = best;
          choice = new int[] {roundsTried[i], aftersTried[i], bestRound, bestAfter};
        }
      }
      rounds.set(held);
    }
    if (bestPair == NOWHERE) return false;
    boolean fine = rounds.put(one, choice[0], choice[1]) && rounds.put(two, choice[2], choice[3]);
    if (!fine) rounds.set(held);
    return fine;
  }

  /** The best places of the first of two visits. */
  private void candidates(int visit) {
    tried = 0;
    Arrays.fill(costs, NOWHERE);
    for (int r = 0; r < model.carers; r++) {
      if (!model.able[visit][r]) continue;
      for (int after = -1; ; after = after < 0 ? rounds.first[r] : rounds.next[after]) {
        double worst = tried < TRIED ? NOWHERE : costs[TRIED - 1];
        if (bound(visit, r, after) < worst && random.nextDouble() >= BLINK)
          enter(rounds.trial(visit, r, after, worst), r, after);
        if (last(r, after)) break;
      }
    }
  }

  private boolean last(int round, int after) {
    return (after < 0 ? rounds.first[round] : rounds.next[after]) < 0;
  }

  private void enter(double cost, int round, int after) {
    if (cost == NOWHERE || tried == TRIED && cost >= costs[TRIED - 1]) return;
    int at = tried < TRIED ? tried++ : TRIED - 1;
    for (; at > 0 && costs[at - 1] > cost; at--) {
      costs[at] = costs[at - 1];
      roundsTried[at] = roundsTried[at - 1];
      aftersTried[at] = aftersTried[at - 1];
    }
    costs[at] = cost;
    roundsTried[at] = round;
    aftersTried[at] = after;
  }

  private void find(int visit, int not, double bound) {
    best = bound;
    for (int r = 0; r < model.carers; r++) if (r != not && model.able[visit][r]) along(visit, r);
    if (best == bound) best = NOWHERE;
  }

  private void along(int visit, int round) {
    for (int after = -1; ; after = after < 0 ? rounds.first[round] : rounds.next[after]) {
      if (bound(visit, round, after) < best && random.nextDouble() >= BLINK) {
        double cost = rounds.trial(visit, round, after, best);
        if (cost < best) {
          best = cost;
          bestRound = round;
          bestAfter = after;
        }
      }
      if (last(round, after)) return;
    }
  }

  /** No plan with the visit there costs less: the others can only begin later. */
  private double bound(int visit, int round, int after) {
    double late = Math.max(0, rounds.begin(visit, round, after) - model.closes[visit]);
    double cost = rounds.distance + rounds.extra(visit, round, after) + rounds.tardy + late;
    return (cost + Math.max(rounds.worst, late)) / 3 + rounds.strange + model.strange[visit][round];
  }

  /** By lot, two carers first, window, or distance from the office. */
  private void sort(int[] out, int many) {
    int order = random.nextInt(8);
    for (int i = 0; i < many; i++) key[i] = key(order, out[i]);
    for (int i = 1; i < many; i++) {
      double k = key[i];
      int p = out[i];
      int j = i - 1;
      for (; j >= 0 && key[j] > k; j--) {
        key[j + 1] = key[j];
        out[j + 1] = out[j];
      }
      key[j + 1] = k;
      out[j + 1] = p;
    }
  }

  private double key(int order, int patient) {
    int visit = model.of[patient][0];
    return switch (order) {
      case 0, 1, 2 -> random.nextDouble();
      case 3, 4 -> random.nextDouble() - model.of[patient].length;
      case 5 -> model.closes[visit];
      case 6 -> -model.closes[visit];
      default -> -model.way[0][patient + 1];
    };
  }
}
