package org.liandong.identity;

import static org.liandong.identity.db.Tables.AUTHORISATION;
import static org.liandong.identity.db.Tables.AUTHORISATION_END;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.springframework.stereotype.Component;

/** Reads authorisations with their withdrawals. */
@Component
class AuthorisationQueries {
  private final DSLContext sql;

  AuthorisationQueries(DSLContext sql) {
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
        .fetch(AuthorisationQueries::read);
  }

  private static Authorisation read(Record row) {
    var withdrawn = row.get(AUTHORISATION_END.AT);
    return new Authorisation(
        new Authorisation.Id(new County(row.get(AUTHORISATION.COUNTY)), row.get(AUTHORISATION.ID)),
        new AccountId(row.get(AUTHORISATION.RESIDENT)),
        new AccountId(row.get(AUTHORISATION.HELPER)),
        Authorisation.Way.valueOf(row.get(AUTHORISATION.WAY)),
        Authorisation.Scope.valueOf(row.get(AUTHORISATION.SCOPE)),
        row.get(AUTHORISATION.SCAN),
        row.get(AUTHORISATION.SINCE),
        row.get(AUTHORISATION.UNTIL),
        withdrawn == null ? null : withdrawn.toInstant());
  }
}
