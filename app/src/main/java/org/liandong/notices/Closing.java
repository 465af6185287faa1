package org.liandong.notices;

import static org.liandong.notices.db.Tables.NOTICE;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Refused;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes notices after their last day, or lets them run on; one that fails holds up no other. */
@Component
class Closing {
  private static final int BATCH = 500;
  private final DSLContext sql;
  private final Notices notices;
  private final Periods periods;
  private final TransactionTemplate transaction;

  Closing(DSLContext sql, Notices notices, Periods periods, TransactionTemplate transaction) {
    this.sql = sql;
    this.notices = notices;
    this.periods = periods;
    this.transaction = transaction;
  }

  /** How many were over. */
  int closeOver() {
    var over = transaction.execute(_ -> over());
    for (var id : over) {
      try {
        notices.close(Actor.PLATFORM, id);
      } catch (Refused moved) {
        continue; // somebody took a step in the meantime
      }
    }
    return over.size();
  }

  private List<Notice.Id> over() {
    return sql.select(NOTICE.COUNTY, NOTICE.ID)
        .from(NOTICE)
        .where(NOTICE.STAGE.eq(Stage.RUNNING.name()), NOTICE.ENDS.lt(periods.today()))
        .orderBy(NOTICE.COUNTY, NOTICE.ENDS)
        .limit(BATCH)
        .fetch(row -> new Notice.Id(new County(row.value1()), row.value2()));
  }

  @Configuration(proxyBeanMethods = false)
  static class Clockwork {
    @Bean
    RecurringTask<Void> closeNotices(Closing closing, Reaches reaches) {
      return Tasks.recurring("notices.close", FixedDelay.of(Duration.ofMinutes(10)))
          .execute((_, _) -> reaches.within(Reach.EVERYTHING, closing::closeOver));
    }
  }
}
