package org.liandong.indicators;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;

/**
 * What one subject counts for in a measure now.
 *
 * @param committee the committee it belongs to; figures of streets and counties are sums
 * @param month the month it belongs to, and stays in
 * @param kind a kind of the measure
 * @param category what it is about; empty when that is not told apart
 * @param handler who answers for it, as an id; empty when nobody does
 * @param amount how much it counts: 1, or hours, or fen
 * @param recheck when time alone may change it, or null
 */
public record Counted(
    Subject of,
    PlaceCode committee,
    YearMonth month,
    String kind,
    String category,
    String handler,
    long amount,
    @Nullable Instant recheck) {

  /** A subject within a measure. */
  public record Subject(String measure, County county, UUID id) {}

  public Counted {
    if (committee.value().length() != 12)
      throw new IllegalArgumentException("figures are kept by committee: " + committee);
  }

  Counted recheckedAt(@Nullable Instant moment) {
    return new Counted(of, committee, month, kind, category, handler, amount, moment);
  }
}
