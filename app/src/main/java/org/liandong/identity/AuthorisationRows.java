package org.liandong.identity;

import static org.liandong.identity.db.Tables.AUTHORISATION;
import static org.liandong.identity.db.Tables.AUTHORISATION_END;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.files.Attachment;
import org.springframework.stereotype.Component;

/** Authorisations with their withdrawals, as rows: both are only ever added. */
@Component
class AuthorisationRows {
  private final DSLContext sql;

  AuthorisationRows(DSLContext sql) {
    this.sql = sql;
  }

  /** The authorisation when it holds today and names this helper. */
  Optional<Authorisation> holding(Authorisation.Id id, AccountId helper, LocalDate day) {
    return select(
            AUTHORISATION
                .COUNTY
                .eq(id.county().code())
                .and(AUTHORISATION.ID.eq(id.value()))
                .and(AUTHORISATION.HELPER.eq(helper.value())))
        .stream()
        .filter(found -> found.holds(day))
        .findFirst();
  }

  List<Authorisation> select(Condition condition) {
    return sql.select(AUTHORISATION.asterisk(), AUTHORISATION_END.AT)
        .from(AUTHORISATION)
        .leftJoin(AUTHORISATION_END)
        .on(AUTHORISATION_END.COUNTY.eq(AUTHORISATION.COUNTY))
        .and(AUTHORISATION_END.AUTHORISATION.eq(AUTHORISATION.ID))
        .where(condition)
        .orderBy(AUTHORISATION.ID.desc())
        .limit(100)
        .fetch(AuthorisationRows::read);
  }

  private static Authorisation read(Record row) {
    var withdrawn = row.get(AUTHORISATION_END.AT);
    return new Authorisation(
        new Authorisation.Id(new County(row.get(AUTHORISATION.COUNTY)), row.get(AUTHORISATION.ID)),
        new AccountId(row.get(AUTHORISATION.RESIDENT)),
        new AccountId(row.get(AUTHORISATION.HELPER)),
        Authorisation.Way.valueOf(row.get(AUTHORISATION.WAY)),
        Authorisation.Scope.valueOf(row.get(AUTHORISATION.SCOPE)),
        scan(row.get(AUTHORISATION.SCAN)),
        row.get(AUTHORISATION.SINCE),
        row.get(AUTHORISATION.UNTIL),
        withdrawn == null ? null : withdrawn.toInstant());
  }

  private static Attachment.@Nullable Id scan(@Nullable String id) {
    return id == null ? null : Attachment.Id.parse(id);
  }

  void add(
      Actor actor, Authorisation.Id id, Authorisations.Grant given, PlaceCode home, Instant now) {
    sql.insertInto(AUTHORISATION)
        .set(AUTHORISATION.COUNTY, id.county().code())
        .set(AUTHORISATION.ID, id.value())
        .set(AUTHORISATION.RESIDENT, given.resident().value())
        .set(AUTHORISATION.HELPER, given.helper().value())
        .set(AUTHORISATION.PLACE, home.value())
        .set(AUTHORISATION.WAY, given.way().name())
        .set(AUTHORISATION.SCOPE, given.scope().name())
        .set(AUTHORISATION.SCAN, given.scan() == null ? null : given.scan().toString())
        .set(AUTHORISATION.SINCE, LocalDate.ofInstant(now, WorkingDays.ZONE))
        .set(AUTHORISATION.UNTIL, given.until())
        .set(AUTHORISATION.AT, now.atOffset(ZoneOffset.UTC))
        .set(AUTHORISATION.BY_ACCOUNT, actor.account().value())
        .set(AUTHORISATION.BY_HAT, actor.hat().id())
        .execute();
  }

  void end(Actor actor, Authorisation found, PlaceCode home, Instant now) {
    sql.insertInto(AUTHORISATION_END)
        .set(AUTHORISATION_END.COUNTY, found.id().county().code())
        .set(AUTHORISATION_END.AUTHORISATION, found.id().value())
        .set(AUTHORISATION_END.RESIDENT, found.resident().value())
        .set(AUTHORISATION_END.HELPER, found.helper().value())
        .set(AUTHORISATION_END.PLACE, home.value())
        .set(AUTHORISATION_END.AT, now.atOffset(ZoneOffset.UTC))
        .set(AUTHORISATION_END.BY_ACCOUNT, actor.account().value())
        .execute();
  }
}
