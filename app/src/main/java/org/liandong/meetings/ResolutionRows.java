package org.liandong.meetings;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.liandong.meetings.db.Tables.OWNER;
import static org.liandong.meetings.db.Tables.REPORT;
import static org.liandong.meetings.db.Tables.RESOLUTION;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.meetings.Resolution.Owner;
import org.springframework.stereotype.Component;

/** Reads resolutions with their owners and reports, in two statements however many there are. */
@Component
public class ResolutionRows {
  private static final int MOST = 200;
  private final DSLContext sql;

  ResolutionRows(DSLContext sql) {
    this.sql = sql;
  }

  List<Resolution> read(Condition which) {
    return with(sql.selectFrom(RESOLUTION).where(which).orderBy(RESOLUTION.NR).limit(MOST).fetch());
  }

  /** Tasks that the actor owns and has not reported on, the most urgent first. */
  public List<Resolution> waitingFor(Actor actor, int limit) {
    if (!actor.signedIn()) return List.of();
    var mine =
        selectOne()
            .from(OWNER)
            .where(OWNER.COUNTY.eq(RESOLUTION.COUNTY), OWNER.RESOLUTION.eq(RESOLUTION.ID))
            .and(OWNER.ACCOUNT.eq(actor.self().value()))
            .and(notExists(reported()));
    return with(
        sql.selectFrom(RESOLUTION)
            .where(exists(mine))
            .orderBy(RESOLUTION.DUE, RESOLUTION.ID)
            .limit(limit)
            .fetch());
  }

  private static SelectConditionStep<?> reported() {
    return selectOne()
        .from(REPORT)
        .where(REPORT.COUNTY.eq(OWNER.COUNTY), REPORT.RESOLUTION.eq(OWNER.RESOLUTION))
        .and(REPORT.OWNER.eq(OWNER.NR));
  }

  private List<Resolution> with(List<? extends Record> rows) {
    var owners = owners(rows);
    return rows.stream()
        .map(row -> resolution(row, owners.getOrDefault(row.get(RESOLUTION.ID), List.of())))
        .toList();
  }

  private Map<UUID, List<Owner>> owners(List<? extends Record> rows) {
    if (rows.isEmpty()) return Map.of();
    var ids = rows.stream().map(row -> row.get(RESOLUTION.ID)).toList();
    return new LinkedHashMap<>(
        sql.select(OWNER.fields())
            .select(REPORT.WORDS, REPORT.AT)
            .from(OWNER)
            .leftJoin(REPORT)
            .on(REPORT.COUNTY.eq(OWNER.COUNTY), REPORT.RESOLUTION.eq(OWNER.RESOLUTION))
            .and(REPORT.OWNER.eq(OWNER.NR))
            .where(OWNER.COUNTY.in(rows.stream().map(it -> it.get(RESOLUTION.COUNTY)).toList()))
            .and(OWNER.RESOLUTION.in(ids))
            .orderBy(OWNER.NR)
            .fetchGroups(OWNER.RESOLUTION, ResolutionRows::owner));
  }

  private static Owner owner(Record row) {
    var at = row.get(REPORT.AT);
    return new Owner(
        row.get(OWNER.NR),
        new AccountId(row.get(OWNER.ACCOUNT)),
        row.get(OWNER.NAME),
        row.get(OWNER.UNIT),
        row.get(REPORT.WORDS),
        at == null ? null : at.toInstant());
  }

  private static Resolution resolution(Record row, List<Owner> owners) {
    var county = new County(row.get(RESOLUTION.COUNTY));
    var motion = row.get(RESOLUTION.MOTION);
    return new Resolution(
        new Resolution.Id(county, row.get(RESOLUTION.ID)),
        new Meeting.Id(county, row.get(RESOLUTION.MEETING)),
        row.get(RESOLUTION.NR),
        motion == null ? null : new Motion.Id(county, motion),
        Resolution.Kind.valueOf(row.get(RESOLUTION.KIND)),
        row.get(RESOLUTION.WORDS),
        row.get(RESOLUTION.DUE),
        row.get(RESOLUTION.AT).toInstant(),
        owners);
  }
}
