package org.liandong.surveys;

import static org.liandong.surveys.db.Tables.SETTLED;
import static org.liandong.surveys.db.Tables.SURVEY;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.County;
import org.liandong.base.Uuid7;
import org.liandong.indicators.Indicators;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.surveys.db.tables.records.SatisfactionRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the satisfaction of a closed survey into the figures: once, as it may be shown. */
@Component
class Settling {
  private static final int BATCH = 100;
  private final DSLContext sql;
  private final Surveys surveys;
  private final Counting counting;
  private final SatisfactionMeasures measures;
  private final Indicators indicators;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Settling(
      DSLContext sql,
      Surveys surveys,
      Counting counting,
      SatisfactionMeasures measures,
      Indicators indicators,
      TransactionTemplate transaction,
      Clock clock) {
    this.sql = sql;
    this.surveys = surveys;
    this.counting = counting;
    this.measures = measures;
    this.indicators = indicators;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** How many surveys were closed since the last time. */
  int settle() {
    var over = transaction.execute(_ -> over());
    for (var id : over) transaction.executeWithoutResult(_ -> settle(id));
    return over.size();
  }

  private List<Survey.Id> over() {
    return sql.select(SURVEY.COUNTY, SURVEY.ID)
        .from(SURVEY)
        .leftAntiJoin(SETTLED)
        .on(SETTLED.COUNTY.eq(SURVEY.COUNTY), SETTLED.SURVEY.eq(SURVEY.ID))
        .where(closed())
        .orderBy(SURVEY.COUNTY, SURVEY.ID)
        .limit(BATCH)
        .fetch(row -> new Survey.Id(new County(row.value1()), row.value2()));
  }

  private Condition closed() {
    var past = SURVEY.CLOSES.le(clock.instant().atOffset(ZoneOffset.UTC));
    return SURVEY
        .STAGE
        .eq(Survey.Stage.CLOSED.name())
        .or(SURVEY.STAGE.eq(Survey.Stage.OPEN.name()).and(past));
  }

  private void settle(Survey.Id id) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var mine = sql.insertInto(SETTLED).values(id.county().code(), id.value(), now);
    if (mine.onConflictDoNothing().execute() == 0) return;
    var rows = new ArrayList<SatisfactionRecord>();
    for (var group : counting.satisfaction(surveys.find(id)))
      if (group.committee().value().length() == 12) {
        rows.add(row(id, group, true, group.satisfied()));
        rows.add(row(id, group, false, group.answered() - group.satisfied()));
      }
    rows.removeIf(row -> row.getPeople() == 0);
    sql.batchInsert(rows).execute();
    var subjects = rows.stream().map(SatisfactionRecord::getId).toList();
    indicators.count(measures.counted(id.county(), subjects));
  }

  private SatisfactionRecord row(Survey.Id id, Results.Group group, boolean satisfied, int people) {
    var own = Uuid7.at(clock.instant());
    var committee = group.committee().value();
    return new SatisfactionRecord(
        id.county().code(), own, id.value(), committee, satisfied, people);
  }

  @Configuration(proxyBeanMethods = false)
  static class Clockwork {
    @Bean
    RecurringTask<Void> settleSurveys(Settling settling, Reaches reaches) {
      return Tasks.recurring("surveys.settle", FixedDelay.of(Duration.ofMinutes(1)))
          .execute((_, _) -> reaches.within(Reach.EVERYTHING, settling::settle));
    }
  }
}
