package org.liandong.engine.match;

import java.util.Arrays;

/** Who has a place with which seller, the lowest bid on top: one heap per seller. */
final class Seats {
  private final int[] start;
  private final int[] size;
  private final int[] heap;
  private final double[] bid;

  Seats(int[] capacity, int buyers) {
    start = new int[capacity.length + 1];
    for (int seller = 0; seller < capacity.length - 1; seller++)
      start[seller + 1] = Math.addExact(start[seller], Math.min(capacity[seller], buyers));
    start[capacity.length] = start[capacity.length - 1];
    size = new int[capacity.length];
    heap = new int[start[capacity.length]];
    bid = new double[buyers];
  }

  void clear() {
    Arrays.fill(size, 0);
  }

  boolean full(int seller) {
    return size[seller] == room(seller);
  }

  int size(int seller) {
    return size[seller];
  }

  int room(int seller) {
    return start[seller + 1] - start[seller];
  }

  double lowest(int seller) {
    return bid[heap[start[seller]]];
  }

  void add(int seller, int buyer, double amount) {
    if (room(seller) == 0) return;
    bid[buyer] = amount;
    int base = start[seller];
    int at = size[seller]++;
    while (at > 0 && bid[heap[base + (at - 1) / 2]] > amount) {
      heap[base + at] = heap[base + (at - 1) / 2];
      at = (at - 1) / 2;
    }
    heap[base + at] = buyer;
  }

  /** Takes the lowest bidder out and the new one in. */
  int replace(int seller, int buyer, double amount) {
    int out = heap[start[seller]];
    bid[buyer] = amount;
    sink(start[seller], 0, size[seller], buyer);
    return out;
  }

  /** Takes a buyer out, wherever it is. */
  void remove(int seller, int buyer) {
    int base = start[seller];
    int at = 0;
    while (heap[base + at] != buyer) at++;
    int last = heap[base + --size[seller]];
    if (at == size[seller]) return;
    while (at > 0 && bid[heap[base + (at - 1) / 2]] > bid[last]) {
      heap[base + at] = heap[base + (at - 1) / 2];
      at = (at - 1) / 2;
    }
    sink(base, at, size[seller], last);
  }

  private void sink(int base, int from, int count, int buyer) {
    int at = from;
    for (int child = 2 * at + 1; child < count; child = 2 * at + 1) {
      if (child + 1 < count && bid[heap[base + child + 1]] < bid[heap[base + child]]) child++;
      if (bid[heap[base + child]] >= bid[buyer]) break;
      heap[base + at] = heap[base + child];
      at = child;
    }
    heap[base + at] = buyer;
  }
}
