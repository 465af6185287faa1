package org.liandong.audit;

/**
 * A step on the way from a leaf to the root, as RFC 9162 section 2.1.3.2 counts it.
 *
 * @param here position on this level of the node climbed from
 * @param last position of the last node on this level
 */
record Climb(long here, long last) {

  boolean atTop() {
    return last == 0;
  }

  boolean neighbourIsLeft() {
    return odd() || here == last;
  }

  /** To the next level that has a neighbour: a last node without one rises unchanged. */
  Climb up() {
    var from = this;
    if (neighbourIsLeft()) while (!from.odd() && from.here != 0) from = from.half();
    return from.half();
  }

  /** The lowest level on which the node is not a right child. */
  Climb pastRightChildren() {
    var from = this;
    while (from.odd()) from = from.half();
    return from;
  }

  private Climb half() {
    return new Climb(here >> 1, last >> 1);
  }

  private boolean odd() {
    return (here & 1) == 1;
  }
}
