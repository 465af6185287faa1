package org.liandong.disputes.events;

import static org.liandong.disputes.db.Tables.EVENT;
import static org.liandong.disputes.db.Tables.EVENT_FACT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.disputes.events.GroupEvent.Fact;
import org.liandong.disputes.events.GroupEvent.Kind;
import org.liandong.disputes.events.GroupEvent.Stage;
import org.liandong.disputes.events.GroupEvent.Standing;
import org.springframework.stereotype.Component;

/** The statements of matters of many people. */
@Component
class Rows {
  private final DSLContext sql;

  Rows(DSLContext sql) {
    this.sql = sql;
  }

  /** False when the same form was sent before. */
  boolean insert(GroupEvent event, UUID once) {
    var grid = event.grid();
    return sql.insertInto(EVENT)
            .set(EVENT.COUNTY, event.id().county().code())
            .set(EVENT.ID, event.id().value())
            .set(EVENT.PLACE, event.place().value())
            .set(EVENT.GRID, grid == null ? null : grid.value())
            .set(EVENT.WORDS, event.words())
            .set(EVENT.PEOPLE, event.people())
            .set(EVENT.HAPPENED, utc(event.happened()))
            .set(EVENT.REPORTED, utc(event.reported()))
            .set(EVENT.ACCOUNT, event.reporter().value())
            .set(EVENT.NAME, event.name())
            .set(EVENT.ONCE, once)
            .set(EVENT.STAGE, event.stage().name())
            .set(EVENT.RUNG, event.standing().rung().name())
            .set(EVENT.DUE, moment(event.standing().due()))
            .set(EVENT.VERSION, 1)
            .onConflict(EVENT.COUNTY, EVENT.ACCOUNT, EVENT.ONCE)
            .doNothing()
            .execute()
        == 1;
  }

  GroupEvent.Id sent(Actor actor, County county, UUID once) {
    return sql.select(EVENT.ID)
        .from(EVENT)
        .where(EVENT.COUNTY.eq(county.code()), EVENT.ACCOUNT.eq(actor.account().value()))
        .and(EVENT.ONCE.eq(once))
        .fetchSingle(row -> new GroupEvent.Id(county, row.value1()));
  }

  Optional<GroupEvent> locked(GroupEvent.Id id, Condition sight) {
    return sql.selectFrom(EVENT).where(is(id).and(sight)).forUpdate().fetchOptional(Rows::event);
  }

  void step(GroupEvent.Id id, Standing after) {
    sql.update(EVENT)
        .set(EVENT.STAGE, after.stage().name())
        .set(EVENT.RUNG, after.rung().name())
        .set(EVENT.DUE, moment(after.due()))
        .set(EVENT.VERSION, after.version())
        .where(is(id))
        .execute();
  }

  void append(Actor actor, GroupEvent.Id id, int nr, Fact fact) {
    sql.insertInto(EVENT_FACT)
        .set(EVENT_FACT.COUNTY, id.county().code())
        .set(EVENT_FACT.EVENT, id.value())
        .set(EVENT_FACT.NR, nr)
        .set(EVENT_FACT.KIND, fact.kind().name())
        .set(EVENT_FACT.AT, utc(fact.at()))
        .set(EVENT_FACT.ACCOUNT, actor.account().value())
        .set(EVENT_FACT.NAME, fact.name())
        .set(EVENT_FACT.RUNG, fact.rung().name())
        .set(EVENT_FACT.ITEM, fact.item())
        .set(EVENT_FACT.WORDS, fact.words())
        .execute();
  }

  List<Fact> facts(GroupEvent.Id id) {
    return sql.selectFrom(EVENT_FACT)
        .where(EVENT_FACT.COUNTY.eq(id.county().code()), EVENT_FACT.EVENT.eq(id.value()))
        .orderBy(EVENT_FACT.NR)
        .fetch(row ->
            new Fact(
                Kind.valueOf(row.getKind()),
                row.getAt().toInstant(),
                row.getName(),
                Rung.valueOf(row.getRung()),
                row.getItem(),
                row.getWords()));
  }

  static GroupEvent event(Record row) {
    var grid = row.get(EVENT.GRID);
    var due = row.get(EVENT.DUE);
    return new GroupEvent(
        new GroupEvent.Id(new County(row.get(EVENT.COUNTY)), row.get(EVENT.ID)),
        new PlaceCode(row.get(EVENT.PLACE)),
        grid == null ? null : new PlaceCode(grid),
        row.get(EVENT.WORDS),
        row.get(EVENT.PEOPLE),
        row.get(EVENT.HAPPENED).toInstant(),
        row.get(EVENT.REPORTED).toInstant(),
        new AccountId(row.get(EVENT.ACCOUNT)),
        row.get(EVENT.NAME),
        new Standing(
            Stage.valueOf(row.get(EVENT.STAGE)),
            Rung.valueOf(row.get(EVENT.RUNG)),
            due == null ? null : due.toInstant(),
            row.get(EVENT.VERSION)));
  }

  static Condition is(GroupEvent.Id id) {
    return EVENT.COUNTY.eq(id.county().code()).and(EVENT.ID.eq(id.value()));
  }

  private static @Nullable OffsetDateTime moment(@Nullable Instant moment) {
    return moment == null ? null : utc(moment);
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
