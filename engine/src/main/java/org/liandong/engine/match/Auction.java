package org.liandong.engine.match;

import java.util.Arrays;
import org.liandong.engine.Run;

/**
 * The auction: a buyer without a place bids for the cheapest one as much as it may cost before the
 * second cheapest is better, plus a small step; the lowest bidder of a full seller has to leave.
 * When everybody has a place, sellers with places left take their price down and so draw buyers
 * back ({@link Refill}). Afterwards nobody has a place more than a step dearer than the cheapest.
 * Bertsekas, Castanon (1989), The auction algorithm for the transportation problem.
 */
final class Auction {
  final Market market;

  /** The price of a place, by seller. */
  final double[] price;

  /** The offer each buyer has taken, or -1. */
  final int[] taken;

  final Seats seats;
  private final int[] waiting;
  private int first;
  private int many;

  Auction(Market market) {
    this.market = market;
    price = new double[market.capacity.length];
    taken = new int[market.need.length];
    Arrays.fill(taken, -1);
    waiting = new int[Math.max(1, market.need.length)];
    seats = new Seats(market.capacity, market.need.length);
  }

  /**
   * One round with a step, keeping what still holds.
   *
   * @return whether it came to its end before the time was up
   */
  boolean round(double step, Run run) {
    release(step);
    for (int bids = 0; many > 0; bids++) {
      if ((bids & 0xffff) == 0 && run.over()) return false;
      int buyer = waiting[first];
      first = first + 1 == waiting.length ? 0 : first + 1;
      many--;
      bid(buyer, step);
    }
    return true;
  }

  /** Those who would now be more than a step better off elsewhere let their place go. */
  private void release(double step) {
    first = 0;
    many = 0;
    seats.clear();
    for (int buyer = 0; buyer < taken.length; buyer++) {
      int offer = taken[buyer];
      if (offer >= 0 && at(offer) <= least(buyer) + step) {
        int seller = market.seller[offer];
        seats.add(seller, buyer, price[seller]);
      } else {
        taken[buyer] = -1;
        await(buyer);
      }
    }
  }

  private void await(int buyer) {
    int last = first + many;
    waiting[last >= waiting.length ? last - waiting.length : last] = buyer;
    many++;
  }

  /** What an offer costs with the price of the place. */
  double at(int offer) {
    return market.cost[offer] + price[market.seller[offer]];
  }

  /** The least any offer costs the buyer. */
  double least(int buyer) {
    double least = Double.POSITIVE_INFINITY;
    for (int k = market.start[buyer]; k < market.start[buyer + 1]; k++)
      least = Math.min(least, at(k));
    return least;
  }

  private void bid(int buyer, double step) {
    double best = Double.POSITIVE_INFINITY;
    double second = Double.POSITIVE_INFINITY;
    int choice = -1;
    for (int k = market.start[buyer]; k < market.start[buyer + 1]; k++) {
      double value = at(k);
      if (value < best) {
        second = best;
        best = value;
        choice = k;
      } else if (value < second) {
        second = value;
      }
    }
    int seller = market.seller[choice];
    taken[buyer] = choice;
    if (seller == market.below) return;
    sell(seller, buyer, price[seller] + second - best + step);
  }

  private void sell(int seller, int buyer, double bid) {
    if (seats.full(seller)) {
      int out = seats.replace(seller, buyer, bid);
      taken[out] = -1;
      await(out);
    } else {
      seats.add(seller, buyer, bid);
    }
    if (seats.full(seller)) price[seller] = seats.lowest(seller);
  }

  /** What everybody pays, without the prices. */
  long cost() {
    long cost = 0;
    for (int offer : taken) cost += market.cost[offer];
    return cost;
  }

  /** No matching costs less: the value of the dual at these prices. */
  double bound() {
    double bound = 0;
    for (int buyer = 0; buyer < taken.length; buyer++) bound += least(buyer);
    for (int seller = 0; seller < price.length; seller++)
      bound -= price[seller] * market.capacity[seller];
    return bound;
  }
}
