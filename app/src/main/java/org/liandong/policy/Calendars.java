package org.liandong.policy;

import static org.liandong.policy.db.Tables.CALENDAR_DAY;
import static org.liandong.policy.db.Tables.CALENDAR_YEAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Service;

/**
 * Public holidays and moved working days, year by year from the State Council's notices (Z-09).
 * Years without a notice are counted Monday to Friday, and {@link #certain} says so: whoever shows
 * such a date shows that it is an estimate.
 */
@Service
public class Calendars {
  private final DSLContext sql;
  private final Kept<Known> known;

  private record Known(WorkingDays days, SortedSet<Integer> years) {}

  Calendars(DSLContext sql, Revision revision) {
    this.sql = sql;
    this.known = new Kept<>(revision, this::read);
  }

  /** The calendar of all known years. */
  public WorkingDays workingDays() {
    return known.get().days();
  }

  /** The years whose notice is loaded. */
  public SortedSet<Integer> years() {
    return known.get().years();
  }

  /** Is every day from the one to the other in a year whose notice is loaded? */
  public boolean certain(LocalDate from, LocalDate until) {
    var years = years();
    for (int year = from.getYear(); year <= until.getYear(); year++)
      if (!years.contains(year)) return false;
    return true;
  }

  /** {@link #certain(LocalDate, LocalDate)} for a clock that runs between two moments. */
  public boolean certain(Instant from, Instant until) {
    return certain(day(from), day(until));
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(WorkingDays.ZONE).toLocalDate();
  }

  private Known read() {
    var years = new TreeSet<Integer>();
    var off = new HashSet<LocalDate>();
    var worked = new HashSet<LocalDate>();
    var latest = DSL.max(CALENDAR_YEAR.VERSION);
    sql.select(CALENDAR_YEAR.YEAR, latest)
        .from(CALENDAR_YEAR)
        .groupBy(CALENDAR_YEAR.YEAR)
        .forEach(year -> {
          years.add(year.value1());
          sql.selectFrom(CALENDAR_DAY)
              .where(CALENDAR_DAY.YEAR.eq(year.value1()))
              .and(CALENDAR_DAY.VERSION.eq(year.value2()))
              .forEach(day -> (day.getOff() ? off : worked).add(day.getDay()));
        });
    return new Known(new WorkingDays(off, worked), years);
  }
}
