package org.liandong.indicators;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves changes into the cells, a batch of a county in one statement: seen whole, or not at all.
 */
@Configuration(proxyBeanMethods = false)
class Folding {
  private static final int BATCH = 5_000;
  private static final String FOLD =
      """
      with taken as (
        delete from indicators.delta d using (
          select county, id from indicators.delta where county = ? limit ?
        ) batch
        where d.county = batch.county and d.id = batch.id
        returning d.*
      ), added as (
        select t.county, t.measure, left(t.place, l.length) as place, s.split, s.value, t.month, t.kind,
               sum(t.amount) as amount
        from taken t
        cross join (values (6), (9), (12)) as l(length)
        cross join lateral (values ('', ''), ('category', t.category), ('handler', t.handler)) as s(split, value)
        group by 1, 2, 3, 4, 5, 6, 7
        order by 1, 2, 3, 4, 5, 6, 7
      ), folded as (
        insert into indicators.cell (county, measure, place, split, value, month, kind, amount)
        select * from added
        on conflict (county, measure, place, split, value, month, kind)
        do update set amount = cell.amount + excluded.amount
      )
      select count(*) from taken
      """;
  private final JdbcTemplate sql;
  private final TransactionTemplate transaction;

  Folding(JdbcTemplate sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  @Bean
  RecurringTask<Void> foldIndicators() {
    return Tasks.recurring("indicators.fold", FixedDelay.of(Duration.ofSeconds(5)))
        .execute((_, _) -> all());
  }

  /** Folds everything there is. */
  void all() {
    for (var county : counties())
      if (county != null) while (fold(county) == BATCH) Thread.onSpinWait();
  }

  private List<@Nullable String> counties() {
    return sql.queryForList("select distinct county from indicators.delta", String.class);
  }

  private int fold(String county) {
    Integer taken =
        transaction.execute(_ -> sql.queryForObject(FOLD, Integer.class, county, BATCH));
    return taken == null ? 0 : taken;
  }
}
