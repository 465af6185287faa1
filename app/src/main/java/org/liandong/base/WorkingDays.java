package org.liandong.base;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The calendar of working days (Z-09): Monday to Friday, less public holidays, plus the weekend
 * days that the yearly notice moves to work. Office hours bound a clock that runs in hours.
 *
 * @param holidays weekdays that are off
 * @param workdays weekend days that are worked
 */
public record WorkingDays(Set<LocalDate> holidays, Set<LocalDate> workdays) {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final LocalTime END_OF_DAY = LocalTime.of(18, 0);

  public WorkingDays {
    holidays = Set.copyOf(holidays);
    workdays = Set.copyOf(workdays);
  }

  public boolean working(LocalDate day) {
    if (workdays.contains(day)) return true;
    var weekday = day.getDayOfWeek();
    return weekday != DayOfWeek.SATURDAY && weekday != DayOfWeek.SUNDAY && !holidays.contains(day);
  }

  /** The end (18:00) of the {@code days}-th working day after the day of {@code from}. */
  public Instant due(Instant from, int days) {
    var day = from.atZone(ZONE).toLocalDate();
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (working(day)) left--;
    }
    return day.atTime(END_OF_DAY).atZone(ZONE).toInstant();
  }

  /** Working days after the day of {@code from} up to and including the day of {@code to}. */
  public int between(Instant from, Instant to) {
    var last = to.atZone(ZONE).toLocalDate();
    int count = 0;
    for (var day = from.atZone(ZONE).toLocalDate().plusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) if (working(day)) count++;
    return count;
  }

  /** What is left until {@code due}; negative once it is late. */
  public static Duration left(Instant now, Instant due) {
    return Duration.between(now, due);
  }
}
