package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;
import static org.liandong.identity.db.Tables.APPOINTMENT;
import static org.liandong.identity.db.Tables.APPOINTMENT_END;
import static org.liandong.identity.db.Tables.CREDENTIAL;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.people.Phone;
import org.liandong.people.Phones;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Component;

/** Reads accounts, as far as the transaction reaches. */
@Component
class AccountQueries {
  private static final int SAME_WAY = 6;
  private final DSLContext sql;
  private final Phones phones;
  private final Reaches reaches;

  AccountQueries(DSLContext sql, Phones phones, Reaches reaches) {
    this.sql = sql;
    this.phones = phones;
    this.reaches = reaches;
  }

  /** Those who sign in by this name or this phone, wherever they are. */
  List<Account> byWay(String way) {
    return reaches.within(Reach.EVERYTHING, () -> select(way(way), SAME_WAY));
  }

  private Condition way(String way) {
    var named =
        DSL.select(CREDENTIAL.ACCOUNT)
            .from(CREDENTIAL)
            .where(CREDENTIAL.SIGN_IN.eq(way.toLowerCase(Locale.ROOT)));
    return ACCOUNT.ID.in(withPhone(way)).or(ACCOUNT.ID.in(named));
  }

  /** By part of a name, or by what somebody signs in with. */
  Condition matching(String words) {
    var bySignIn = byWay(words).stream().map(account -> account.id().value()).toList();
    return ACCOUNT.NAME.contains(words).or(ACCOUNT.ID.in(bySignIn));
  }

  /** Of those who hold an appointment, or will, beside being a resident. */
  Condition appointed() {
    var held =
        APPOINTMENT
            .COUNTY
            .eq(APPOINTMENT_END.COUNTY)
            .and(APPOINTMENT.ID.eq(APPOINTMENT_END.APPOINTMENT));
    var ended = DSL.selectOne().from(APPOINTMENT_END).where(held);
    return DSL.exists(
        DSL.selectOne()
            .from(APPOINTMENT)
            .where(APPOINTMENT.ACCOUNT.eq(ACCOUNT.ID))
            .and(APPOINTMENT.POSITION.ne(Position.RESIDENT.name()))
            .andNotExists(ended));
  }

  private List<UUID> withPhone(String way) {
    return Phone.read(way).map(phones::accountsWith).orElse(List.of()).stream()
        .map(AccountId::value)
        .toList();
  }

  List<Account> select(Condition condition, int limit) {
    return sql.selectFrom(ACCOUNT)
        .where(condition)
        .orderBy(ACCOUNT.ID)
        .limit(limit)
        .fetch(row ->
            new Account(
                new AccountId(row.getId()),
                row.getName(),
                new PlaceCode(row.getPlace()),
                row.getOpenedAt().toInstant(),
                row.getBlockedAt() != null));
  }
}
