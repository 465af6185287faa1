package org.liandong.procedures.route;

import java.math.BigInteger;
import org.liandong.base.Share;

/**
 * How many of a whole are enough (N1): {@code at-least 2/3} (以上) includes the share itself, {@code
 * more-than 1/2} (过半数) does not, {@code count 9} is a number of heads.
 */
public sealed interface Threshold {

  /** The smallest number that is enough. */
  int need(int whole);

  record Count(int heads) implements Threshold {
    @Override
    public int need(int whole) {
      return heads;
    }
  }

  record AtLeast(Share share) implements Threshold {
    @Override
    public int need(int whole) {
      var parts = share.part().multiply(BigInteger.valueOf(whole));
      var cut = parts.divideAndRemainder(share.whole());
      return cut[0].intValueExact() + (cut[1].signum() > 0 ? 1 : 0);
    }
  }

  record MoreThan(Share share) implements Threshold {
    @Override
    public int need(int whole) {
      var parts = share.part().multiply(BigInteger.valueOf(whole));
      return parts.divide(share.whole()).intValueExact() + 1;
    }
  }

  static Threshold parse(String text) {
    var words = text.strip().split("\\s+");
    if (words.length != 2) throw new IllegalArgumentException(text);
    return switch (words[0]) {
      case "count" -> new Count(positive(words[1]));
      case "at-least" -> new AtLeast(share(words[1]));
      case "more-than" -> new MoreThan(share(words[1]));
      default -> throw new IllegalArgumentException(text);
    };
  }

  private static int positive(String text) {
    int number = Integer.parseInt(text);
    if (number < 1) throw new IllegalArgumentException(text);
    return number;
  }

  private static Share share(String text) {
    var share = Share.parse(text);
    if (share.part().signum() < 0 || share.compareTo(Share.of(1, 1)) > 0)
      throw new IllegalArgumentException(text);
    return share;
  }
}
