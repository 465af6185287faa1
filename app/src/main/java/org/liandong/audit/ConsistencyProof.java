package org.liandong.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Shows that a later state of the log only added to an earlier one (RFC 9162 section 2.1.4).
 *
 * @param from entries of the earlier log
 * @param to entries of the later log
 * @param path the subtree roots both are built from
 */
public record ConsistencyProof(long from, long to, Hash fromRoot, Hash toRoot, List<Hash> path) {
  public ConsistencyProof {
    path = List.copyOf(path);
  }

  /** Do both roots follow from the path? Depends on nothing but this record. */
  public boolean holds() {
    if (from < 0 || from > to) return false;
    if (from == to) return path.isEmpty() && fromRoot.equals(toRoot);
    if (from == 0) return path.isEmpty() && fromRoot.equals(Merkle.EMPTY);
    var hashes = new ArrayList<>(path);
    if (Long.bitCount(from) == 1) hashes.addFirst(fromRoot);
    return !hashes.isEmpty() && climbs(hashes);
  }

  private boolean climbs(List<Hash> hashes) {
    var climb = new Climb(from - 1, to - 1).pastRightChildren();
    var earlier = hashes.getFirst();
    var later = earlier;
    for (var hash : hashes.subList(1, hashes.size())) {
      if (climb.atTop()) return false;
      if (climb.neighbourIsLeft()) {
        earlier = Merkle.node(hash, earlier);
        later = Merkle.node(hash, later);
      } else {
        later = Merkle.node(later, hash);
      }
      climb = climb.up();
    }
    return climb.atTop() && earlier.equals(fromRoot) && later.equals(toRoot);
  }
}
