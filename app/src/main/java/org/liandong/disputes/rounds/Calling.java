package org.liandong.disputes.rounds;

import static org.liandong.disputes.db.Tables.ROUND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.inbox.Inbox;
import org.liandong.policy.Rules;
import org.liandong.territory.Charges;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the clock does: tells those in charge of grids that were not looked at in time, once a
 * round, and begins the next round when the days of the place are over.
 */
@Service
@Transactional
class Calling {
  private static final String DAYS = "disputes.screening-days";
  private static final int BATCH = 200;
  private final DSLContext sql;
  private final Rows rows;
  private final Rounds rounds;
  private final Rules rules;
  private final Charges charges;
  private final Inbox inbox;
  private final Clock clock;

  Calling(
      DSLContext sql,
      Rows rows,
      Rounds rounds,
      Rules rules,
      Charges charges,
      Inbox inbox,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.rounds = rounds;
    this.rules = rules;
    this.charges = charges;
    this.inbox = inbox;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<County> counties() {
    return sql.selectDistinct(ROUND.COUNTY).from(ROUND).fetch(row -> new County(row.value1()));
  }

  /** Rounds in a county that went over their day and nobody was told. */
  public int alert(County county) {
    var late =
        sql.selectFrom(ROUND)
            .where(ROUND.COUNTY.eq(county.code()), ROUND.ENDED.isNull(), ROUND.ALERTED.isNull())
            .and(ROUND.UNTIL.lt(today()))
            .orderBy(ROUND.UNTIL)
            .limit(BATCH)
            .fetch(Rows::round);
    late.forEach(this::alert);
    return late.size();
  }

  private void alert(Round round) {
    var done = rows.looks(round.id()).stream().map(Round.Look::grid).toList();
    var missing = round.grids().stream().filter(grid -> !done.contains(grid)).toList();
    for (var grid : missing) tell(round, grid, "disputes.told.round.late", round.topic());
    var left = String.valueOf(missing.size());
    tell(round, round.place(), "disputes.told.round.missing", left);
    rows.alerted(round.id(), clock.instant());
  }

  private void tell(Round round, PlaceCode place, String key, String argument) {
    charges
        .responsible(place)
        .ifPresent(charge ->
            inbox.tell(
                round.id().county(),
                charge.account(),
                "disputes/round/%s/%s".formatted(round.id(), place),
                key,
                List.of(argument),
                "/disputes/rounds/" + round.id()));
  }

  /** Begins the rounds that are due in a county, like the last one there; that one ends. */
  public int renew(County county) {
    var newest = ROUND.as("newest");
    var due =
        sql
            .selectFrom(ROUND)
            .where(ROUND.COUNTY.eq(county.code()))
            .andNotExists(
                DSL.selectOne()
                    .from(newest)
                    .where(newest.COUNTY.eq(ROUND.COUNTY), newest.PLACE.eq(ROUND.PLACE))
                    .and(newest.ID.gt(ROUND.ID)))
            .fetch(Rows::round)
            .stream()
            .filter(this::due)
            .toList();
    due.forEach(this::renew);
    return due.size();
  }

  private boolean due(Round last) {
    var days = rules.value(DAYS, last.place(), today()).count();
    return !today().isBefore(Round.day(last.opened()).plusDays(days));
  }

  private void renew(Round last) {
    if (last.ended() == null) rows.end(last.id(), clock.instant());
    rounds.begin(
        Actor.PLATFORM, last.place(), last.topic(), today().plusDays(Math.max(1, last.days())));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
