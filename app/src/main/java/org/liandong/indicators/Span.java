package org.liandong.indicators;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** Months, both ends included. */
public record Span(YearMonth from, YearMonth to) {
  public Span {
    if (from.isAfter(to)) throw new IllegalArgumentException(from + " after " + to);
  }

  /** The last {@code months} months up to {@code to}. */
  public static Span last(int months, YearMonth to) {
    return new Span(to.minusMonths(months - 1L), to);
  }

  public List<YearMonth> months() {
    return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(1)).toList();
  }
}
