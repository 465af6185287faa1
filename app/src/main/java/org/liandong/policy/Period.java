package org.liandong.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From a day to a day, both included; open at the end when {@code until} is null.
 *
 * @param from the first day
 * @param until the last day, null for no end
 */
public record Period(LocalDate from, @Nullable LocalDate until) {
  public Period {
    if (until != null && until.isBefore(from))
      throw new IllegalArgumentException("period runs backwards");
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }

  boolean overlaps(Period other) {
    return (until == null || !other.from.isAfter(until))
        && (other.until == null || !from.isAfter(other.until));
  }

  /** What is left of this period when {@code taken} is cut out: nothing, one part or two. */
  List<Period> without(Period taken) {
    if (!overlaps(taken)) return List.of(this);
    var left = new ArrayList<Period>();
    if (from.isBefore(taken.from)) left.add(new Period(from, taken.from.minusDays(1)));
    if (taken.until != null && (until == null || until.isAfter(taken.until)))
      left.add(new Period(taken.until.plusDays(1), until));
    return left;
  }
}
