package org.liandong.audit;

import java.util.ArrayList;
import java.util.List;
import org.liandong.audit.Span.Node;

/** The growing edge of the tree: the roots of its complete subtrees, the largest first. */
final class Frontier {
  private final ArrayList<Hash> peaks;
  private long size;

  /** A node that a new leaf completed. */
  record Grown(Node node, Hash hash) {}

  Frontier(long size, List<Hash> peaks) {
    if (Long.bitCount(size) != peaks.size()) throw new IllegalArgumentException("peaks");
    this.size = size;
    this.peaks = new ArrayList<>(peaks);
  }

  static Frontier empty() {
    return new Frontier(0, List.of());
  }

  /** Adds a leaf; what it completes, the lowest first. */
  List<Grown> append(Hash leaf) {
    var grown = new ArrayList<Grown>();
    var hash = leaf;
    int level = 0;
    for (long left = size; (left & 1) == 1; left >>= 1) {
      hash = Merkle.node(peaks.removeLast(), hash);
      level++;
      grown.add(new Grown(new Node(level, size >> level), hash));
    }
    peaks.add(hash);
    size++;
    return grown;
  }

  long size() {
    return size;
  }

  Hash root() {
    return peaks.reversed().stream()
        .reduce((right, left) -> Merkle.node(left, right))
        .orElse(Merkle.EMPTY);
  }
}
