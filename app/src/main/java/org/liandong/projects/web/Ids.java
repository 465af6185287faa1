package org.liandong.projects.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.projects.ProgressReports;
import org.liandong.projects.Project;
import org.liandong.projects.Scheme;
import org.liandong.ui.Form;

/** Reads addresses and what was typed into the forms of this module. */
final class Ids {
  private static final String UUID_FORM = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

  private static final int MOST = ProgressReports.MOST;

  private Ids() {}

  static Project.Id project(String text) {
    try {
      return Project.Id.parse(text);
    } catch (IllegalArgumentException noId) {
      throw new Absent(text);
    }
  }

  static Scheme.Id scheme(String text) {
    var id = id(text);
    if (id == null) throw new Absent(text);
    return new Scheme.Id(id);
  }

  static @Nullable UUID id(@Nullable String text) {
    return text != null && text.matches(UUID_FORM) ? UUID.fromString(text) : null;
  }

  static UUID once(Form form) {
    var given = id(form.value("once"));
    return given == null ? UUID.randomUUID() : given;
  }

  static int number(Form form, String field) {
    try {
      return Integer.parseInt(form.value(field).strip());
    } catch (NumberFormatException e) {
      throw Invalid.field(field, "projects.number.unreadable");
    }
  }

  /** Left empty it is none. */
  static int count(Form form, String field) {
    if (form.value(field).isBlank()) return 0;
    int count = number(form, field);
    if (count < 0 || count > MOST) throw Invalid.field(field, "projects.number.unreadable");
    return count;
  }

  static String words(Form form, String field, boolean needed, int longest) {
    var words = form.value(field).strip();
    if (needed && words.isEmpty()) throw Invalid.field(field, "projects.words.missing");
    if (words.length() > longest) throw Invalid.field(field, "projects.words.long");
    return words;
  }

  static LocalDate day(Form form, String field) {
    try {
      return LocalDate.parse(form.value(field).strip());
    } catch (DateTimeException e) {
      throw Invalid.field(field, "projects.day.unreadable");
    }
  }

  /** Yuan, never negative; empty is nothing. */
  static Money money(Form form, String field) {
    var text = form.value(field).strip();
    if (text.isEmpty()) return Money.ZERO;
    try {
      var money = Money.parse(text);
      if (money.fen() < 0) throw Invalid.field(field, "projects.money.negative");
      return money;
    } catch (ArithmeticException | NumberFormatException e) {
      throw Invalid.field(field, "projects.money.unreadable");
    }
  }

  static PlaceCode place(String text) {
    if (!PlaceCode.valid(text)) throw new Absent(text);
    return new PlaceCode(text);
  }
}
