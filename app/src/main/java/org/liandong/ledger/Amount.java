package org.liandong.ledger;

import static org.liandong.ledger.LedgerRefusal.NOT_POSITIVE;
import static org.liandong.ledger.LedgerRefusal.TOO_LARGE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.liandong.base.Money;
import org.liandong.base.Refused;

/**
 * So much of a unit, exact.
 *
 * @param value in the smallest part: fen, hundredths of an hour, points, pieces
 */
public record Amount(Unit unit, long value) implements Comparable<Amount> {
  /** The most one movement carries: ten trillion yuan. Sums stay far below an overflow. */
  static final long MOST = 1_000_000_000_000_000L;

  public static Amount of(Money money) {
    return new Amount(Unit.MONEY, money.fen());
  }

  /**
   * Reads {@code 12,000.50}; more decimals than the unit has are refused.
   *
   * @throws NumberFormatException when it is no number of the unit
   */
  public static Amount parse(Unit unit, String text) {
    try {
      var number = new BigDecimal(text.strip().replace(",", "").replace("，", ""));
      if (number.precision() > 40 || Math.abs(number.scale()) > 40)
        throw new NumberFormatException(text);
      var exact = number.setScale(unit.decimals(), RoundingMode.UNNECESSARY).unscaledValue();
      return new Amount(unit, exact.bitLength() > 62 ? Long.MAX_VALUE : exact.longValueExact());
    } catch (ArithmeticException inexact) {
      throw new NumberFormatException(text);
    }
  }

  /** An amount that can be moved: more than nothing, and not more than {@link #MOST}. */
  Amount movable() {
    if (value <= 0) throw new Refused(NOT_POSITIVE, toString());
    if (value > MOST) throw new Refused(TOO_LARGE, new Amount(unit, MOST).toString());
    return this;
  }

  public Amount plus(Amount other) {
    return new Amount(unit, Math.addExact(value, other.value));
  }

  @Override
  public int compareTo(Amount other) {
    return Long.compare(value, other.value);
  }

  /** With thousands and the decimals of the unit, as in {@code 12,000.50}. */
  @Override
  public String toString() {
    return String.format("%,." + unit.decimals() + "f", BigDecimal.valueOf(value, unit.decimals()));
  }
}
