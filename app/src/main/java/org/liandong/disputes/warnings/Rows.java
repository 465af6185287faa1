package org.liandong.disputes.warnings;

import static org.liandong.disputes.db.Tables.WARNED;
import static org.liandong.disputes.db.Tables.WARNING;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.warnings.Warning.Cause;
import org.springframework.stereotype.Component;

/** The statements of warnings. */
@Component
class Rows {
  private final DSLContext sql;

  Rows(DSLContext sql) {
    this.sql = sql;
  }

  /** Was this dispute counted in a warning of the same subject before? */
  boolean knows(Alarm alarm) {
    var id = alarm.dispute().id();
    return sql.fetchExists(
        DSL.selectOne()
            .from(WARNED)
            .join(WARNING)
            .on(WARNING.COUNTY.eq(WARNED.COUNTY), WARNING.ID.eq(WARNED.WARNING))
            .where(WARNED.COUNTY.eq(id.county().code()), WARNED.DISPUTE.eq(id.value()))
            .and(WARNING.CAUSE.eq(alarm.cause().name()))
            .and(WARNING.SUBJECT.eq(alarm.subject())));
  }

  /** The one nobody answered yet, held until the end of the transaction. */
  Optional<Warning> open(Alarm alarm) {
    return sql.selectFrom(WARNING)
        .where(WARNING.COUNTY.eq(alarm.dispute().id().county().code()))
        .and(WARNING.CAUSE.eq(alarm.cause().name()).and(WARNING.SUBJECT.eq(alarm.subject())))
        .and(WARNING.ACKNOWLEDGED.isNull())
        .forUpdate()
        .fetchOptional(Rows::warning);
  }

  /** False when another dispute made the same one at this moment. */
  boolean insert(Warning warning) {
    var grid = warning.grid();
    return sql.insertInto(WARNING)
            .set(WARNING.COUNTY, warning.id().county().code())
            .set(WARNING.ID, warning.id().value())
            .set(WARNING.PLACE, warning.place().value())
            .set(WARNING.GRID, grid == null ? null : grid.value())
            .set(WARNING.CAUSE, warning.cause().name())
            .set(WARNING.SUBJECT, warning.subject())
            .set(WARNING.NAME, warning.name())
            .set(WARNING.RESTRICTED, warning.restricted())
            .set(WARNING.AT, utc(warning.at()))
            .set(WARNING.AMOUNT, warning.amount())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  void grow(Warning.Id id, int amount) {
    sql.update(WARNING)
        .set(WARNING.AMOUNT, DSL.greatest(WARNING.AMOUNT, DSL.val(amount)))
        .where(is(id))
        .execute();
  }

  void count(Warning.Id id, List<Dispute.Id> cases, Instant now) {
    for (var one : cases)
      sql.insertInto(WARNED)
          .set(WARNED.COUNTY, id.county().code())
          .set(WARNED.WARNING, id.value())
          .set(WARNED.DISPUTE, one.value())
          .set(WARNED.AT, utc(now))
          .onConflictDoNothing()
          .execute();
  }

  Optional<Warning> locked(Warning.Id id, Condition sight) {
    return sql.selectFrom(WARNING)
        .where(is(id).and(sight))
        .forUpdate()
        .fetchOptional(Rows::warning);
  }

  void answer(Actor actor, Warning.Id id, String words, Instant now) {
    sql.update(WARNING)
        .set(WARNING.ACKNOWLEDGED, utc(now))
        .set(WARNING.ACCOUNT, actor.account().value())
        .set(WARNING.ACCOUNT_NAME, actor.name())
        .set(WARNING.WORDS, words)
        .where(is(id))
        .execute();
  }

  List<UUID> cases(Warning.Id id) {
    return sql.select(WARNED.DISPUTE)
        .from(WARNED)
        .where(WARNED.COUNTY.eq(id.county().code()), WARNED.WARNING.eq(id.value()))
        .orderBy(WARNED.DISPUTE.desc())
        .fetch(WARNED.DISPUTE);
  }

  static Warning warning(Record row) {
    var grid = row.get(WARNING.GRID);
    var answered = row.get(WARNING.ACKNOWLEDGED);
    return new Warning(
        new Warning.Id(new County(row.get(WARNING.COUNTY)), row.get(WARNING.ID)),
        new PlaceCode(row.get(WARNING.PLACE)),
        grid == null ? null : new PlaceCode(grid),
        Cause.valueOf(row.get(WARNING.CAUSE)),
        row.get(WARNING.SUBJECT),
        row.get(WARNING.NAME),
        row.get(WARNING.RESTRICTED),
        row.get(WARNING.AT).toInstant(),
        row.get(WARNING.AMOUNT),
        answered == null
            ? null
            : new Warning.Answer(
                answered.toInstant(), row.get(WARNING.ACCOUNT_NAME), row.get(WARNING.WORDS)));
  }

  static Condition is(Warning.Id id) {
    return WARNING.COUNTY.eq(id.county().code()).and(WARNING.ID.eq(id.value()));
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
