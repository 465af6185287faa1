package org.liandong.base;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of yuan in integer fen (Z-05). Sums overflow loudly, never silently. */
public record Money(long fen) implements Comparable<Money> {
  public static final Money ZERO = new Money(0);

  /** Whole yuan. */
  public static Money yuan(long yuan) {
    return new Money(Math.multiplyExact(yuan, 100));
  }

  /** Reads {@code 100000.00} or {@code 100,000}; more than two decimals are refused. */
  public static Money parse(String text) {
    var yuan = new BigDecimal(text.strip().replace(",", ""));
    return new Money(yuan.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
  }

  public Money plus(Money other) {
    return new Money(Math.addExact(fen, other.fen));
  }

  public Money minus(Money other) {
    return new Money(Math.subtractExact(fen, other.fen));
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** Yuan with two decimals and thousands, as in {@code 100,000.00}. */
  @Override
  public String toString() {
    return String.format("%,.2f", BigDecimal.valueOf(fen, 2));
  }
}
