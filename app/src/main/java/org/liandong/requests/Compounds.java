package org.liandong.requests;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests of one compound as anybody may see them: how many, and its old troubles by sort. */
@Service
@Transactional(readOnly = true)
public class Compounds {
  private static final Duration SPAN = Duration.ofDays(365);
  private static final int MOST = 20;
  private final DSLContext sql;
  private final Reaches reaches;
  private final Clock clock;

  Compounds(DSLContext sql, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** How the requests of a year stand: all, those at work, those residents called solved. */
  public record Standings(int all, int open, int solved, int old) {}

  /** An old trouble (老小难) somebody reported: no words, no person. */
  public record Old(String category, Stage stage, Instant submitted) {}

  public Standings standings(PlaceCode compound) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(
                    count(),
                    count().filterWhere(condition(REQUEST.OPEN)),
                    count().filterWhere(REQUEST.STAGE.eq(Stage.CONFIRMED.name())),
                    count().filterWhere(old()))
                .from(REQUEST)
                .where(of(compound))
                .fetchSingle(
                    row -> new Standings(row.value1(), row.value2(), row.value3(), row.value4())));
  }

  /** The newest first. */
  public List<Old> old(PlaceCode compound) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(REQUEST.CATEGORY, REQUEST.STAGE, REQUEST.SUBMITTED)
                .from(REQUEST)
                .where(of(compound), old())
                .orderBy(REQUEST.ID.desc())
                .limit(MOST)
                .fetch(row ->
                    new Old(row.value1(), Stage.valueOf(row.value2()), row.value3().toInstant())));
  }

  private Condition of(PlaceCode compound) {
    var code = compound.value();
    return REQUEST
        .COUNTY
        .eq(code.substring(0, 6))
        .and(REQUEST.COMMITTEE.eq(code.substring(0, 12)))
        .and(REQUEST.PLACE.startsWith(code))
        .and(REQUEST.SUBMITTED.ge(utc(clock.instant().minus(SPAN))))
        .and(REQUEST.STAGE.notIn(Stage.WITHDRAWN.name(), Stage.MERGED.name()));
  }

  private static Condition old() {
    return REQUEST.CATEGORY.eq("old").or(REQUEST.CATEGORY.startsWith("old."));
  }
}
