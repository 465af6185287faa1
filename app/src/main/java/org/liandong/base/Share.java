package org.liandong.base;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * An exact fraction, used for every percentage so that "exactly 10 %" is decided by integers
 * (Z-05). Kept in lowest terms with a positive denominator.
 */
public record Share(BigInteger part, BigInteger whole) implements Comparable<Share> {

  public Share {
    if (whole.signum() == 0) throw new ArithmeticException("a share of nothing");
    var divisor = part.gcd(whole).multiply(BigInteger.valueOf(whole.signum()));
    part = part.divide(divisor);
    whole = whole.divide(divisor);
  }

  public static Share of(long part, long whole) {
    return new Share(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }

  public static Share of(Money part, Money whole) {
    return of(part.fen(), whole.fen());
  }

  /** Reads {@code 10%}, {@code 70.3%}, {@code 1/3} or {@code 0.1}. */
  public static Share parse(String text) {
    var form = text.strip();
    if (form.endsWith("%")) return decimal(form.substring(0, form.length() - 1), 100);
    var slash = form.indexOf('/');
    if (slash < 0) return decimal(form, 1);
    return new Share(
        new BigInteger(form.substring(0, slash).strip()),
        new BigInteger(form.substring(slash + 1).strip()));
  }

  private static Share decimal(String text, long per) {
    var number = new BigDecimal(text.strip());
    var scale = Math.max(number.scale(), 0);
    return new Share(
        number.setScale(scale).unscaledValue(),
        BigInteger.TEN.pow(scale).multiply(BigInteger.valueOf(per)));
  }

  @Override
  public int compareTo(Share other) {
    return part.multiply(other.whole).compareTo(other.part.multiply(whole));
  }

  public boolean atMost(Share limit) {
    return compareTo(limit) <= 0;
  }

  public boolean below(Share limit) {
    return compareTo(limit) < 0;
  }

  /** The fraction, as in {@code 1/10}; {@link #percent} is for people. */
  @Override
  public String toString() {
    return part + "/" + whole;
  }

  /** Percent with at most {@code decimals} decimals, cut (never rounded up over a limit). */
  public String percent(int decimals) {
    var scaled =
        new BigDecimal(part.multiply(BigInteger.valueOf(100)))
            .divide(new BigDecimal(whole), decimals, java.math.RoundingMode.FLOOR);
    return scaled.stripTrailingZeros().toPlainString() + "%";
  }
}
