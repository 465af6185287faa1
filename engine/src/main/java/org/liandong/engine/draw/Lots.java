package org.liandong.engine.draw;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.liandong.engine.draw.Solution.Pick;

/**
 * Draws: in round r (from 0) the MD5 of {@code r key r}, r in two bytes, is taken modulo those who
 * are left, and whoever stands there is drawn. Source: D. Eastlake, RFC 3797 (2004).
 */
public final class Lots {
  private Lots() {}

  /** The draw and its check. */
  public static Solution draw(Problem problem) {
    var left = new ArrayList<Integer>(problem.names().size());
    for (int i = 1; i <= problem.names().size(); i++) left.add(i);
    var picks = new ArrayList<Pick>();
    for (int round = 0; round < problem.count(); round++) {
      var digest = digest(problem.key(), round);
      int divisor = left.size();
      int at = new BigInteger(1, digest).mod(BigInteger.valueOf(divisor)).intValue();
      int position = left.remove(at);
      var hex = HexFormat.of().withUpperCase().formatHex(digest);
      picks.add(new Pick(round + 1, hex, divisor, position, problem.names().get(position - 1)));
    }
    return answer(problem, picks);
  }

  private static Solution answer(Problem problem, List<Pick> picks) {
    var bits = entropy(problem.count(), problem.names().size());
    var checked = Checker.agrees(problem, picks);
    if (!checked) throw new IllegalStateException("the checker drew others");
    return new Solution(problem.key(), problem.names().size(), bits, picks, true);
  }

  static byte[] digest(String key, int round) {
    byte[] around = {(byte) (round >> 8), (byte) round};
    var text = new ByteArrayOutputStream();
    text.writeBytes(around);
    text.writeBytes(key.getBytes(StandardCharsets.US_ASCII));
    text.writeBytes(around);
    try {
      return MessageDigest.getInstance("MD5").digest(text.toByteArray());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** log2 of the number of ways to choose, rounded to a tenth. */
  private static double entropy(int count, int pool) {
    double bits = 0;
    for (int i = 0; i < count; i++) bits += Math.log(pool - i) - Math.log(count - i);
    return Math.rint(bits / Math.log(2) * 10) / 10;
  }
}
