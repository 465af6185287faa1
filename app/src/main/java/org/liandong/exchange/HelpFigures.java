package org.liandong.exchange;

import static org.jooq.impl.DSL.count;
import static org.liandong.exchange.db.Tables.POST;

import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the asks of a community stand, as anybody may see them: no person, no words. */
@Service
@Transactional(readOnly = true)
public class HelpFigures {
  private static final Duration SPAN = Duration.ofDays(90);
  private final DSLContext sql;
  private final Clock clock;

  HelpFigures(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Asks of the last ninety days, without those withdrawn.
   *
   * @param open somebody can still answer them, or a neighbour is at it
   * @param helped the one who asked has thanked
   */
  public record Asks(int total, int open, int helped) {}

  public Asks of(PlaceCode committee) {
    var now = clock.instant();
    var since = now.minus(SPAN);
    var waiting =
        POST.STAGE
            .eq(Post.Stage.OPEN.name())
            .and(POST.CLOSES.gt(ExchangeRows.utc(now)))
            .or(POST.STAGE.eq(Post.Stage.TAKEN.name()));
    var helped = POST.STAGE.eq(Post.Stage.DONE.name());
    return sql.select(count(), count().filterWhere(waiting), count().filterWhere(helped))
        .from(POST)
        .where(POST.COUNTY.eq(committee.county().map(County::code).orElse("")))
        .and(POST.COMMITTEE.eq(committee.value()))
        .and(POST.KIND.eq(Post.Kind.ASK.name()))
        .and(POST.STAGE.ne(Post.Stage.WITHDRAWN.name()))
        .and(POST.ID.ge(Uuid7.first(since)))
        .fetchSingle(row -> new Asks(row.value1(), row.value2(), row.value3()));
  }
}
