package org.liandong.requests;

import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.FOLLOWER;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.AccountId;
import org.springframework.stereotype.Component;

/** Who else has the trouble of a request: they are told what becomes of it. */
@Component
class Followers {
  private final DSLContext sql;
  private final Clock clock;

  Followers(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Adds somebody; false when they follow it already. */
  boolean add(Request.Id id, AccountId account, String name) {
    return sql.insertInto(FOLLOWER)
            .set(FOLLOWER.COUNTY, id.county().code())
            .set(FOLLOWER.REQUEST, id.value())
            .set(FOLLOWER.ACCOUNT, account.value())
            .set(FOLLOWER.NAME, name)
            .set(FOLLOWER.AT, utc(clock.instant()))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** The resident of a duplicate and everybody who followed it follow the main one from now on. */
  void follow(Request duplicate, Request main) {
    if (!duplicate.resident().equals(main.resident()))
      add(main.id(), duplicate.resident(), duplicate.name());
    sql.insertInto(
            FOLLOWER,
            FOLLOWER.COUNTY,
            FOLLOWER.REQUEST,
            FOLLOWER.ACCOUNT,
            FOLLOWER.NAME,
            FOLLOWER.AT)
        .select(
            DSL.select(
                    FOLLOWER.COUNTY,
                    DSL.val(main.id().value()),
                    FOLLOWER.ACCOUNT,
                    FOLLOWER.NAME,
                    DSL.val(utc(clock.instant())))
                .from(FOLLOWER)
                .where(of(duplicate.id()))
                .and(FOLLOWER.ACCOUNT.ne(main.resident().value())))
        .onConflictDoNothing()
        .execute();
  }

  List<AccountId> accounts(Request.Id id) {
    return sql.select(FOLLOWER.ACCOUNT)
        .from(FOLLOWER)
        .where(of(id))
        .fetch(row -> new AccountId(row.value1()));
  }

  boolean follows(AccountId account, Request.Id id) {
    return sql.fetchExists(FOLLOWER, of(id), FOLLOWER.ACCOUNT.eq(account.value()));
  }

  /** What an account follows, the newest first. */
  List<Request.Id> followed(AccountId account, int limit) {
    return sql.select(FOLLOWER.COUNTY, FOLLOWER.REQUEST)
        .from(FOLLOWER)
        .where(FOLLOWER.ACCOUNT.eq(account.value()))
        .orderBy(FOLLOWER.AT.desc())
        .limit(limit)
        .fetch(row -> id(row.value1(), row.value2()));
  }

  static Request.Id id(String county, UUID value) {
    return new Request.Id(new org.liandong.base.County(county), value);
  }

  private static Condition of(Request.Id id) {
    return FOLLOWER.COUNTY.eq(id.county().code()).and(FOLLOWER.REQUEST.eq(id.value()));
  }

  /** The requests of these ids. */
  static Condition among(List<Request.Id> ids) {
    return DSL.row(REQUEST.COUNTY, REQUEST.ID)
        .in(ids.stream().map(id -> DSL.row(id.county().code(), id.value())).toList());
  }
}
