package org.liandong.policy.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;

/** Reads what stands in addresses and forms. */
final class Codes {
  /** The nation in an address, where an empty code cannot stand. */
  static final String NATION = "0";

  private Codes() {}

  static PlaceCode place(String code) {
    if (code.equals(NATION)) return PlaceCode.NATION;
    if (code.isEmpty() || !PlaceCode.valid(code)) throw new Absent(code);
    return new PlaceCode(code);
  }

  static String text(PlaceCode place) {
    return place.value().isEmpty() ? NATION : place.value();
  }

  static UUID id(String text) {
    return Absent.unless(text, UUID::fromString);
  }

  /** A day in an address; anything else is as if it had not been given. */
  static LocalDate day(String text, LocalDate otherwise) {
    return Typed.dayIn(text).orElse(otherwise);
  }

  /** A day typed into a form. */
  static LocalDate day(Form form, String field) {
    try {
      return LocalDate.parse(form.value(field).strip());
    } catch (DateTimeException e) {
      throw Invalid.field(field, "policy.invalid.date");
    }
  }

  static @Nullable LocalDate dayOrNull(Form form, String field) {
    return form.value(field).isBlank() ? null : day(form, field);
  }
}
