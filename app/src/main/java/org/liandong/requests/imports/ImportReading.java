package org.liandong.requests.imports;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Sheet;
import org.liandong.requests.Request;
import org.liandong.requests.imports.ImportMapping.State;
import org.liandong.requests.imports.ImportMapping.Target;

/** Reads a mapped table row by row: what can be taken, and what is wrong in which row. */
public record ImportReading(List<Read> rows, List<Problem> problems) {
  private static final int LONGEST = 5_000;
  private static final int LONGEST_ADDRESS = 200;
  private static final int LONGEST_KEY = 100;

  /** One request as the table tells it. */
  public record Read(
      String key,
      Instant created,
      String category,
      String words,
      PlaceCode place,
      String address,
      Request.@Nullable Point point,
      State state,
      @Nullable Instant closed,
      String result,
      Map<String, String> raw) {}

  /**
   * What is wrong in a row.
   *
   * @param line as a person counts; the head is line 1
   * @param key message key
   */
  public record Problem(int line, Target target, String key, String text) {}

  /** Something in a row that cannot be read. */
  private static final class Unread extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Target target;
    private final String key;

    Unread(Target target, String key) {
      super(key, null, false, false);
      this.target = target;
      this.key = "requests.import.problem." + key;
    }
  }

  static ImportReading of(Sheet sheet, ImportMapping mapping, Predicate<String> category) {
    var rows = new ArrayList<Read>();
    var problems = new ArrayList<Problem>();
    var keys = new HashSet<String>();
    for (var row : sheet.rows())
      try {
        var read = read(row, mapping, category);
        if (!keys.add(read.key())) throw new Unread(Target.KEY, "twice");
        rows.add(read);
      } catch (Unread wrong) {
        var text = mapping.text(row, wrong.target);
        problems.add(new Problem(row.line(), wrong.target, wrong.key, text));
      }
    return new ImportReading(List.copyOf(rows), List.copyOf(problems));
  }

  private static Read read(Sheet.Row row, ImportMapping mapping, Predicate<String> category) {
    var created = moment(Target.CREATED, mapping.text(row, Target.CREATED));
    var state = mapping.states().get(mapping.text(row, Target.STATUS));
    if (state == null) throw new Unread(Target.STATUS, "unmapped");
    return new Read(
        text(row, mapping, Target.KEY, LONGEST_KEY),
        created,
        category(mapping.categories().get(mapping.text(row, Target.CATEGORY)), category),
        text(row, mapping, Target.WORDS, LONGEST),
        place(mapping.places().get(mapping.text(row, Target.PLACE))),
        address(mapping.text(row, Target.ADDRESS)),
        point(row, mapping),
        state,
        state == State.CLOSED ? closed(mapping.text(row, Target.CLOSED), created) : null,
        mapping.text(row, Target.RESULT),
        row.cells());
  }

  private static String text(Sheet.Row row, ImportMapping mapping, Target target, int longest) {
    var text = mapping.text(row, target);
    if (text.isEmpty()) throw new Unread(target, "missing");
    if (text.length() > longest) throw new Unread(target, "long");
    return text;
  }

  private static String category(@Nullable String code, Predicate<String> known) {
    if (code == null || !known.test(code)) throw new Unread(Target.CATEGORY, "unmapped");
    return code;
  }

  private static PlaceCode place(@Nullable String code) {
    if (code == null || code.length() < 12 || !PlaceCode.valid(code))
      throw new Unread(Target.PLACE, "unmapped");
    return new PlaceCode(code);
  }

  private static String address(String text) {
    if (text.length() > LONGEST_ADDRESS) throw new Unread(Target.ADDRESS, "long");
    return text;
  }

  private static Request.@Nullable Point point(Sheet.Row row, ImportMapping mapping) {
    var east = mapping.text(row, Target.LONGITUDE);
    var north = mapping.text(row, Target.LATITUDE);
    if (east.isEmpty() && north.isEmpty()) return null;
    return new Request.Point(
        degrees(Target.LONGITUDE, east, 180), degrees(Target.LATITUDE, north, 90));
  }

  private static double degrees(Target target, String text, int most) {
    try {
      var degrees = Double.parseDouble(text);
      if (Math.abs(degrees) <= most) return degrees;
    } catch (NumberFormatException e) {
      throw new Unread(target, "degrees");
    }
    throw new Unread(target, "degrees");
  }

  private static Instant closed(String text, Instant created) {
    var closed = moment(Target.CLOSED, text);
    if (closed.isBefore(created)) throw new Unread(Target.CLOSED, "order");
    return closed;
  }

  /** With a zone as it says; without one by the wall clock of the platform. */
  private static Instant moment(Target target, String text) {
    if (text.isEmpty()) throw new Unread(target, "missing");
    try {
      if (text.matches(".*(Z|[+-]\\d\\d:?\\d\\d)$") && text.contains("T"))
        return OffsetDateTime.parse(text).toInstant();
      if (text.length() == 10)
        return LocalDate.parse(text).atStartOfDay(WorkingDays.ZONE).toInstant();
      return LocalDateTime.parse(text.replace(' ', 'T')).atZone(WorkingDays.ZONE).toInstant();
    } catch (DateTimeException e) {
      throw new Unread(target, "moment");
    }
  }
}
