package org.liandong.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Invalid;
import org.liandong.base.WorkingDays;

/** Reads the fields of a form, or refuses one with a word at the field. */
public record Typed(Form form) {
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** May be left out. */
  public String text(String field, int longest) {
    var text = form.value(field).strip();
    if (text.length() > longest) throw Invalid.field(field, "ui.typed.long");
    return text;
  }

  public String required(String field, int longest) {
    var text = text(field, longest);
    if (text.isEmpty()) throw Invalid.field(field, "ui.typed.missing");
    return text;
  }

  /** A whole number within bounds. */
  public int number(String field, int least, int most) {
    try {
      var number = Integer.parseInt(form.value(field).strip());
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException e) {
      throw Invalid.field(field, "ui.typed.number");
    }
    throw Invalid.field(field, "ui.typed.number");
  }

  public LocalDate day(String field) {
    try {
      return LocalDate.parse(required(field, 20));
    } catch (DateTimeParseException e) {
      throw Invalid.field(field, "ui.typed.day");
    }
  }

  /** A local date and time, as a browser writes it: {@code 2026-11-25T14:00}. */
  public Instant moment(String field) {
    try {
      return LocalDateTime.parse(required(field, 30)).atZone(WorkingDays.ZONE).toInstant();
    } catch (DateTimeParseException e) {
      throw Invalid.field(field, "ui.typed.moment");
    }
  }

  public <E extends Enum<E>> E one(Class<E> type, String field) {
    for (var value : type.getEnumConstants())
      if (value.name().equals(form.value(field))) return value;
    throw Invalid.field(field, "ui.typed.choose");
  }

  /** The token of a form; a form without one counts as sent once. */
  public UUID once() {
    var once = form.value("once");
    return UUID_FORM.matcher(once).matches() ? UUID.fromString(once) : UUID.randomUUID();
  }

  /** The id of something: what is no id is not there. */
  public static UUID uuid(String text) {
    if (!UUID_FORM.matcher(text).matches()) throw new Absent(text);
    return UUID.fromString(text);
  }

  /** Where a list goes on; anything that is no id begins at the beginning. */
  public static @Nullable UUID after(@Nullable String text) {
    return text != null && UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
  }
}
