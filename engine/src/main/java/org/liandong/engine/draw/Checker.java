package org.liandong.engine.draw;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.List;
import org.liandong.engine.draw.Solution.Pick;

/** Draws again another way: long division of the digest byte by byte, and a walk along the pool. */
final class Checker {
  private Checker() {}

  static boolean agrees(Problem problem, List<Pick> picks) {
    if (picks.size() != problem.count()) return false;
    var gone = new BitSet();
    for (var pick : picks) {
      int left = problem.names().size() - gone.cardinality();
      int skip = remainder(Lots.digest(problem.key(), pick.order() - 1), left);
      int at = gone.nextClearBit(0);
      for (; skip > 0; skip--) at = gone.nextClearBit(at + 1);
      if (!same(pick, problem, left, at)) return false;
      gone.set(at);
    }
    return true;
  }

  private static boolean same(Pick pick, Problem problem, int left, int at) {
    var digest = Lots.digest(problem.key(), pick.order() - 1);
    return pick.position() == at + 1
        && pick.divisor() == left
        && pick.name().equals(problem.names().get(at))
        && pick.digest().equals(HexFormat.of().withUpperCase().formatHex(digest));
  }

  private static int remainder(byte[] dividend, int divisor) {
    int rest = 0;
    for (byte next : dividend) rest = ((rest << 8) | (next & 0xff)) % divisor;
    return rest;
  }
}
