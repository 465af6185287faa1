package org.liandong.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.CountyId;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;

/**
 * Reads the fields of a form and refuses at the first that is wrong, with a word at the field;
 * {@link TypedWhole} reads on and says all that is wrong at once.
 */
public class Typed {
  private static final Pattern UUID_FORM =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private static final UUID NONE = new UUID(0, 0);
  private static final long MOST_FEN = 1_000_000_000_000_000L;
  private final Form form;

  public Typed(Form form) {
    this.form = form;
  }

  /** What happens to a field that is wrong. When it returns, what was read is never used. */
  public void wrong(String field, String key) {
    throw Invalid.field(field, key);
  }

  private String stripped(String field) {
    return form.value(field).strip();
  }

  public String words(String field, int longest) {
    var words = optional(field, longest);
    if (words.isEmpty()) wrong(field, "ui.typed.missing");
    return words;
  }

  /** May be left out. */
  public String optional(String field, int longest) {
    var words = stripped(field);
    if (words.length() > longest) wrong(field, "ui.typed.long");
    return words;
  }

  /** An amount above nothing. */
  public Money money(String field) {
    var money = amount(field);
    if (money == null || money.fen() <= 0) wrong(field, "ui.typed.money");
    return money == null ? Money.ZERO : money;
  }

  /** An amount, nothing where the field is empty; less than nothing is wrong. */
  public Money moneyOrZero(String field) {
    var money = amount(field);
    if (money == null) wrong(field, "ui.typed.amount");
    else if (money.fen() < 0) wrong(field, "ui.typed.negative");
    return money == null ? Money.ZERO : money;
  }

  private @Nullable Money amount(String field) {
    var text = stripped(field);
    if (text.isEmpty()) return Money.ZERO;
    if (text.length() > 20) return null;
    try {
      var money = Money.parse(text);
      return Math.abs(money.fen()) < MOST_FEN ? money : null;
    } catch (NumberFormatException | ArithmeticException noMoney) {
      return null;
    }
  }

  public LocalDate day(String field) {
    var day = dayIn(form.value(field));
    if (day.isEmpty()) wrong(field, "ui.typed.day");
    return day.orElse(LocalDate.EPOCH);
  }

  /** May be left out. */
  public @Nullable LocalDate optionalDay(String field) {
    return stripped(field).isEmpty() ? null : day(field);
  }

  /** A day in an address; one that is none is as if it had not been given. */
  public static Optional<LocalDate> dayIn(@Nullable String text) {
    if (text == null) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(text.strip()))
          .filter(day -> day.getYear() > 1900 && day.getYear() < 2200);
    } catch (DateTimeException noDay) {
      return Optional.empty();
    }
  }

  /** A local date and time; this one where the field is empty. */
  public Instant moment(String field, Instant otherwise) {
    return stripped(field).isEmpty() ? otherwise : moment(field);
  }

  /** A local date and time, as a browser writes it: {@code 2026-11-25T14:00}. */
  public Instant moment(String field) {
    try {
      return LocalDateTime.parse(stripped(field)).atZone(WorkingDays.ZONE).toInstant();
    } catch (DateTimeException noMoment) {
      wrong(field, "ui.typed.moment");
      return Instant.EPOCH;
    }
  }

  public int year(String field) {
    var text = stripped(field);
    if (text.matches("20\\d\\d|21\\d\\d")) return Integer.parseInt(text);
    wrong(field, "ui.typed.year");
    return 2000;
  }

  /** A whole number that a page offered, as the number of a line. */
  public int number(String field) {
    var text = stripped(field);
    if (text.matches("\\d{1,6}")) return Integer.parseInt(text);
    wrong(field, "ui.typed.choose");
    return 0;
  }

  /** A whole number within bounds. */
  public int number(String field, int least, int most) {
    return number(field, least, most, "ui.typed.number");
  }

  /** The same, with words of its own that name the bounds. */
  public int number(String field, int least, int most, String wrong) {
    try {
      var number = Integer.parseInt(stripped(field));
      if (number >= least && number <= most) return number;
    } catch (NumberFormatException noNumber) {
      // said below
    }
    wrong(field, wrong);
    return least;
  }

  /** How many of something; an empty field is none. */
  public int count(String field, int most) {
    return stripped(field).isEmpty() ? 0 : number(field, 0, most);
  }

  /** The version of a thing that the page showed. */
  public int version() {
    var text = stripped("version");
    if (text.matches("\\d{1,9}")) return Integer.parseInt(text);
    wrong("version", "ui.typed.version");
    return 0;
  }

  public <E extends Enum<E>> E one(String field, Class<E> type) {
    for (var constant : type.getEnumConstants())
      if (constant.name().equals(form.value(field))) return constant;
    wrong(field, "ui.typed.choose");
    return type.getEnumConstants()[0];
  }

  public PlaceCode place(String field, PlaceCode otherwise) {
    var code = stripped(field);
    if (code.isEmpty()) return otherwise;
    if (code.matches("\\d{6}|\\d{9}|\\d{12}")) return new PlaceCode(code);
    wrong(field, "ui.typed.choose");
    return otherwise;
  }

  /** A community or what lies in it; a {@code spot} that was chosen goes before its community. */
  public PlaceCode where() {
    var spot = stripped("spot");
    var code = spot.isEmpty() ? stripped("place") : spot;
    if (code.length() >= 12 && PlaceCode.valid(code)) return new PlaceCode(code);
    wrong("spot", "ui.typed.place");
    return PlaceCode.NATION;
  }

  public boolean checked(String field) {
    return !form.value(field).isEmpty();
  }

  public UUID id(String field) {
    var id = optionalId(field);
    if (id == null) wrong(field, "ui.typed.choose");
    return id == null ? NONE : id;
  }

  public @Nullable UUID optionalId(String field) {
    return after(form.value(field));
  }

  /** The token of a form; a form without one counts as sent once. */
  public UUID once() {
    var once = optionalId("once");
    return once == null ? UUID.randomUUID() : once;
  }

  /** The id of something: what is no id is not there. */
  public static UUID uuid(String text) {
    var id = after(text);
    if (id == null) throw new Absent(text);
    return id;
  }

  /** The id of something in a county: what is no id is not there. */
  public static CountyId county(String text) {
    return Absent.unless(text, CountyId::parse);
  }

  /** Where a list goes on; anything that is no id begins at the beginning. */
  public static @Nullable UUID after(@Nullable String text) {
    return id(text, null);
  }

  public static @Nullable UUID id(@Nullable String text, @Nullable UUID otherwise) {
    var id = text == null ? "" : text.strip();
    return UUID_FORM.matcher(id).matches() ? UUID.fromString(id) : otherwise;
  }
}
