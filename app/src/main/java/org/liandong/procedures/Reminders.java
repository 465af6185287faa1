package org.liandong.procedures;

import static org.liandong.procedures.ProcedureReading.utc;
import static org.liandong.procedures.db.Tables.PROCEDURE;
import static org.liandong.procedures.db.Tables.REMINDER;
import static org.liandong.procedures.db.Tables.WAITING;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Holders;
import org.liandong.identity.Tier;
import org.liandong.inbox.Inbox;
import org.liandong.policy.Calendars;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is late is told to those who hold the seat, and five working days later to the desk one
 * level up. Each once for each opening of a gate.
 */
@Configuration(proxyBeanMethods = false)
class Reminders {
  private static final int BATCH = 500;
  private static final int ESCALATION = 5;

  /** Works through what is late. */
  static final class Round {
    private final DSLContext sql;
    private final Holders holders;
    private final Inbox inbox;
    private final Calendars calendars;
    private final Clock clock;

    Round(DSLContext sql, Holders holders, Inbox inbox, Calendars calendars, Clock clock) {
      this.sql = sql;
      this.holders = holders;
      this.inbox = inbox;
      this.calendars = calendars;
      this.clock = clock;
    }

    /** A gate that is late. */
    private record Late(
        Procedure.Id id, String gate, Instant since, String title, Position role, PlaceCode desk) {}

    int remind() {
      var now = clock.instant();
      int told = tell(0, now);
      return told + tell(1, escalated(now));
    }

    /** The moment before which something due is five working days late. */
    private Instant escalated(Instant now) {
      var day = now;
      var days = calendars.workingDays();
      while (days.between(day, now) < ESCALATION) day = day.minus(Duration.ofDays(1));
      return day;
    }

    private int tell(int level, Instant before) {
      var late = late(level, before);
      for (var each : late) tell(level, each);
      return late.size();
    }

    private List<Late> late(int level, Instant before) {
      return sql.select(WAITING.asterisk())
          .select(PROCEDURE.TITLE)
          .from(WAITING)
          .join(PROCEDURE)
          .on(PROCEDURE.COUNTY.eq(WAITING.COUNTY), PROCEDURE.ID.eq(WAITING.PROCEDURE))
          .where(WAITING.DUE.lt(utc(before)))
          .and(
              DSL.notExists(
                  sql.selectOne()
                      .from(REMINDER)
                      .where(REMINDER.COUNTY.eq(WAITING.COUNTY))
                      .and(REMINDER.PROCEDURE.eq(WAITING.PROCEDURE))
                      .and(REMINDER.GATE.eq(WAITING.GATE))
                      .and(REMINDER.SINCE.eq(WAITING.SINCE))
                      .and(REMINDER.LEVEL.eq(level))))
          .orderBy(WAITING.DUE)
          .limit(BATCH)
          .fetch(row ->
              new Late(
                  new Procedure.Id(new County(row.get(WAITING.COUNTY)), row.get(WAITING.PROCEDURE)),
                  row.get(WAITING.GATE),
                  row.get(WAITING.SINCE).toInstant(),
                  row.get(PROCEDURE.TITLE),
                  Position.valueOf(row.get(WAITING.POSITION)),
                  new PlaceCode(row.get(WAITING.DESK))));
    }

    private void tell(int level, Late late) {
      var now = clock.instant();
      sql.insertInto(REMINDER)
          .values(
              late.id().county().code(),
              late.id().value(),
              late.gate(),
              utc(late.since()),
              level,
              utc(now))
          .onConflictDoNothing()
          .execute();
      var desk = level == 0 ? late.desk() : late.desk().parent();
      var role = level == 0 ? late.role() : officer(desk);
      var today = now.atZone(WorkingDays.ZONE).toLocalDate();
      for (var holder : holders.of(role, desk, null, today))
        inbox.tell(
            late.id().county(),
            holder.account(),
            "procedures/%s/%s/%s/%d".formatted(late.id(), late.gate(), late.since(), level),
            level == 0 ? "procedures.told.reminder" : "procedures.told.escalated",
            List.of(late.title(), late.gate()),
            "/procedures/" + late.id());
    }

    private static Position officer(PlaceCode desk) {
      return switch (Tier.of(desk)) {
        case STREET -> Position.STREET_OFFICER;
        case COUNTY -> Position.COUNTY_OFFICER;
        case CITY -> Position.CITY_OFFICER;
        case PROVINCE, NATION -> Position.PROVINCE_OFFICER;
        case COMMITTEE, BELOW -> Position.COMMUNITY_WORKER;
      };
    }
  }

  @Bean
  Round reminderRound(
      DSLContext sql, Holders holders, Inbox inbox, Calendars calendars, Clock clock) {
    return new Round(sql, holders, inbox, calendars, clock);
  }

  @Bean
  RecurringTask<Void> remindOfProcedures(Round round, TransactionTemplate transaction) {
    return Tasks.recurring("procedures.remind", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((_, _) -> transaction.execute(_ -> round.remind()));
  }
}
