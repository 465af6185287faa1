package org.liandong.meetings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.base.WorkingDays;

/** What was typed into a field, read or refused with a word at the field. */
final class Typed {
  private Typed() {}

  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  static String required(String field, @Nullable String typed, int longest) {
    var text = text(typed);
    if (text.isEmpty()) throw Invalid.field(field, "meetings.field.missing");
    if (text.length() > longest) throw Invalid.field(field, "meetings.field.long");
    return text;
  }

  static @Nullable LocalDate day(String field, @Nullable String typed) {
    if (text(typed).isEmpty()) return null;
    try {
      return LocalDate.parse(text(typed));
    } catch (DateTimeParseException e) {
      throw Invalid.field(field, "meetings.field.day");
    }
  }

  /** A local date and time, as {@code 2026-11-25T14:00}. */
  static Instant moment(String field, @Nullable String typed) {
    try {
      return LocalDateTime.parse(required(field, typed, 30)).atZone(WorkingDays.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw Invalid.field(field, "meetings.field.moment");
    }
  }

  static int number(String field, @Nullable String typed) {
    try {
      var number = Integer.parseInt(text(typed).isEmpty() ? "0" : text(typed));
      if (number < 0) throw Invalid.field(field, "meetings.field.number");
      return number;
    } catch (NumberFormatException e) {
      throw Invalid.field(field, "meetings.field.number");
    }
  }

  static <E extends Enum<E>> E one(Class<E> type, String field, @Nullable String typed) {
    for (var value : type.getEnumConstants()) if (value.name().equals(text(typed))) return value;
    throw Invalid.field(field, "meetings.field.choose");
  }
}
