package org.liandong.audit;

import java.util.List;

/**
 * Shows that an entry is in the log: the hashes beside its way up to the root (RFC 9162 section
 * 2.1.3).
 *
 * @param index the place of the entry in the log, from 0
 * @param size the entries of the log whose root this is
 * @param leaf the leaf hash of the entry
 * @param path the neighbours on the way up, the lowest first
 */
public record InclusionProof(long index, long size, Hash leaf, List<Hash> path, Hash root) {
  public InclusionProof {
    path = List.copyOf(path);
  }

  /** Does the path lead from the leaf to the root? Depends on nothing but this record. */
  public boolean holds() {
    if (index < 0 || index >= size) return false;
    var climb = new Climb(index, size - 1);
    var hash = leaf;
    for (var neighbour : path) {
      if (climb.atTop()) return false;
      hash = climb.neighbourIsLeft() ? Merkle.node(neighbour, hash) : Merkle.node(hash, neighbour);
      climb = climb.up();
    }
    return climb.atTop() && hash.equals(root);
  }
}
