package org.liandong.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The public keys whose tree heads are trusted: the present one and those retired. */
record Signers(Set<String> keys) {
  Signers {
    keys = Set.copyOf(keys);
  }

  static Signers of(HeadKey present, List<String> retired) {
    var keys = new HashSet<>(retired);
    keys.add(present.signer());
    return new Signers(keys);
  }

  boolean trust(String signer) {
    return keys.contains(signer);
  }
}
