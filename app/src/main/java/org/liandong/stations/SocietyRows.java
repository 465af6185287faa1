package org.liandong.stations;

import static org.liandong.stations.db.Tables.MEMBER;
import static org.liandong.stations.db.Tables.SOCIETY;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.stations.Society.Member;
import org.liandong.stations.Society.Role;
import org.springframework.stereotype.Component;

/** The statements behind {@link Societies}. */
@Component
class SocietyRows {
  private final DSLContext sql;
  private final Clock clock;

  SocietyRows(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Is another group of the community called so? The same form sent again is not another. */
  boolean named(Society.Draft draft) {
    return sql.fetchExists(
        SOCIETY,
        community(draft.place()),
        SOCIETY.NAME.eq(draft.name()),
        SOCIETY.ENDED.isNull(),
        SOCIETY.ONCE.ne(draft.once()));
  }

  /** False when the same form was sent before. */
  boolean insert(Society.Id id, Society.Draft draft, AccountId account, boolean resident) {
    return sql.insertInto(SOCIETY)
            .set(SOCIETY.COUNTY, id.county().code())
            .set(SOCIETY.ID, id.value())
            .set(SOCIETY.PLACE, draft.place().value())
            .set(SOCIETY.COMMITTEE, draft.place().value().substring(0, 12))
            .set(SOCIETY.NAME, draft.name())
            .set(SOCIETY.ABOUT, draft.about())
            .set(SOCIETY.ACCOUNT, account.value())
            .set(SOCIETY.RESIDENT, resident)
            .set(SOCIETY.FOUNDED, now())
            .set(SOCIETY.ONCE, draft.once())
            .onConflict(SOCIETY.COUNTY, SOCIETY.ACCOUNT, SOCIETY.ONCE)
            .doNothing()
            .execute()
        == 1;
  }

  Society.Id sent(AccountId account, Society.Draft draft) {
    var county = draft.place().county().orElseThrow();
    return sql.select(SOCIETY.ID)
        .from(SOCIETY)
        .where(SOCIETY.COUNTY.eq(county.code()), SOCIETY.ACCOUNT.eq(account.value()))
        .and(SOCIETY.ONCE.eq(draft.once()))
        .fetchSingle(row -> new Society.Id(county, row.value1()));
  }

  boolean join(Society.Id id, PlaceCode place, Member member) {
    return sql.insertInto(MEMBER)
            .set(MEMBER.COUNTY, id.county().code())
            .set(MEMBER.SOCIETY, id.value())
            .set(MEMBER.ACCOUNT, member.account().value())
            .set(MEMBER.PLACE, place.value())
            .set(MEMBER.NAME, member.name())
            .set(MEMBER.ROLE, member.role().name())
            .set(MEMBER.SINCE, now())
            .onConflict(MEMBER.COUNTY, MEMBER.SOCIETY, MEMBER.ACCOUNT)
            .doUpdate()
            .set(MEMBER.ROLE, member.role().name())
            .set(MEMBER.SINCE, now())
            .setNull(MEMBER.LEFT_AT)
            .where(MEMBER.LEFT_AT.isNotNull())
            .execute()
        == 1;
  }

  boolean leave(Society.Id id, AccountId account) {
    return sql.update(MEMBER)
            .set(MEMBER.LEFT_AT, now())
            .where(of(id), MEMBER.ACCOUNT.eq(account.value()))
            .execute()
        == 1;
  }

  boolean role(Society.Id id, AccountId account, Role role) {
    return sql.update(MEMBER)
            .set(MEMBER.ROLE, role.name())
            .where(of(id), MEMBER.ACCOUNT.eq(account.value()))
            .execute()
        == 1;
  }

  void end(Society.Id id) {
    sql.update(SOCIETY).set(SOCIETY.ENDED, now()).where(is(id)).execute();
  }

  Optional<Society> find(Society.Id id) {
    return sql.selectFrom(SOCIETY).where(is(id)).fetchOptional(SocietyRows::society);
  }

  Keyset<Society> list(PlaceCode committee, @Nullable UUID after, int size) {
    var read =
        sql.selectFrom(SOCIETY)
            .where(community(committee), SOCIETY.ENDED.isNull())
            .and(after == null ? DSL.noCondition() : SOCIETY.ID.lt(after))
            .orderBy(SOCIETY.ID.desc())
            .limit(size + 1)
            .fetch(SocietyRows::society);
    return Keyset.of(read, size, society -> society.id().value().toString());
  }

  List<Member> members(Society.Id id) {
    return sql.selectFrom(MEMBER)
        .where(of(id), MEMBER.LEFT_AT.isNull())
        .orderBy(MEMBER.SINCE, MEMBER.ACCOUNT)
        .fetch(row ->
            new Member(
                new AccountId(row.getAccount()), row.getName(), Role.valueOf(row.getRole())));
  }

  Map<UUID, Integer> sizes(PlaceCode committee) {
    return sql.select(MEMBER.SOCIETY, DSL.count())
        .from(MEMBER)
        .where(MEMBER.COUNTY.eq(committee.value().substring(0, 6)))
        .and(MEMBER.PLACE.startsWith(committee.value().substring(0, 12)))
        .and(MEMBER.LEFT_AT.isNull())
        .groupBy(MEMBER.SOCIETY)
        .fetchMap(MEMBER.SOCIETY, DSL.count());
  }

  private static Condition community(PlaceCode place) {
    return SOCIETY
        .COUNTY
        .eq(place.value().substring(0, 6))
        .and(SOCIETY.COMMITTEE.eq(place.value().substring(0, 12)));
  }

  private static Condition is(Society.Id id) {
    return SOCIETY.COUNTY.eq(id.county().code()).and(SOCIETY.ID.eq(id.value()));
  }

  private static Condition of(Society.Id id) {
    return MEMBER.COUNTY.eq(id.county().code()).and(MEMBER.SOCIETY.eq(id.value()));
  }

  private static Society society(Record row) {
    return new Society(
        new Society.Id(new County(row.get(SOCIETY.COUNTY)), row.get(SOCIETY.ID)),
        new PlaceCode(row.get(SOCIETY.PLACE)),
        row.get(SOCIETY.NAME),
        row.get(SOCIETY.ABOUT),
        row.get(SOCIETY.RESIDENT),
        row.get(SOCIETY.FOUNDED).toInstant(),
        row.get(SOCIETY.ENDED) == null);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
