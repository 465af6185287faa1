package org.liandong.engine.match;

import java.util.Arrays;
import org.liandong.engine.Run;

/**
 * The auction the other way round: a seller with places left may not ask a price, so it lowers its
 * price until its places are taken or the price is nothing. Bertsekas, Castanon, Tsaknakis (1993),
 * Reverse auction and the solution of inequality constrained assignment problems.
 */
final class Refill {
  private final Auction auction;
  private final Market market;
  private final int[] start;
  private final int[] buyer;
  private final int[] offer;
  private final int[] found;
  private final double[] gain;
  private final int[] waiting;
  private final boolean[] listed;
  private int first;
  private int many;

  Refill(Auction auction) {
    this.auction = auction;
    market = auction.market;
    int sellers = market.capacity.length;
    start = new int[sellers + 1];
    for (int k = 0; k < market.offers(); k++) start[market.seller[k] + 1]++;
    for (int seller = 0; seller < sellers; seller++) start[seller + 1] += start[seller];
    buyer = new int[market.offers()];
    offer = new int[market.offers()];
    index();
    int most = 0;
    for (int seller = 0; seller < sellers; seller++)
      most = Math.max(most, start[seller + 1] - start[seller]);
    found = new int[most];
    gain = new double[most];
    waiting = new int[sellers];
    listed = new boolean[sellers];
  }

  private void index() {
    var next = start.clone();
    for (int one = 0; one < market.need.length; one++)
      for (int k = market.start[one]; k < market.start[one + 1]; k++) {
        int at = next[market.seller[k]]++;
        buyer[at] = one;
        offer[at] = k;
      }
  }

  /** Until no seller with places left asks a price; false when the time was up before. */
  boolean run(double step, Run run) {
    for (int seller = 0; seller < market.below; seller++) list(seller);
    for (int turns = 0; many > 0; turns++) {
      if ((turns & 0xff) == 0 && run.over()) return false;
      int seller = waiting[first];
      first = first + 1 == waiting.length ? 0 : first + 1;
      many--;
      listed[seller] = false;
      lower(seller, step);
    }
    return true;
  }

  private void list(int seller) {
    if (listed[seller] || auction.seats.full(seller) || auction.price[seller] <= 0) return;
    listed[seller] = true;
    int last = first + many++;
    waiting[last >= waiting.length ? last - waiting.length : last] = seller;
  }

  private void lower(int seller, double step) {
    int free = auction.seats.room(seller) - auction.seats.size(seller);
    if (free <= 0 || auction.price[seller] <= 0) return;
    int drawn = drawn(seller, step);
    double next = drawn > free ? next(drawn, free) : 0;
    auction.price[seller] = Math.max(0, Math.min(auction.price[seller], next - step));
    for (int k = 0; k < drawn && free > 0; k++) {
      if (gain[k] <= next) continue;
      take(seller, found[k]);
      free--;
    }
    for (int k = 0; k < drawn && free > 0; k++) {
      if (gain[k] != next) continue;
      take(seller, found[k]);
      free--;
    }
  }

  /** What the first one would pay who does not get a place. */
  private double next(int drawn, int free) {
    var sorted = Arrays.copyOf(gain, drawn);
    Arrays.sort(sorted);
    return sorted[drawn - free - 1];
  }

  /** Who would come at no price, and what they would pay at most. */
  private int drawn(int seller, double step) {
    int drawn = 0;
    for (int at = start[seller]; at < start[seller + 1]; at++) {
      int now = auction.taken[buyer[at]];
      if (now == offer[at]) continue;
      double most = auction.at(now) - market.cost[offer[at]];
      if (most <= step) continue;
      found[drawn] = at;
      gain[drawn++] = most;
    }
    return drawn;
  }

  private void take(int seller, int at) {
    int from = market.seller[auction.taken[buyer[at]]];
    if (from != market.below) auction.seats.remove(from, buyer[at]);
    auction.taken[buyer[at]] = offer[at];
    auction.seats.add(seller, buyer[at], auction.price[seller]);
    if (from != market.below) list(from);
  }
}
