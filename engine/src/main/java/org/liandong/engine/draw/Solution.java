package org.liandong.engine.draw;

import java.util.List;

/**
 * Who was drawn.
 *
 * @param key what everybody must have published the same
 * @param pool how many took part
 * @param entropyBits how many bits of chance a fair draw of this size needs; the seeds should hold
 *     at least as many
 * @param picks in the order they were drawn
 * @param checked the checker recomputed every pick
 */
public record Solution(
    String key, int pool, double entropyBits, List<Pick> picks, boolean checked) {
  public Solution {
    picks = List.copyOf(picks);
  }

  /**
   * One pick.
   *
   * @param order from 1
   * @param digest the MD5 of the round, in capitals
   * @param divisor how many were left in the pool
   * @param position in the published list, from 1
   */
  public record Pick(int order, String digest, int divisor, int position, String name) {}
}
