package org.liandong.contracts.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.CountyId;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.contracts.Contract;
import org.liandong.ui.Form;

/** Reads the forms of this module and collects what is wrong before it complains. */
final class Typed {
  private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
  private static final UUID NONE = new UUID(0, 0);
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Form form;

  Typed(Form form) {
    this.form = form;
  }

  String words(String field, int most) {
    var words = optional(field, most);
    if (words.isEmpty()) wrong(field, "contracts.invalid.missing");
    return words;
  }

  String optional(String field, int most) {
    var words = form.value(field).strip();
    if (words.length() > most) wrong(field, "contracts.invalid.long");
    return words;
  }

  /** An amount above nothing. */
  Money money(String field) {
    var money = moneyOrZero(field);
    if (money.fen() <= 0 && !problems.containsKey(field)) wrong(field, "contracts.invalid.money");
    return money;
  }

  /** An amount, nothing where the field is empty; less than nothing is wrong. */
  Money moneyOrZero(String field) {
    var text = form.value(field).strip();
    if (text.isEmpty()) return Money.ZERO;
    try {
      if (text.length() > 20) throw new ArithmeticException(text);
      var money = Money.parse(text);
      if (money.fen() >= 0 && money.fen() < 1_000_000_000_000_000L) return money;
    } catch (NumberFormatException | ArithmeticException noMoney) {
      // said below
    }
    wrong(field, "contracts.invalid.money");
    return Money.ZERO;
  }

  LocalDate day(String field) {
    try {
      var day = LocalDate.parse(form.value(field).strip());
      if (day.getYear() > 1900 && day.getYear() < 2200) return day;
    } catch (DateTimeException noDay) {
      // said below
    }
    wrong(field, "contracts.invalid.day");
    return LocalDate.EPOCH;
  }

  int year(String field) {
    var text = form.value(field).strip();
    if (text.matches("20\\d\\d|21\\d\\d")) return Integer.parseInt(text);
    wrong(field, "contracts.invalid.year");
    return 2000;
  }

  int number(String field) {
    var text = form.value(field).strip();
    if (text.matches("\\d{1,6}")) return Integer.parseInt(text);
    wrong(field, "contracts.invalid.choose");
    return 0;
  }

  UUID id(String field) {
    var id = id(form.value(field), null);
    if (id == null) wrong(field, "contracts.invalid.choose");
    return id == null ? NONE : id;
  }

  @Nullable UUID optionalId(String field) {
    return id(form.value(field), null);
  }

  <E extends Enum<E>> E one(String field, Class<E> type) {
    for (var constant : type.getEnumConstants())
      if (constant.name().equals(form.value(field))) return constant;
    wrong(field, "contracts.invalid.choose");
    return type.getEnumConstants()[0];
  }

  PlaceCode place(String field, PlaceCode otherwise) {
    var code = form.value(field).strip();
    if (code.isEmpty()) return otherwise;
    if (code.matches("\\d{6}|\\d{9}|\\d{12}")) return new PlaceCode(code);
    wrong(field, "contracts.invalid.choose");
    return otherwise;
  }

  boolean checked(String field) {
    return !form.value(field).isEmpty();
  }

  UUID once() {
    var once = optionalId("once");
    return once == null ? UUID.randomUUID() : once;
  }

  void wrong(String field, String key) {
    problems.putIfAbsent(field, key);
  }

  void check() {
    if (!problems.isEmpty()) throw new Invalid(problems);
  }

  static @Nullable UUID id(@Nullable String text, @Nullable UUID otherwise) {
    return text != null && text.strip().matches(ID) ? UUID.fromString(text.strip()) : otherwise;
  }

  static Contract.Id contract(String text) {
    try {
      return Contract.Id.parse(text);
    } catch (IllegalArgumentException noId) {
      throw new Absent(text);
    }
  }

  static CountyId county(String text) {
    try {
      return CountyId.parse(text);
    } catch (IllegalArgumentException noId) {
      throw new Absent(text);
    }
  }
}
