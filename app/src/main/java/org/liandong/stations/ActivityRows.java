package org.liandong.stations;

import static org.liandong.stations.db.Tables.ACTIVITY;
import static org.liandong.stations.db.Tables.SOCIETY;
import static org.liandong.stations.db.Tables.TAKER;

import java.time.Clock;
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
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Component;

/** The statements behind {@link Activities}. */
@Component
class ActivityRows {
  private static final int MOST = 50;
  private final DSLContext sql;
  private final Reaches reaches;
  private final Clock clock;

  ActivityRows(DSLContext sql, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** The same form sent twice is one activity. */
  void insert(Society.Id id, Activity.Draft draft, boolean byResident) {
    sql.insertInto(ACTIVITY)
        .set(ACTIVITY.COUNTY, id.county().code())
        .set(ACTIVITY.ID, Uuid7.at(clock.instant()))
        .set(ACTIVITY.SOCIETY, id.value())
        .set(ACTIVITY.TITLE, draft.title())
        .set(ACTIVITY.VENUE, draft.venue())
        .set(ACTIVITY.BEGINS, utc(draft.begins()))
        .set(ACTIVITY.WORKER, draft.worker().value())
        .set(ACTIVITY.HELPER, draft.helper().value())
        .set(ACTIVITY.RESIDENT, byResident)
        .set(ACTIVITY.ONCE, draft.once())
        .onConflictDoNothing()
        .execute();
  }

  /** The same twice changes nothing; a neighbour writes where only staff see. */
  void take(Actor actor, Society.Id id, UUID activity, PlaceCode place) {
    reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.insertInto(TAKER)
                .set(TAKER.COUNTY, id.county().code())
                .set(TAKER.ACTIVITY, activity)
                .set(TAKER.ACCOUNT, actor.self().value())
                .set(TAKER.PLACE, place.value())
                .set(TAKER.NAME, actor.behalf().map(Actor.Principal::name).orElse(actor.name()))
                .set(TAKER.AT, utc(clock.instant()))
                .onConflictDoNothing()
                .execute());
  }

  /** False when it was held before. */
  boolean hold(Society.Id id, UUID activity, Activity.Held held) {
    return sql.update(ACTIVITY)
            .set(ACTIVITY.MINUTES, held.minutes())
            .set(ACTIVITY.PRESENT, held.present())
            .set(ACTIVITY.HELD, utc(clock.instant()))
            .where(in(id), ACTIVITY.ID.eq(activity), ACTIVITY.HELD.isNull())
            .execute()
        == 1;
  }

  Optional<Activity> find(Society.Id id, UUID activity) {
    return read(in(id).and(ACTIVITY.ID.eq(activity))).stream().findFirst();
  }

  List<Activity> of(Society.Id id) {
    return read(in(id));
  }

  List<Activity> ahead(PlaceCode committee) {
    var near =
        DSL.exists(
            DSL.selectOne()
                .from(SOCIETY)
                .where(SOCIETY.COUNTY.eq(ACTIVITY.COUNTY), SOCIETY.ID.eq(ACTIVITY.SOCIETY))
                .and(SOCIETY.COMMITTEE.eq(committee.value()).and(SOCIETY.ENDED.isNull())));
    return read(ACTIVITY
            .COUNTY
            .eq(committee.value().substring(0, 6))
            .and(ACTIVITY.BEGINS.gt(utc(clock.instant())))
            .and(near))
        .reversed();
  }

  Activities.Done done(PlaceCode committee) {
    return sql.select(
            DSL.count(),
            DSL.count().filterWhere(DSL.condition(ACTIVITY.RESIDENT)),
            DSL.coalesce(DSL.sum(ACTIVITY.MINUTES), DSL.zero()),
            DSL.coalesce(DSL.sum(ACTIVITY.PRESENT), DSL.zero()))
        .from(ACTIVITY)
        .join(SOCIETY)
        .on(SOCIETY.COUNTY.eq(ACTIVITY.COUNTY), SOCIETY.ID.eq(ACTIVITY.SOCIETY))
        .where(ACTIVITY.COUNTY.eq(committee.value().substring(0, 6)))
        .and(SOCIETY.COMMITTEE.eq(committee.value()).and(ACTIVITY.HELD.isNotNull()))
        .fetchSingle(row ->
            new Activities.Done(
                row.value1(), row.value2(), row.value3().intValue(), row.value4().intValue()));
  }

  private List<Activity> read(Condition which) {
    var takers =
        DSL.field(
            DSL.selectCount()
                .from(TAKER)
                .where(TAKER.COUNTY.eq(ACTIVITY.COUNTY), TAKER.ACTIVITY.eq(ACTIVITY.ID)));
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(ACTIVITY.fields())
                .select(takers.as("takers"))
                .from(ACTIVITY)
                .where(which)
                .orderBy(ACTIVITY.BEGINS.desc(), ACTIVITY.ID)
                .limit(MOST)
                .fetch(ActivityRows::activity));
  }

  private static Activity activity(Record row) {
    return new Activity(
        row.get(ACTIVITY.ID),
        new Society.Id(
            new org.liandong.base.County(row.get(ACTIVITY.COUNTY)), row.get(ACTIVITY.SOCIETY)),
        row.get(ACTIVITY.TITLE),
        row.get(ACTIVITY.VENUE),
        row.get(ACTIVITY.BEGINS).toInstant(),
        new AccountId(row.get(ACTIVITY.WORKER)),
        new AccountId(row.get(ACTIVITY.HELPER)),
        row.get(ACTIVITY.RESIDENT),
        held(row),
        row.get("takers", Integer.class));
  }

  private static Activity.@Nullable Held held(Record row) {
    var minutes = row.get(ACTIVITY.MINUTES);
    return minutes == null ? null : new Activity.Held(minutes, row.get(ACTIVITY.PRESENT));
  }

  private static Condition in(Society.Id id) {
    return ACTIVITY.COUNTY.eq(id.county().code()).and(ACTIVITY.SOCIETY.eq(id.value()));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
