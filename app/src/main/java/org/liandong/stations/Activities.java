package org.liandong.stations;

import static org.liandong.stations.db.Tables.ACTIVITY;
import static org.liandong.stations.db.Tables.SOCIETY;
import static org.liandong.stations.db.Tables.TAKER;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.stations.Society.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What groups do: announced with a team of two kinds, taken part in, held (NEJ-22). */
@Service
@Transactional
public class Activities {
  private static final int MOST = 50;
  private final DSLContext sql;
  private final Societies societies;
  private final Reaches reaches;
  private final Audit audit;
  private final Clock clock;

  Activities(DSLContext sql, Societies societies, Reaches reaches, Audit audit, Clock clock) {
    this.sql = sql;
    this.societies = societies;
    this.reaches = reaches;
    this.audit = audit;
    this.clock = clock;
  }

  /** A member, or staff, announces an activity; a social worker and a volunteer lead it. */
  public void announce(Actor actor, Society.Id id, Activity.Draft draft) {
    var society = societies.running(id);
    var staff = Rights.runs(actor, society.place());
    if (!staff) societies.own(actor, id);
    if (!draft.begins().isAfter(clock.instant())) throw StationRefusal.PAST.refused();
    requireTeam(id, draft);
    sql.insertInto(ACTIVITY)
        .set(ACTIVITY.COUNTY, id.county().code())
        .set(ACTIVITY.ID, Uuid7.at(clock.instant()))
        .set(ACTIVITY.SOCIETY, id.value())
        .set(ACTIVITY.TITLE, draft.title())
        .set(ACTIVITY.VENUE, draft.venue())
        .set(ACTIVITY.BEGINS, utc(draft.begins()))
        .set(ACTIVITY.WORKER, draft.worker().value())
        .set(ACTIVITY.HELPER, draft.helper().value())
        .set(ACTIVITY.RESIDENT, !staff)
        .set(ACTIVITY.ONCE, draft.once())
        .onConflictDoNothing()
        .execute();
    audit.record(actor, society.place(), "stations.announced", id.toString(), Map.of());
  }

  private void requireTeam(Society.Id id, Activity.Draft draft) {
    var members = societies.everyone(id);
    var worker =
        members.stream()
            .anyMatch(
                one -> one.account().equals(draft.worker()) && one.role() == Role.SOCIAL_WORKER);
    var helper =
        members.stream()
            .anyMatch(one -> one.account().equals(draft.helper()) && one.role() == Role.VOLUNTEER);
    if (!worker || !helper) throw StationRefusal.NO_TEAM.refused();
  }

  /** A neighbour says that they come; the same twice changes nothing. */
  public void take(Actor actor, Society.Id id, UUID activity) {
    var society = societies.running(id);
    if (!actor.signedIn() || !Societies.near(actor, society.place()))
      throw StationRefusal.NOT_YOURS.refused();
    if (!find(id, activity).begins().isAfter(clock.instant())) throw StationRefusal.PAST.refused();
    reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.insertInto(TAKER)
                .set(TAKER.COUNTY, id.county().code())
                .set(TAKER.ACTIVITY, activity)
                .set(TAKER.ACCOUNT, actor.self().value())
                .set(TAKER.PLACE, society.place().value())
                .set(TAKER.NAME, actor.behalf().map(Actor.Principal::name).orElse(actor.name()))
                .set(TAKER.AT, utc(clock.instant()))
                .onConflictDoNothing()
                .execute());
  }

  /** It was held: how long it took and how many were there. */
  public void hold(Actor actor, Society.Id id, UUID activity, Activity.Held held) {
    var society = societies.find(id);
    if (!Rights.runs(actor, society.place())) societies.own(actor, id);
    if (find(id, activity).begins().isAfter(clock.instant()))
      throw StationRefusal.NOT_BEGUN.refused();
    var written =
        sql.update(ACTIVITY)
            .set(ACTIVITY.MINUTES, held.minutes())
            .set(ACTIVITY.PRESENT, held.present())
            .set(ACTIVITY.HELD, utc(clock.instant()))
            .where(of(id), ACTIVITY.ID.eq(activity), ACTIVITY.HELD.isNull())
            .execute();
    if (written == 0) throw StationRefusal.WRONG_STAGE.refused();
    audit.record(actor, society.place(), "stations.held", id.toString(), Map.of());
  }

  private Activity find(Society.Id id, UUID activity) {
    return read(of(id).and(ACTIVITY.ID.eq(activity))).stream()
        .findFirst()
        .orElseThrow(() -> new Absent(activity));
  }

  /** The activities of a group, the latest first. */
  @Transactional(readOnly = true)
  public List<Activity> list(Society.Id id) {
    return read(of(id));
  }

  /** What groups of a community have ahead, the nearest first. */
  @Transactional(readOnly = true)
  public List<Activity> ahead(PlaceCode committee) {
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

  /** What the groups of a community did, and how much of it residents began (NEJ-25). */
  public record Done(int activities, int byResidents, int minutes, int present) {}

  @Transactional(readOnly = true)
  public Done done(PlaceCode committee) {
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
            new Done(row.value1(), row.value2(), row.value3().intValue(), row.value4().intValue()));
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
                .fetch(Activities::activity));
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

  private static Condition of(Society.Id id) {
    return ACTIVITY.COUNTY.eq(id.county().code()).and(ACTIVITY.SOCIETY.eq(id.value()));
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
