package org.liandong.platform;

import static org.liandong.platform.db.Tables.EVENT_PUBLICATION;
import static org.liandong.platform.db.Tables.SCHEDULED_TASKS;

import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Jobs live in the database and run on one node at a time, as the platform. A module makes one by
 * declaring a db-scheduler {@code Task} bean.
 */
@Configuration(proxyBeanMethods = false)
class Jobs {
  private static final int OFTEN = 3;

  @Bean
  ExecutionInterceptor jobReach() {
    return (instance, context, chain) ->
        ScopedValue.where(Reach.CURRENT, Reach.EVERYTHING)
            .call(() -> chain.proceed(instance, context));
  }

  /** Degraded while a job keeps failing; the platform still serves. */
  @Bean
  HealthIndicator jobsHealth(DSLContext db) {
    return () -> {
      var failing = failing(db);
      return failing == 0
          ? Health.up().build()
          : Health.status("DEGRADED").withDetail("failing", failing).build();
    };
  }

  @Bean
  MeterBinder jobsMeters(DSLContext db) {
    return (MeterRegistry meters) -> {
      Gauge.builder("liandong.jobs.failing", db, Jobs::failing)
          .description("jobs that failed three times or more in a row")
          .register(meters);
      Gauge.builder("liandong.events.waiting", db, Jobs::waiting)
          .description("events whose listeners are not done")
          .register(meters);
    };
  }

  @Bean
  RecurringTask<Void> retryOfEvents(EventRecovery recovery) {
    return Tasks.recurring("platform.retry-of-events", FixedDelay.of(Duration.ofSeconds(10)))
        .execute((instance, context) -> recovery.retryFailed());
  }

  private static int failing(DSLContext db) {
    return db.fetchCount(SCHEDULED_TASKS, SCHEDULED_TASKS.CONSECUTIVE_FAILURES.ge(OFTEN));
  }

  private static int waiting(DSLContext db) {
    return db.fetchCount(EVENT_PUBLICATION, EVENT_PUBLICATION.COMPLETION_DATE.isNull());
  }
}
