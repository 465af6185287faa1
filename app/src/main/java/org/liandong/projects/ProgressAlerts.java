package org.liandong.projects;

import static org.liandong.projects.db.Tables.ALERT;
import static org.liandong.projects.db.Tables.PROJECT;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Holders;
import org.liandong.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every morning: a report that is late is told to the level above the community (APP-29), a term
 * that ends soon to those who renew it and those who carry it out (PRJ-45). Each once.
 */
@Configuration(proxyBeanMethods = false)
class ProgressAlerts {

  @Bean
  RecurringTask<Void> progressAlertsTask(Round round, TransactionTemplate transaction) {
    return Tasks.recurring("projects.alerts", new Daily(WorkingDays.ZONE, LocalTime.of(8, 0)))
        .execute((task, context) -> transaction.executeWithoutResult(status -> round.all()));
  }

  @Bean
  Round progressRound(
      DSLContext sql, ProgressReports reports, Forms forms, Told told, Clock clock) {
    return new Round(sql, reports, forms, told, clock);
  }

  @Bean
  Told progressTold(DSLContext sql, Holders holders, Inbox inbox, Clock clock) {
    return new Told(sql, holders, inbox, clock);
  }

  /** Works through the projects that run. */
  static final class Round {
    private static final String DAYS = "projects.renewal-days";
    private static final int SOON = 30;
    private final DSLContext sql;
    private final ProgressReports reports;
    private final Forms forms;
    private final Told told;
    private final Clock clock;

    Round(DSLContext sql, ProgressReports reports, Forms forms, Told told, Clock clock) {
      this.sql = sql;
      this.reports = reports;
      this.forms = forms;
      this.told = told;
      this.clock = clock;
    }

    /** Answers how many were told of now. */
    int all() {
      var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
      var last = ProgressReports.last();
      int count = 0;
      var running =
          sql.select(PROJECT.fields())
              .select(last)
              .from(PROJECT)
              .where(PROJECT.STAGE.eq(Stage.RUNNING.name()))
              .fetch();
      for (var row : running) {
        var one = Running.of(row);
        var since = row.get(last);
        if (since != null && late(one, reports.due(one.scheme(), since.toInstant()), today))
          count++;
        if (ending(one, row.get(PROJECT.ENDS), today)) count++;
      }
      return count;
    }

    /** The day it is due is still in time. */
    private boolean late(Running one, LocalDate due, LocalDate today) {
      return today.isAfter(due) && told.late(one, due, today);
    }

    private boolean ending(Running one, LocalDate ends, LocalDate today) {
      int days = forms.rules(one.scheme()).apply(DAYS).map(value -> value.count()).orElse(SOON);
      boolean soon = !ends.isBefore(today) && !ends.minusDays(days).isAfter(today);
      return soon && told.ending(one, ends, today);
    }
  }

  /** A project that runs, as far as it is told of. */
  record Running(
      Project.Id id, Scheme.Id scheme, PlaceCode place, String title, Project.Person by) {
    static Running of(org.jooq.Record row) {
      return new Running(
          new Project.Id(
              new org.liandong.base.County(row.get(PROJECT.COUNTY)), row.get(PROJECT.ID)),
          new Scheme.Id(row.get(PROJECT.SCHEME)),
          new PlaceCode(row.get(PROJECT.PLACE)),
          row.get(PROJECT.TITLE),
          new Project.Person(new AccountId(row.get(PROJECT.ACCOUNT)), row.get(PROJECT.NAME)));
    }
  }

  /** Tells, and keeps that it was told. */
  static final class Told {
    private final DSLContext sql;
    private final Holders holders;
    private final Inbox inbox;
    private final Clock clock;

    Told(DSLContext sql, Holders holders, Inbox inbox, Clock clock) {
      this.sql = sql;
      this.holders = holders;
      this.inbox = inbox;
      this.clock = clock;
    }

    boolean late(Running one, LocalDate due, LocalDate today) {
      if (!first(one, "LATE", due)) return false;
      for (var above : above(one.place(), today)) tell(one, above.account(), "late", due);
      return true;
    }

    boolean ending(Running one, LocalDate ends, LocalDate today) {
      if (!first(one, "ENDING", ends)) return false;
      tell(one, one.by().account(), "ending", ends);
      var county = one.id().county().place();
      for (var officer : holders.of(Position.COUNTY_OFFICER, county, null, today))
        tell(one, officer.account(), "ending", ends);
      return true;
    }

    private boolean first(Running one, String kind, LocalDate day) {
      return sql.insertInto(ALERT)
              .values(
                  one.id().county().code(),
                  one.id().value(),
                  kind,
                  day,
                  ProjectRows.utc(clock.instant()))
              .onConflictDoNothing()
              .execute()
          == 1;
    }

    private void tell(Running one, AccountId account, String what, LocalDate day) {
      inbox.tell(
          one.id().county(),
          account,
          "projects/%s/%s/%s".formatted(one.id(), what, day),
          "projects.told." + what,
          List.of(one.title(), day.toString()),
          "/projects/" + one.id());
    }

    /** The next level up where somebody sits. */
    private List<Holders.Holder> above(PlaceCode place, LocalDate today) {
      for (var up = place.parent(); up.value().length() >= 2; up = up.parent()) {
        var found = holders.of(officer(up), up, null, today);
        if (!found.isEmpty()) return found;
      }
      return List.of();
    }

    private static Position officer(PlaceCode place) {
      return switch (place.value().length()) {
        case 9 -> Position.STREET_OFFICER;
        case 6 -> Position.COUNTY_OFFICER;
        case 4 -> Position.CITY_OFFICER;
        default -> Position.PROVINCE_OFFICER;
      };
    }
  }
}
