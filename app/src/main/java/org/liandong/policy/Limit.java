package org.liandong.policy;

import java.time.LocalDate;
import org.liandong.base.Money;
import org.liandong.base.Share;

/**
 * A rule value as exact numbers: one number, or a span of two. Money is in yuan, dates are days
 * since 1970.
 */
public record Limit(Share low, Share high) {
  private static final String TO = "..";

  public Limit {
    if (low.compareTo(high) > 0) throw new IllegalArgumentException("span runs backwards");
  }

  /** Reads {@code text} as a value of {@code unit}; nonsense is an IllegalArgumentException. */
  static Limit parse(Unit unit, String text) {
    try {
      int to = text.indexOf(TO);
      if (to < 0) return new Limit(number(unit, text), number(unit, text));
      return new Limit(
          number(unit, text.substring(0, to)), number(unit, text.substring(to + TO.length())));
    } catch (ArithmeticException | java.time.DateTimeException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Share number(Unit unit, String text) {
    return switch (unit) {
      case YUAN -> Share.of(Money.parse(text).fen(), 100);
      case RATIO -> Share.parse(text.replace(':', '/'));
      case DATES -> Share.of(LocalDate.parse(text.strip()).toEpochDay(), 1);
      default -> Share.parse(text.replace(",", ""));
    };
  }
}
