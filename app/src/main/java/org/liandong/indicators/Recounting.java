package org.liandong.indicators;

import static org.liandong.indicators.db.Tables.COUNTED;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;
import org.liandong.indicators.Counted.Subject;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts subjects anew: those that time alone changes, and all of them when somebody asks. */
@Configuration(proxyBeanMethods = false)
class Recounting {
  private static final int BATCH = 500;
  private static final UUID NO_ONE = new UUID(0, 0);
  private final DSLContext sql;
  private final Catalog catalog;
  private final Indicators indicators;
  private final Reaches reaches;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Recounting(
      DSLContext sql,
      Catalog catalog,
      Indicators indicators,
      Reaches reaches,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.catalog = catalog;
    this.indicators = indicators;
    this.reaches = reaches;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> recheckIndicators() {
    return Tasks.recurring("indicators.recheck", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((_, _) -> due());
  }

  /** Counts anew what is due by now. */
  void due() {
    while (transaction.execute(_ -> some()) == BATCH) Thread.onSpinWait();
  }

  /**
   * Counts every subject of a measure anew.
   *
   * @return how many
   */
  int all(Measures measures) {
    int done = 0;
    for (var county : everything(() -> measures.subjects().counties(sql))) {
      @Nullable UUID after = null;
      for (var some = some(measures, county, after);
          !some.isEmpty();
          some = some(measures, county, after)) {
        var these = some;
        transaction.executeWithoutResult(_ -> recount(measures, county, these));
        after = some.getLast();
        done += some.size();
      }
    }
    return done;
  }

  private List<UUID> some(Measures measures, County county, @Nullable UUID after) {
    return everything(() -> measures.subjects().list(sql, county, after, BATCH));
  }

  /** All subjects are counted, whoever asked for it. */
  private <T> List<T> everything(Supplier<List<T>> read) {
    return reaches.within(
        Reach.EVERYTHING, () -> Objects.requireNonNull(transaction.execute(_ -> read.get())));
  }

  private int some() {
    var due = due(clock.instant().atOffset(ZoneOffset.UTC));
    due.stream()
        .collect(Collectors.groupingBy(one -> new Subject(one.measure(), one.county(), NO_ONE)))
        .forEach((like, subjects) ->
            recount(
                catalog.find(like.measure()),
                like.county(),
                subjects.stream().map(Subject::id).toList()));
    return due.size();
  }

  private List<Subject> due(java.time.OffsetDateTime now) {
    return sql.select(COUNTED.MEASURE, COUNTED.COUNTY, COUNTED.SUBJECT)
        .from(COUNTED)
        .where(COUNTED.RECHECK.le(now))
        .orderBy(COUNTED.RECHECK)
        .limit(BATCH)
        .fetch(row -> new Subject(row.value1(), new County(row.value2()), row.value3()));
  }

  private void recount(Measures measures, County county, List<UUID> ids) {
    var counted = measures.counted(county, ids);
    indicators.count(counted);
    var gone = new HashSet<>(ids);
    counted.forEach(one -> gone.remove(one.of().id()));
    gone.forEach(id -> indicators.forget(new Subject(measures.measure().name(), county, id)));
  }
}
