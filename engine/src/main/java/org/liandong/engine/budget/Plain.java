package org.liandong.engine.budget;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules by their plain definitions, in fractions, slowly: what the checker compares with. */
final class Plain {
  private Plain() {}

  /** Round by round the best of those that still fit. */
  static List<Integer> greedy(Electorate voters, List<Integer> begun) {
    var won = new ArrayList<>(begun);
    while (true) {
      long left = EqualShares.left(voters, won);
      int best = -1;
      for (int p = 0; p < voters.total().length; p++)
        if (!won.contains(p) && voters.eligible(p) && voters.cost(p) <= left)
          if (best < 0 || gain(voters, p).compareTo(gain(voters, best)) > 0) best = p;
      if (best < 0) return won;
      won.add(best);
    }
  }

  /** Satisfaction for each unit of money; a free project that is wanted beats all others. */
  private static Fraction gain(Electorate voters, int p) {
    long total = Math.max(0, voters.total()[p]);
    if (total == 0) return Fraction.ZERO;
    return voters.cost(p) == 0 ? Fraction.of(Long.MAX_VALUE) : Fraction.of(total, voters.cost(p));
  }

  static List<Integer> shares(Electorate voters, Fraction share) {
    var held = new Fraction[voters.size().length];
    Arrays.fill(held, share);
    var won = new ArrayList<Integer>();
    for (int p = 0; p < voters.total().length; p++)
      if (voters.cost(p) == 0 && voters.total()[p] > 0 && voters.eligible(p)) won.add(p);
    var open = new ArrayList<>(Shares.wanted(voters));
    while (true) {
      @Nullable Fraction least = null;
      int first = -1;
      for (int p : open) {
        var price = price(voters, held, p);
        if (price != null && (least == null || price.compareTo(least) < 0)) {
          least = price;
          first = p;
        }
      }
      if (least == null) return won;
      won.add(first);
      open.remove(Integer.valueOf(first));
      int[] who = voters.supporters()[first];
      for (int i = 0; i < who.length; i++)
        held[who[i]] =
            held[who[i]].minus(held[who[i]].least(least.times(voters.worthTo()[first][i])));
    }
  }

  /** Those who can pay least for their worth give all they have, until the rest can share. */
  private static @Nullable Fraction price(Electorate voters, Fraction[] held, int p) {
    int[] who = voters.supporters()[p];
    long[] worth = voters.worthTo()[p];
    var order = new ArrayList<Integer>();
    long payers = 0;
    for (int i = 0; i < who.length; i++) {
      order.add(i);
      payers += worth[i] * voters.size()[who[i]];
    }
    order.sort(Comparator.comparing(i -> held[who[i]].by(worth[i])));
    var missing = Fraction.of(voters.cost(p));
    for (int i : order) {
      var price = missing.by(payers);
      if (price.times(worth[i]).compareTo(held[who[i]]) <= 0) return price;
      missing = missing.minus(held[who[i]].times(voters.size()[who[i]]));
      payers -= worth[i] * voters.size()[who[i]];
    }
    return null;
  }

  static List<Integer> phragmen(Electorate voters) {
    var load = new Fraction[voters.size().length];
    Arrays.fill(load, Fraction.ZERO);
    var open = new ArrayList<Integer>();
    for (int p = 0; p < voters.total().length; p++)
      if (voters.eligible(p) && voters.cost(p) <= voters.problem().budget()) open.add(p);
    var won = new ArrayList<Integer>();
    while (!open.isEmpty()) {
      var tied = earliest(voters, load, open);
      long left = EqualShares.left(voters, won);
      if (tied.stream().anyMatch(p -> voters.cost(p) > left)) return won;
      int next = tied.getFirst();
      var time = time(voters, load, next);
      if (time != null) for (int c : voters.supporters()[next]) load[c] = time;
      won.add(next);
      open.remove(Integer.valueOf(next));
    }
    return won;
  }

  private static List<Integer> earliest(Electorate voters, Fraction[] load, List<Integer> open) {
    var tied = new ArrayList<Integer>();
    @Nullable Fraction least = null;
    for (int p : open) {
      var time = time(voters, load, p);
      if (time == null) continue;
      int compared = least == null ? -1 : time.compareTo(least);
      if (compared < 0) tied.clear();
      if (compared <= 0) {
        least = time;
        tied.add(p);
      }
    }
    return tied.isEmpty() ? List.copyOf(open) : tied;
  }

  private static @Nullable Fraction time(Electorate voters, Fraction[] load, int p) {
    var sum = Fraction.of(voters.cost(p));
    long support = 0;
    for (int c : voters.supporters()[p]) {
      sum = sum.plus(load[c].times(voters.size()[c]));
      support += voters.size()[c];
    }
    return support == 0 ? null : sum.by(support);
  }
}
