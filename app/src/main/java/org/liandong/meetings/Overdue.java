package org.liandong.meetings;

import static org.liandong.meetings.db.Tables.BODY;
import static org.liandong.meetings.db.Tables.SEAT;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.AccountId;
import org.liandong.base.WorkingDays;
import org.liandong.inbox.Inbox;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells chairs and secretaries once that a meeting is late: the alert behind "定期" (ACT-08). */
@Component
class Overdue {
  private static final int BATCH = 500;
  private final DSLContext sql;
  private final Inbox inbox;
  private final Clock clock;

  Overdue(DSLContext sql, Inbox inbox, Clock clock) {
    this.sql = sql;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Each late day is told once to each of them, however often this runs. */
  @Transactional
  int tell() {
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    var late =
        sql.selectFrom(BODY)
            .where(BODY.DISSOLVED.isNull(), BODY.DUE.lt(today))
            .orderBy(BODY.DUE)
            .limit(BATCH)
            .fetch(Reading::body);
    late.forEach(this::tell);
    return late.size();
  }

  private void tell(Body body) {
    var cause = "meetings/overdue/%s/%s".formatted(body.id(), body.due());
    for (var account : leaders(body))
      inbox.tell(
          body.id().county(),
          account,
          cause,
          "meetings.told.OVERDUE",
          List.of(body.name()),
          "/bodies/" + body.id());
  }

  private List<AccountId> leaders(Body body) {
    return sql.select(SEAT.ACCOUNT)
        .from(SEAT)
        .where(SEAT.COUNTY.eq(body.id().county().code()), SEAT.BODY.eq(body.id().value()))
        .and(SEAT.ENDED.isNull())
        .and(SEAT.POSITION.in("CHAIR", "SECRETARY"))
        .fetch(row -> new AccountId(row.value1()));
  }

  @Configuration(proxyBeanMethods = false)
  static class Clockwork {
    @Bean
    RecurringTask<Void> tellOverdueMeetings(Overdue overdue, Reaches reaches) {
      return Tasks.recurring("meetings.tell-overdue", FixedDelay.of(Duration.ofHours(1)))
          .execute((_, _) -> reaches.within(Reach.EVERYTHING, overdue::tell));
    }
  }
}
