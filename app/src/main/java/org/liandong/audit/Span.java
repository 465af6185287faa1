package org.liandong.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/**
 * A run of leaves that one hash of a proof stands for: leaves {@code from} up to but not including
 * {@code to}. Spans come from halving a tree, so each falls into few complete subtrees.
 */
record Span(long from, long to) {

  /** A complete subtree: 2 to the power {@code level} leaves, the {@code index}-th such run. */
  record Node(int level, long index) {}

  /** The spans beside the way from a leaf to the root, the lowest first. */
  static List<Span> inclusion(long index, long size) {
    Deque<Span> path = new ArrayDeque<>();
    for (var at = new Span(0, size); at.to - at.from > 1; ) {
      boolean left = index < at.middle();
      path.addFirst(left ? at.right() : at.left());
      at = left ? at.left() : at.right();
    }
    return List.copyOf(path);
  }

  /** The spans that the log of {@code from} entries and the one of {@code to} are built from. */
  static List<Span> consistency(long from, long to) {
    Deque<Span> path = new ArrayDeque<>();
    if (from == 0) return List.of();
    var at = new Span(0, to);
    while (at.to != from) {
      boolean left = from <= at.middle();
      path.addFirst(left ? at.right() : at.left());
      at = left ? at.left() : at.right();
    }
    if (at.from > 0) path.addFirst(at);
    return List.copyOf(path);
  }

  /** The complete subtrees of this span, the largest (leftmost) first. */
  List<Node> nodes() {
    var nodes = new ArrayList<Node>();
    for (long start = from; start < to; ) {
      int level = 63 - Long.numberOfLeadingZeros(to - start);
      nodes.add(new Node(level, start >> level));
      start += 1L << level;
    }
    return nodes;
  }

  /** The hash of the span, from the hashes of its complete subtrees. */
  Hash hash(Function<Node, Hash> known) {
    return nodes().reversed().stream()
        .map(known)
        .reduce((right, left) -> Merkle.node(left, right))
        .orElse(Merkle.EMPTY);
  }

  private long middle() {
    return from + Long.highestOneBit(to - from - 1);
  }

  private Span left() {
    return new Span(from, middle());
  }

  private Span right() {
    return new Span(middle(), to);
  }
}
