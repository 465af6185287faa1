package org.liandong.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;

@Covers("Z-09")
class WorkingDaysTests {
  /** National day 2026: 1 to 7 October off, 10 October (a Saturday) worked. */
  private final WorkingDays october =
      new WorkingDays(
          Set.of(
              LocalDate.of(2026, 10, 1),
              LocalDate.of(2026, 10, 2),
              LocalDate.of(2026, 10, 5),
              LocalDate.of(2026, 10, 6),
              LocalDate.of(2026, 10, 7)),
          Set.of(LocalDate.of(2026, 10, 10)));

  @Test
  void aDayIsCountedFromTheNextWorkingDay() {
    assertThat(october.due(at("2026-09-30T17:59"), 1)).isEqualTo(at("2026-10-08T18:00"));
    assertThat(october.due(at("2026-10-08T09:00"), 2)).isEqualTo(at("2026-10-10T18:00"));
    assertThat(october.due(at("2026-10-10T09:00"), 1)).isEqualTo(at("2026-10-12T18:00"));
  }

  @Test
  void countsWorkingDaysBetween() {
    assertThat(october.between(at("2026-09-30T00:00"), at("2026-10-12T23:59"))).isEqualTo(4);
    assertThat(october.between(at("2026-10-08T08:00"), at("2026-10-08T20:00"))).isZero();
  }

  @Test
  void theDayIsTheDayInChina() {
    // 23:30 UTC on 7 October is already the 8th in Shanghai
    assertThat(october.due(Instant.parse("2026-10-07T23:30:00Z"), 1))
        .isEqualTo(at("2026-10-09T18:00"));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingDays.ZONE).toInstant();
  }
}
