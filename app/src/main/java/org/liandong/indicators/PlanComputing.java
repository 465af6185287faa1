package org.liandong.indicators;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Computes the tables of plans, every night and when somebody asks; a row at a time. */
@Component
class PlanComputing {
  private final PlanRows rows;
  private final PlanProgress progress;
  private final Catalog catalog;
  private final Tallies tallies;
  private final TransactionTemplate transaction;
  private final Clock clock;

  PlanComputing(
      PlanRows rows,
      PlanProgress progress,
      Catalog catalog,
      Tallies tallies,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.progress = progress;
    this.catalog = catalog;
    this.tallies = tallies;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** All that run today. */
  int all() {
    var running = transaction.execute(_ -> rows.running(today()));
    running.forEach(this::compute);
    return running.size();
  }

  /** In no transaction of its own: each row commits, and the page sees how far it is. */
  @Async
  @TransactionalEventListener
  void computeAsked(Plans.Asked event) {
    rows.find(event.id()).ifPresent(this::compute);
  }

  /** Each row in a transaction of its own, so that its progress is seen. */
  void compute(Plan plan) {
    var started = clock.instant();
    var table = transaction.execute(_ -> rows.rows(plan.id()));
    int done = 0;
    for (var row : table) {
      int so = ++done;
      transaction.executeWithoutResult(_ -> {
        stand(plan, row);
        progress.run(plan.id(), new Plan.Run(table.size(), so, started, null));
      });
    }
    transaction.executeWithoutResult(_ ->
        progress.run(
            plan.id(), new Plan.Run(table.size(), table.size(), started, clock.instant())));
  }

  private void stand(Plan plan, Plan.Row row) {
    var day = today().isAfter(plan.until()) ? plan.until() : today();
    value(plan, row, day)
        .map(value ->
            new Plan.Standing(
                day, value, Light.of(value, day, plan.since(), row.base(), row.stages())))
        .filter(now -> !same(row, now))
        .ifPresent(now -> progress.stand(plan.id(), row.nr(), now));
  }

  private static boolean same(Plan.Row row, Plan.Standing now) {
    var before = row.standing();
    return before != null && before.value() == now.value() && before.light() == now.light();
  }

  /** In hundredths: of a percent for what is measured, of its unit for what is reported. */
  private Optional<Long> value(Plan plan, Plan.Row row, LocalDate day) {
    if (!row.measured())
      return progress.reports(plan.id(), row.nr()).stream()
          .filter(it -> !it.day().isAfter(day))
          .findFirst()
          .map(Plan.Report::value);
    var span = new Span(YearMonth.from(plan.since()), YearMonth.from(day));
    return tallies
        .of(catalog.find(row.measure()).measure(), plan.place(), span)
        .share()
        .map(share ->
            share
                .part()
                .multiply(BigInteger.valueOf(10_000))
                .divide(share.whole())
                .longValueExact());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  @Configuration(proxyBeanMethods = false)
  static class Nights {
    @Bean
    RecurringTask<Void> computePlans(PlanComputing computing, Reaches reaches) {
      return Tasks.recurring(
              "indicators.plans", Schedules.daily(WorkingDays.ZONE, LocalTime.of(2, 30)))
          .execute((_, _) -> reaches.within(Reach.EVERYTHING, computing::all));
    }
  }
}
