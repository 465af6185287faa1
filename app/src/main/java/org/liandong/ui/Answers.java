package org.liandong.ui;

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

/**
 * Reads the fields of a form and collects what is wrong before it complains; {@link Typed}
 * complains at the first. A field that is wrong reads as a value that is never used.
 */
public class Answers {
  private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
  private static final UUID NONE = new UUID(0, 0);
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final Form form;

  public Answers(Form form) {
    this.form = form;
  }

  public String words(String field, int most) {
    var words = optional(field, most);
    if (words.isEmpty()) wrong(field, "ui.typed.missing");
    return words;
  }

  public String optional(String field, int most) {
    var words = form.value(field).strip();
    if (words.length() > most) wrong(field, "ui.typed.long");
    return words;
  }

  /** An amount above nothing. */
  public Money money(String field) {
    var money = moneyOrZero(field);
    if (money.fen() <= 0 && !problems.containsKey(field)) wrong(field, "ui.typed.money");
    return money;
  }

  /** An amount, nothing where the field is empty; less than nothing is wrong. */
  public Money moneyOrZero(String field) {
    var text = form.value(field).strip();
    if (text.isEmpty()) return Money.ZERO;
    try {
      if (text.length() > 20) throw new ArithmeticException(text);
      var money = Money.parse(text);
      if (money.fen() >= 0 && money.fen() < 1_000_000_000_000_000L) return money;
    } catch (NumberFormatException | ArithmeticException noMoney) {
      // said below
    }
    wrong(field, "ui.typed.money");
    return Money.ZERO;
  }

  public LocalDate day(String field) {
    try {
      var day = LocalDate.parse(form.value(field).strip());
      if (day.getYear() > 1900 && day.getYear() < 2200) return day;
    } catch (DateTimeException noDay) {
      // said below
    }
    wrong(field, "ui.typed.day");
    return LocalDate.EPOCH;
  }

  public int year(String field) {
    var text = form.value(field).strip();
    if (text.matches("20\\d\\d|21\\d\\d")) return Integer.parseInt(text);
    wrong(field, "ui.typed.year");
    return 2000;
  }

  public int number(String field) {
    var text = form.value(field).strip();
    if (text.matches("\\d{1,6}")) return Integer.parseInt(text);
    wrong(field, "ui.typed.choose");
    return 0;
  }

  public UUID id(String field) {
    var id = id(form.value(field), null);
    if (id == null) wrong(field, "ui.typed.choose");
    return id == null ? NONE : id;
  }

  public @Nullable UUID optionalId(String field) {
    return id(form.value(field), null);
  }

  public <E extends Enum<E>> E one(String field, Class<E> type) {
    for (var constant : type.getEnumConstants())
      if (constant.name().equals(form.value(field))) return constant;
    wrong(field, "ui.typed.choose");
    return type.getEnumConstants()[0];
  }

  public PlaceCode place(String field, PlaceCode otherwise) {
    var code = form.value(field).strip();
    if (code.isEmpty()) return otherwise;
    if (code.matches("\\d{6}|\\d{9}|\\d{12}")) return new PlaceCode(code);
    wrong(field, "ui.typed.choose");
    return otherwise;
  }

  public boolean checked(String field) {
    return !form.value(field).isEmpty();
  }

  public UUID once() {
    var once = optionalId("once");
    return once == null ? UUID.randomUUID() : once;
  }

  public void wrong(String field, String key) {
    problems.putIfAbsent(field, key);
  }

  public void check() {
    if (!problems.isEmpty()) throw new Invalid(problems);
  }

  public static @Nullable UUID id(@Nullable String text, @Nullable UUID otherwise) {
    return text != null && text.strip().matches(ID) ? UUID.fromString(text.strip()) : otherwise;
  }

  public static CountyId county(String text) {
    try {
      return CountyId.parse(text);
    } catch (IllegalArgumentException noId) {
      throw new Absent(text);
    }
  }
}
