package org.liandong.policy;

import static org.liandong.policy.db.Tables.CALENDAR_YEAR;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.platform.Sheet;
import org.liandong.policy.CalendarFiles.Day;
import org.liandong.policy.CalendarFiles.Year;
import org.liandong.policy.CatalogueImports.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the days of a later year from its notice, by the administrator of the nation. */
@Service
public class CalendarImports {
  private final DSLContext sql;
  private final Revision revision;
  private final CalendarFiles calendars;
  private final Audit audit;

  /** The notice a year rests on, as people know it. */
  public record Notice(int year, String title, String number, LocalDate dated, String source) {}

  CalendarImports(DSLContext sql, Revision revision, CalendarFiles calendars, Audit audit) {
    this.sql = sql;
    this.revision = revision;
    this.calendars = calendars;
    this.audit = audit;
  }

  public static boolean mayImport(Actor actor) {
    return actor.is(Position.ADMINISTRATOR) && actor.hat().covers(PlaceCode.NATION);
  }

  /**
   * Reads a table with the columns {@code day, kind, name}. A fault anywhere loads nothing; a year
   * that is there gets another version.
   *
   * @return what is wrong with the rows; nothing when the year was taken
   */
  @Transactional
  public List<Fault> take(Actor actor, Notice notice, byte[] bytes) {
    if (!mayImport(actor)) throw new Absent(notice.year());
    check(notice);
    var file = TableFile.read(bytes);
    if (!file.columns().containsAll(List.of("day", "kind")))
      throw Invalid.field("file", "policy.invalid.days");
    var faults = new ArrayList<Fault>();
    var days = days(file, notice.year(), faults);
    if (days.isEmpty() && faults.isEmpty()) throw Invalid.field("file", "policy.invalid.empty");
    if (faults.isEmpty()) revision.change(() -> write(actor, notice, days));
    return faults;
  }

  private void write(Actor actor, Notice notice, List<Day> days) {
    int version =
        sql.select(DSL.coalesce(DSL.max(CALENDAR_YEAR.VERSION), 0))
                .from(CALENDAR_YEAR)
                .where(CALENDAR_YEAR.YEAR.eq(notice.year()))
                .fetchSingle()
                .value1()
            + 1;
    var year =
        new Year(
            notice.year(), notice.title(), notice.number(), notice.dated(), notice.source(), days);
    calendars.add(year, version, actor.name());
    var facts = Map.of("version", version, "days", days.size());
    var subject = String.valueOf(notice.year());
    audit.record(actor, PlaceCode.NATION, "policy.calendar-imported", subject, facts);
  }

  private static void check(Notice notice) {
    var wrong = new LinkedHashMap<String, String>();
    if (notice.year() < 2000 || notice.year() > 2199) wrong.put("year", "policy.invalid.year");
    if (notice.title().isBlank()) wrong.put("title", "policy.invalid.title");
    if (notice.number().isBlank()) wrong.put("number", "policy.invalid.notice");
    if (!wrong.isEmpty()) throw new Invalid(wrong);
  }

  private static List<Day> days(Sheet file, int year, List<Fault> faults) {
    var days = new ArrayList<Day>();
    var seen = new HashSet<LocalDate>();
    for (var row : file.rows()) {
      var day = date(row.text("day"));
      var off = off(row.text("kind"));
      if (day.isEmpty() || day.get().getYear() != year)
        faults.add(new Fault(row.line(), "NOT_A_DAY", row.text("day")));
      else if (off.isEmpty()) faults.add(new Fault(row.line(), "NOT_A_KIND", row.text("kind")));
      else if (!seen.add(day.get())) faults.add(new Fault(row.line(), "TWICE", row.text("day")));
      else if (!off.get() && !weekend(day.get()))
        faults.add(new Fault(row.line(), "WORKED_ANYWAY", row.text("day")));
      else days.add(new Day(day.get(), off.get(), row.text("name")));
    }
    return days;
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text.replace('/', '-')));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Boolean> off(String text) {
    return switch (text.toLowerCase(java.util.Locale.ROOT)) {
      case "off", "放假", "休" -> Optional.of(true);
      case "work", "上班", "班" -> Optional.of(false);
      default -> Optional.empty();
    };
  }
}
