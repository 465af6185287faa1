package org.liandong.purchases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;

/**
 * A finance report a contract owes (PUR-15).
 *
 * @param hold what holds the payment from the day after it is due
 * @param filed null while it is missing
 * @param check what the inspection found; null before it
 */
public record Report(
    int nr,
    LocalDate opens,
    LocalDate closes,
    LocalDate due,
    UUID hold,
    @Nullable Filed filed,
    @Nullable Check check) {

  /** What came in and went out in the period. */
  public record Filed(Instant at, Money income, Money spent, String words) {}

  /** The finding of an inspection. */
  public record Check(boolean sound, String finding) {}

  public boolean overdue(LocalDate today) {
    return filed == null && today.isAfter(due);
  }
}
