package org.liandong.policy;

/** Why policy refuses; the words are {@code policy.refused.<NAME>}. */
enum PolicyRefusal {
  /** The period begins before the pack is valid, or ends after. */
  PACK_NOT_VALID,
  /** What held in the past is what rulings rest on; it is not rewritten. */
  NOT_IN_THE_PAST,
  /** Another change came first: the version seen in the form is no longer the newest. */
  CHANGED_MEANWHILE,
  /** The value would be the same as the one that holds. */
  NOTHING_CHANGES,
  /** No rule of that name holds here, so there is nothing to set. */
  NO_SUCH_RULE,
  /** Nothing of the kind is in force that could be ended. */
  NOTHING_TO_END,
  /** A published version holds already and cannot be published again. */
  PUBLISHED_ALREADY,
  /** The version of the list has no difference from the one that holds. */
  SAME_LIST
}
