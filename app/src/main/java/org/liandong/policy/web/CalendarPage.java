package org.liandong.policy.web;

import java.time.LocalDate;
import java.util.List;
import org.liandong.policy.CatalogueImports.Fault;
import org.liandong.ui.Form;

/**
 * The calendar of working days.
 *
 * @param missing this year and the next, as far as their notices are not loaded
 */
public record CalendarPage(
    List<Year> years, List<Integer> missing, Form form, List<Fault> faults, boolean imports) {

  /** A year by its notice. */
  public record Year(
      int year,
      int version,
      String title,
      String notice,
      LocalDate dated,
      String source,
      List<Span> off,
      List<LocalDate> worked) {}

  /** Days off in a row. */
  public record Span(String name, LocalDate from, LocalDate until) {}
}
