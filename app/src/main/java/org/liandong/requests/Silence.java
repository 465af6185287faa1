package org.liandong.requests;

import static org.liandong.requests.db.Tables.REQUEST;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * Closes answered requests whose resident stayed silent for the days of their place (N12), county
 * by county, each in its own transaction: one that fails holds up nobody else's.
 */
@Configuration(proxyBeanMethods = false)
class Silence {
  private static final int BATCH = 200;

  @Bean
  RecurringTask<Void> closeSilentRequests(
      DSLContext sql,
      Requests requests,
      Deadlines deadlines,
      Reaches reaches,
      TransactionTemplate transaction,
      Clock clock) {
    return Tasks.recurring("requests.close-silent", FixedDelay.of(Duration.ofMinutes(10)))
        .execute((_, _) -> {
          for (var county : counties(sql, reaches, transaction))
            reaches.within(
                Reach.within(county),
                () -> close(county, sql, requests, deadlines, clock.instant(), transaction));
        });
  }

  private static List<County> counties(
      DSLContext sql, Reaches reaches, TransactionTemplate transaction) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            transaction.execute(_ ->
                sql.selectDistinct(REQUEST.COUNTY)
                    .from(REQUEST)
                    .where(RequestReading.ANSWERED)
                    .fetch(row -> new County(row.value1()))));
  }

  private static int close(
      County county,
      DSLContext sql,
      Requests requests,
      Deadlines deadlines,
      Instant now,
      TransactionTemplate transaction) {
    var silent = silent(county, sql, deadlines, now, transaction);
    for (var request : silent) Pace.gently(() -> lapse(request, requests));
    return silent.size();
  }

  private static void lapse(Request request, Requests requests) {
    try {
      requests.lapse(request.id(), request.standing().version());
    } catch (Refused spoken) {
      // the resident spoke in the meantime
    }
  }

  private static List<Request> silent(
      County county,
      DSLContext sql,
      Deadlines deadlines,
      Instant now,
      TransactionTemplate transaction) {
    return transaction.execute(_ ->
        sql
            .selectFrom(REQUEST)
            .where(REQUEST.COUNTY.eq(county.code()))
            .and(RequestReading.ANSWERED)
            .orderBy(REQUEST.SETTLED)
            .limit(BATCH)
            .fetch(RequestReading::request)
            .stream()
            .filter(request -> silent(request, deadlines, now))
            .toList());
  }

  private static boolean silent(Request request, Deadlines deadlines, Instant now) {
    var settled = request.standing().settled();
    return settled != null && !settled.isAfter(deadlines.silentSince(request.place(), now));
  }
}
