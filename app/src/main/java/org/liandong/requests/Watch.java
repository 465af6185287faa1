package org.liandong.requests;

import static org.jooq.impl.DSL.condition;
import static org.liandong.requests.db.Tables.REQUEST;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.County;
import org.liandong.base.Refused;
import org.liandong.platform.Pace;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at the clocks every ten minutes, county by county, each request in its own transaction: one
 * that fails holds up nobody else's.
 */
@Configuration(proxyBeanMethods = false)
class Watch {

  @Bean
  RecurringTask<Void> watchClocksOfRequests(
      DSLContext sql, Clocks clocks, Reaches reaches, TransactionTemplate transaction) {
    return Tasks.recurring("requests.watch-clocks", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((_, _) -> {
          for (var county : counties(sql, reaches, transaction))
            reaches.within(Reach.within(county), () -> watch(county, clocks));
        });
  }

  private static int watch(County county, Clocks clocks) {
    var late = clocks.breached(county);
    for (var request : late) Pace.gently(() -> escalate(request, clocks));
    return late.size() + clocks.remind(county);
  }

  private static void escalate(Request request, Clocks clocks) {
    try {
      clocks.escalate(request.id(), request.standing().version());
    } catch (Refused moved) {
      // somebody acted in the meantime
    }
  }

  private static List<County> counties(
      DSLContext sql, Reaches reaches, TransactionTemplate transaction) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            transaction.execute(_ ->
                sql.selectDistinct(REQUEST.COUNTY)
                    .from(REQUEST)
                    .where(condition(REQUEST.OPEN))
                    .fetch(row -> new County(row.value1()))));
  }
}
