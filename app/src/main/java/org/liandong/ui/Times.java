package org.liandong.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.liandong.base.WorkingDays;

/** Days and times as people say them, on the wall clock of {@link WorkingDays#ZONE}. */
public final class Times {
  private Times() {}

  /**
   * The shortest clear form: 9:12 today, 周一 9:12 within a week, else 7月9日, with a year if not this.
   */
  public static String when(Instant moment) {
    var at = moment.atZone(WorkingDays.ZONE);
    long days = ChronoUnit.DAYS.between(at.toLocalDate(), today());
    if (days == 0) return format("ui.time.today", at);
    if (days > 0 && days < 7) return format("ui.time.week", at);
    return day(at.toLocalDate());
  }

  /** 7月9日, with a year when it is not this one. */
  public static String day(LocalDate day) {
    return day(day, today().getYear());
  }

  /** 7月9日 under the head of its year; a day of another year says which. */
  public static String day(LocalDate day, int year) {
    return format(day.getYear() == year ? "ui.time.day" : "ui.time.year", day);
  }

  /** With the year, for papers that are kept: 2026年7月9日. */
  public static String dated(LocalDate day) {
    return format("ui.time.year", day);
  }

  /** Everything: 2026年7月9日 周四 9:12. */
  public static String full(Instant moment) {
    return format("ui.time.full", moment.atZone(WorkingDays.ZONE));
  }

  /** The machine's form, for the {@code datetime} attribute. */
  public static String iso(Instant moment) {
    return moment
        .atZone(WorkingDays.ZONE)
        .toOffsetDateTime()
        .truncatedTo(ChronoUnit.SECONDS)
        .toString();
  }

  private static LocalDate today() {
    return ZonedDateTime.ofInstant(Screen.now(), WorkingDays.ZONE).toLocalDate();
  }

  private static String format(String key, TemporalAccessor time) {
    return DateTimeFormatter.ofPattern(Screen.t(key), Screen.locale()).format(time);
  }
}
