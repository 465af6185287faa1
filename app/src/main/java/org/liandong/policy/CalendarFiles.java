package org.liandong.policy;

import static org.liandong.policy.db.Tables.CALENDAR_DAY;
import static org.liandong.policy.db.Tables.CALENDAR_YEAR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Writes years of public holidays; those of this release come from {@code calendars/*.yaml}. */
@Component
class CalendarFiles {
  private final DSLContext sql;
  private final Clock clock;

  /** A day that is not what its weekday says: off, or worked. */
  record Day(LocalDate day, boolean off, String name) {}

  /** A year as its notice says. */
  record Year(
      int year, String title, String notice, LocalDate dated, String source, List<Day> days) {}

  CalendarFiles(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** The years of this release. */
  static List<Year> all() {
    var years = new TreeMap<String, Year>();
    try {
      var found = new PathMatchingResourcePatternResolver().getResources("classpath*:calendars/*");
      for (var resource : found) {
        var file = "calendars/" + resource.getFilename();
        years.put(file, parse(file, resource.getContentAsString(StandardCharsets.UTF_8)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.copyOf(years.values());
  }

  static Year parse(String file, String text) {
    var fields = Fields.parse(file, text);
    var days = new ArrayList<Day>();
    for (var off : fields.each("off")) {
      var name = off.text("name");
      var until = off.date("until");
      for (var day = off.date("from"); !day.isAfter(until); day = day.plusDays(1))
        days.add(new Day(day, true, name));
      off.done();
    }
    for (var day : fields.texts("work")) days.add(new Day(LocalDate.parse(day), false, ""));
    var year =
        new Year(
            fields.number("year", 0),
            fields.text("title"),
            fields.text("notice"),
            fields.date("dated"),
            fields.text("source"),
            days);
    fields.done();
    return year;
  }

  /** Loads a year nobody has loaded yet. */
  void first(Year year) {
    if (!sql.fetchExists(CALENDAR_YEAR, CALENDAR_YEAR.YEAR.eq(year.year()))) add(year, 1, "");
  }

  void add(Year year, int version, String name) {
    sql.insertInto(CALENDAR_YEAR)
        .set(CALENDAR_YEAR.YEAR, year.year())
        .set(CALENDAR_YEAR.VERSION, version)
        .set(CALENDAR_YEAR.TITLE, year.title())
        .set(CALENDAR_YEAR.NOTICE, year.notice())
        .set(CALENDAR_YEAR.DATED, year.dated())
        .set(CALENDAR_YEAR.SOURCE, year.source())
        .set(CALENDAR_YEAR.NAME, name)
        .set(CALENDAR_YEAR.AT, clock.instant().atOffset(ZoneOffset.UTC))
        .execute();
    for (var day : year.days())
      sql.insertInto(CALENDAR_DAY)
          .values(year.year(), version, day.day(), day.off(), day.name())
          .execute();
  }
}
