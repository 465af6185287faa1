package org.liandong.disputes.rounds;

import static org.liandong.disputes.db.Tables.LOOK;
import static org.liandong.disputes.db.Tables.ROUND;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.springframework.stereotype.Component;

/** The statements of rounds. */
@Component
class Rows {
  private final DSLContext sql;

  Rows(DSLContext sql) {
    this.sql = sql;
  }

  /** False when one runs there already. */
  boolean insert(Actor actor, Round round) {
    return sql.insertInto(ROUND)
            .set(ROUND.COUNTY, round.id().county().code())
            .set(ROUND.ID, round.id().value())
            .set(ROUND.PLACE, round.place().value())
            .set(ROUND.TOPIC, round.topic())
            .set(ROUND.GRIDS, round.grids().stream().map(PlaceCode::value).toArray(String[]::new))
            .set(ROUND.OPENED, utc(round.opened()))
            .set(ROUND.UNTIL, round.until())
            .set(ROUND.ACCOUNT, actor.account().value())
            .set(ROUND.NAME, round.name())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  Optional<Round> locked(Round.Id id) {
    return sql.selectFrom(ROUND).where(is(id)).forUpdate().fetchOptional(Rows::round);
  }

  /** False when the grid was looked at already. */
  boolean insert(Actor actor, Round.Id id, Round.Look look) {
    return sql.insertInto(LOOK)
            .set(LOOK.COUNTY, id.county().code())
            .set(LOOK.ROUND, id.value())
            .set(LOOK.GRID, look.grid().value())
            .set(LOOK.AT, utc(look.at()))
            .set(LOOK.ACCOUNT, actor.account().value())
            .set(LOOK.NAME, look.name())
            .set(LOOK.FOUND, look.found())
            .set(LOOK.WORDS, look.words())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  void looked(Round round, Instant now) {
    var last = round.looked() + 1 == round.grids().size();
    sql.update(ROUND)
        .set(ROUND.LOOKED, round.looked() + 1)
        .set(ROUND.ENDED, last ? utc(now) : null)
        .where(is(round.id()))
        .execute();
  }

  void end(Round.Id id, Instant now) {
    sql.update(ROUND).set(ROUND.ENDED, utc(now)).where(is(id)).execute();
  }

  void alerted(Round.Id id, Instant now) {
    sql.update(ROUND).set(ROUND.ALERTED, utc(now)).where(is(id)).execute();
  }

  List<Round.Look> looks(Round.Id id) {
    return sql.selectFrom(LOOK)
        .where(LOOK.COUNTY.eq(id.county().code()), LOOK.ROUND.eq(id.value()))
        .orderBy(LOOK.GRID)
        .fetch(row ->
            new Round.Look(
                new PlaceCode(row.getGrid()),
                row.getAt().toInstant(),
                row.getName(),
                row.getFound(),
                row.getWords()));
  }

  static Round round(Record row) {
    var ended = row.get(ROUND.ENDED);
    return new Round(
        new Round.Id(new County(row.get(ROUND.COUNTY)), row.get(ROUND.ID)),
        new PlaceCode(row.get(ROUND.PLACE)),
        row.get(ROUND.TOPIC),
        Arrays.stream(row.get(ROUND.GRIDS)).map(PlaceCode::new).toList(),
        row.get(ROUND.OPENED).toInstant(),
        row.get(ROUND.UNTIL),
        row.get(ROUND.NAME),
        row.get(ROUND.LOOKED),
        ended == null ? null : ended.toInstant());
  }

  static Condition is(Round.Id id) {
    return ROUND.COUNTY.eq(id.county().code()).and(ROUND.ID.eq(id.value()));
  }

  /** Looked at already, for a condition on the round. */
  static Condition looked(String grid) {
    return DSL.exists(
        DSL.selectOne()
            .from(LOOK)
            .where(LOOK.COUNTY.eq(ROUND.COUNTY), LOOK.ROUND.eq(ROUND.ID))
            .and(LOOK.GRID.eq(grid)));
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
