package org.liandong.indicators;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;

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

  /**
   * A subject that counts once, in the month of {@code since}; it is about nothing and answered for
   * by nobody, unless that is added.
   */
  public static Counted once(Subject of, PlaceCode place, Instant since, String kind) {
    var month = YearMonth.from(since.atZone(WorkingDays.ZONE));
    return new Counted(of, committee(place), month, kind, "", "", 1, null);
  }

  /** What belongs to a street or a county counts there: its code, filled with zeros. */
  private static PlaceCode committee(PlaceCode place) {
    var code = place.value().length() > 12 ? place.value().substring(0, 12) : place.value();
    return new PlaceCode(code + "0".repeat(12 - code.length()));
  }

  public Counted about(String what) {
    return new Counted(of, committee, month, kind, what, handler, amount, recheck);
  }

  public Counted answeredBy(String whom) {
    return new Counted(of, committee, month, kind, category, whom, amount, recheck);
  }

  public Counted worth(long amounting) {
    return new Counted(of, committee, month, kind, category, handler, amounting, recheck);
  }

  public Counted recheckedAt(@Nullable Instant moment) {
    return new Counted(of, committee, month, kind, category, handler, amount, moment);
  }
}
