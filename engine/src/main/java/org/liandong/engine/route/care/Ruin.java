package org.liandong.engine.route.care;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Takes patients out of their rounds: strings of neighbours, those near in place and time, a lot.
 */
final class Ruin {
  private static final double LONGEST = 8;
  private static final double MOST = 12;
  private static final double SHARE = 0.4;

  private final Model model;
  private final Rounds rounds;
  private final SplittableRandom random;
  private final int[][] near;
  private final boolean[] gone;
  private final boolean[] ruined;
  private int[] out = new int[0];
  private int held;

  Ruin(Rounds rounds, SplittableRandom random) {
    this.rounds = rounds;
    this.random = random;
    model = rounds.model;
    near = new int[model.patients][];
    for (int p = 0; p < model.patients; p++) near[p] = near(p);
    gone = new boolean[model.patients];
    ruined = new boolean[model.carers];
  }

  private int[] near(int patient) {
    double[] way = model.way[patient + 1];
    return IntStream.range(0, model.patients)
        .boxed()
        .sorted((a, b) -> Double.compare(way[a + 1], way[b + 1]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * @param into where the patients taken out, and those without a round, are put
   * @return how many they are
   */
  int some(int[] into) {
    out = into;
    held = 0;
    for (int p = 0; p < model.patients; p++) {
      gone[p] = rounds.carer[model.of[p][0]] < 0;
      if (gone[p]) out[held++] = p;
    }
    int many = 1 + random.nextInt((int) Math.max(2, Math.min(MOST, SHARE * model.patients)));
    int seed = random.nextInt(4) == 0 ? latest() : random.nextInt(model.patients);
    switch (random.nextInt(5)) {
      case 0, 1 -> strings(seed, many);
      case 2, 3 -> related(seed, many);
      default -> lots(many);
    }
    rounds.retime();
    return held;
  }

  private int latest() {
    int latest = 0;
    double most = -1;
    for (int v = 0; v < model.visits; v++) {
      double late = rounds.carer[v] < 0 ? -1 : rounds.start[v] - model.closes[v];
      if (late > most) {
        most = late;
        latest = model.place[v] - 1;
      }
    }
    return latest;
  }

  private void take(int patient) {
    if (gone[patient]) return;
    gone[patient] = true;
    out[held++] = patient;
    for (int visit : model.of[patient]) rounds.remove(visit);
  }

  private void lots(int many) {
    for (int i = 0; i < many; i++) take(random.nextInt(model.patients));
  }

  private void related(int seed, int many) {
    double weight = random.nextDouble();
    double opens = model.opens[model.of[seed][0]];
    take(seed);
    for (int i = 1; i < many; i++) {
      int chosen = -1;
      double least = Double.POSITIVE_INFINITY;
      for (int p = 0; p < model.patients; p++) {
        if (gone[p]) continue;
        double time = Math.abs(model.opens[model.of[p][0]] - opens);
        double away = model.way[seed + 1][p + 1] + weight * time;
        away *= 0.5 + random.nextDouble();
        if (away < least) {
          least = away;
          chosen = p;
        }
      }
      if (chosen < 0) return;
      take(chosen);
    }
  }

  private void strings(int seed, int many) {
    Arrays.fill(ruined, false);
    int goal = Math.min(model.patients, held + many);
    for (int p : near[seed]) {
      if (held >= goal) return;
      if (gone[p]) continue;
      for (int visit : model.of[p]) {
        int round = rounds.carer[visit];
        if (round < 0 || ruined[round]) continue;
        ruined[round] = true;
        string(visit, 1 + random.nextInt((int) LONGEST), goal);
        break;
      }
    }
  }

  private void string(int visit, int length, int goal) {
    int back = random.nextInt(length);
    int from = visit;
    for (; back > 0 && rounds.prev[from] >= 0; back--) from = rounds.prev[from];
    for (int v = from; v >= 0 && length > 0 && held < goal; length--) {
      int after = rounds.next[v];
      // the partner of this visit may be the next one's neighbour, but never in the same round
      take(model.place[v] - 1);
      v = after;
    }
  }
}
