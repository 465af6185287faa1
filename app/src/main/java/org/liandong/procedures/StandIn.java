package org.liandong.procedures;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.Hat;

/**
 * Somebody sits for an absent colleague, for a time: an appointment to that seat and no other.
 *
 * @param hat the hat of the absent one, worn only to decide
 * @param until the last day
 * @param ended the first day without it when it was ended before, or null
 */
public record StandIn(
    Id id,
    AccountId absent,
    String absentName,
    Hat hat,
    AccountId account,
    String name,
    LocalDate since,
    LocalDate until,
    @Nullable LocalDate ended,
    String reason) {

  /** Above the county the county is {@code 000000}. */
  public record Id(County county, UUID value) {
    @Override
    public String toString() {
      return county + "-" + value;
    }
  }

  public boolean holds(LocalDate day) {
    return !day.isBefore(since) && !day.isAfter(until) && (ended == null || day.isBefore(ended));
  }
}
