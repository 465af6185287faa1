package org.liandong.meetings.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of meetings.
 *
 * @param weeks Monday to Sunday; days outside the month are there and empty
 * @param late bodies whose meeting is overdue
 */
public record CalendarPage(
    YearMonth month,
    List<List<Day>> weeks,
    List<MeetingRow> meetings,
    List<BodiesPage.Row> late,
    boolean desk) {

  /** A day with its meetings. */
  public record Day(LocalDate date, boolean inside, boolean today, List<MeetingRow> meetings) {}

  public String before() {
    return "/meetings?month=" + month.minusMonths(1);
  }

  public String after() {
    return "/meetings?month=" + month.plusMonths(1);
  }

  public String export(String ending) {
    return "/meetings/table." + ending + "?month=" + month;
  }
}
