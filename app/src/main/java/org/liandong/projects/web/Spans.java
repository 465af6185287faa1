package org.liandong.projects.web;

import static org.liandong.ui.Screen.t;

import java.time.LocalDate;
import org.liandong.ui.Times;

/** From a day to a day, on the page that is being drawn. */
final class Spans {
  private Spans() {}

  static String said(LocalDate from, LocalDate to) {
    return t("projects.span", Times.day(from), Times.day(to));
  }
}
