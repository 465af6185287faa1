package org.liandong.ledger.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Unit;
import org.liandong.ui.Form;

/** Reads the fields of a form and collects everything that is wrong before it complains. */
final class Input {
  private static final UUID NONE = new UUID(0, 0);
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Form form;
  private final Unit unit;

  Input(Form form, Unit unit) {
    this.form = form;
    this.unit = unit;
  }

  /** Words that must be there. */
  String text(String field, int most) {
    var text = optional(field, most);
    if (text.isEmpty()) wrong(field, "ledger.invalid.missing");
    return text;
  }

  String optional(String field, int most) {
    var text = form.value(field).strip();
    if (text.codePointCount(0, text.length()) > most || text.length() > most)
      wrong(field, "ledger.invalid.long");
    return text;
  }

  Amount amount(String field) {
    if (form.value(field).isBlank()) wrong(field, "ledger.invalid.missing");
    return optionalAmount(field);
  }

  /** An amount, or nothing where the field is empty. */
  Amount optionalAmount(String field) {
    return read(field, form.value(field));
  }

  /** Amounts under each other, or none. */
  List<Amount> amounts(String field) {
    return form.value(field)
        .lines()
        .filter(line -> !line.isBlank())
        .limit(100)
        .map(line -> read(field, line))
        .toList();
  }

  private Amount read(String field, String text) {
    if (text.isBlank()) return new Amount(unit, 0);
    try {
      return Amount.parse(unit, text);
    } catch (NumberFormatException noAmount) {
      wrong(field, "ledger.invalid.amount");
      return new Amount(unit, 0);
    }
  }

  UUID id(String field) {
    var id = optionalId(field);
    if (id == null) wrong(field, "ledger.invalid.choose");
    return id == null ? NONE : id;
  }

  private @Nullable UUID optionalId(String field) {
    try {
      return form.value(field).isBlank() ? null : UUID.fromString(form.value(field).strip());
    } catch (IllegalArgumentException noId) {
      return null;
    }
  }

  LocalDate day(String field) {
    try {
      return LocalDate.parse(form.value(field).strip());
    } catch (DateTimeParseException noDay) {
      wrong(field, "ledger.invalid.day");
      return LocalDate.EPOCH;
    }
  }

  int year(String field) {
    var text = form.value(field).strip();
    if (text.matches("20\\d\\d|21\\d\\d")) return Integer.parseInt(text);
    wrong(field, "ledger.invalid.year");
    return 2000;
  }

  boolean checked(String field) {
    return !form.value(field).isEmpty();
  }

  /** The token of the form; a form without one is a form of its own. */
  UUID once() {
    var once = optionalId("once");
    return once == null ? UUID.randomUUID() : once;
  }

  void wrong(String field, String key) {
    problems.putIfAbsent(field, key);
  }

  /** Complains when something is wrong. */
  void check() {
    if (!problems.isEmpty()) throw new Invalid(problems);
  }
}
