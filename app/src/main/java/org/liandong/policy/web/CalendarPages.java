package org.liandong.policy.web;

import static org.liandong.policy.db.Tables.CALENDAR_DAY;
import static org.liandong.policy.db.Tables.CALENDAR_YEAR;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.policy.CalendarImports;
import org.liandong.policy.Calendars;
import org.liandong.policy.CatalogueImports.Fault;
import org.liandong.policy.db.tables.records.CalendarDayRecord;
import org.liandong.policy.web.CalendarPage.Span;
import org.liandong.policy.web.CalendarPage.Year;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;

/** Reads the years that are known. */
@Component
class CalendarPages {
  private final DSLContext sql;
  private final Calendars calendars;
  private final Clock clock;

  CalendarPages(DSLContext sql, Calendars calendars, Clock clock) {
    this.sql = sql;
    this.calendars = calendars;
    this.clock = clock;
  }

  CalendarPage page(Actor actor, Form form, List<Fault> faults) {
    int year = clock.instant().atZone(WorkingDays.ZONE).getYear();
    var missing = Stream.of(year, year + 1).filter(it -> !calendars.years().contains(it)).toList();
    return new CalendarPage(years(), missing, form, faults, CalendarImports.mayImport(actor));
  }

  private List<Year> years() {
    var newest = CALENDAR_YEAR.as("newest");
    var latest =
        DSL.select(DSL.max(newest.VERSION)).from(newest).where(newest.YEAR.eq(CALENDAR_YEAR.YEAR));
    var days =
        sql.selectFrom(CALENDAR_DAY)
            .where(
                DSL.row(CALENDAR_DAY.YEAR, CALENDAR_DAY.VERSION)
                    .in(
                        DSL.select(newest.YEAR, DSL.max(newest.VERSION))
                            .from(newest)
                            .groupBy(newest.YEAR)))
            .orderBy(CALENDAR_DAY.DAY)
            .fetchGroups(CALENDAR_DAY.YEAR);
    return sql.selectFrom(CALENDAR_YEAR)
        .where(CALENDAR_YEAR.VERSION.eq(DSL.field(latest)))
        .orderBy(CALENDAR_YEAR.YEAR.desc())
        .fetch(row -> {
          var found = days.get(row.getYear());
          List<CalendarDayRecord> own = found == null ? List.of() : found;
          return new Year(
              row.getYear(),
              row.getVersion(),
              row.getTitle(),
              row.getNotice(),
              row.getDated(),
              row.getSource(),
              spans(own),
              own.stream().filter(it -> !it.getOff()).map(it -> it.getDay()).toList());
        });
  }

  private static List<Span> spans(List<CalendarDayRecord> days) {
    var spans = new ArrayList<Span>();
    for (var day : days) {
      if (!day.getOff()) continue;
      var last = spans.isEmpty() ? null : spans.getLast();
      if (last != null && last.name().equals(day.getName()) && follows(last, day.getDay()))
        spans.set(spans.size() - 1, new Span(last.name(), last.from(), day.getDay()));
      else spans.add(new Span(day.getName(), day.getDay(), day.getDay()));
    }
    return spans;
  }

  private static boolean follows(Span span, LocalDate day) {
    return span.until().plusDays(1).equals(day);
  }
}
