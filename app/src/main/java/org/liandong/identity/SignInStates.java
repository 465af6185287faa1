package org.liandong.identity;

import static org.liandong.identity.db.Tables.CREDENTIAL;
import static org.liandong.identity.db.Tables.LAST_SIGN_IN;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.identity.Throttle.Subject;
import org.liandong.people.Phone;
import org.liandong.people.Phones;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** When an account was signed in to last, whether it has to wait, and letting it in again. */
@Service
@Transactional
public class SignInStates {
  private final DSLContext sql;
  private final Accounts accounts;
  private final Credentials credentials;
  private final Phones phones;
  private final Counted counted;
  private final Throttle throttle;
  private final Audit audit;
  private final Reaches reaches;
  private final Clock clock;

  SignInStates(
      DSLContext sql,
      Accounts accounts,
      Credentials credentials,
      Phones phones,
      Counted counted,
      Throttle throttle,
      Audit audit,
      Reaches reaches,
      Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.credentials = credentials;
    this.phones = phones;
    this.counted = counted;
    this.throttle = throttle;
    this.audit = audit;
    this.reaches = reaches;
    this.clock = clock;
  }

  void note(AccountId account, String way) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.insertInto(LAST_SIGN_IN)
        .set(LAST_SIGN_IN.ACCOUNT, account.value())
        .set(LAST_SIGN_IN.AT, now)
        .set(LAST_SIGN_IN.WAY, way)
        .onConflict(LAST_SIGN_IN.ACCOUNT)
        .doUpdate()
        .set(LAST_SIGN_IN.AT, now)
        .set(LAST_SIGN_IN.WAY, way)
        .execute();
  }

  /** For whoever stands above the account; for everybody else nothing is known. */
  @Transactional(readOnly = true)
  public SignInState of(Actor actor, AccountId id) {
    if (!credentials.mayHand(actor, id)) return SignInState.UNKNOWN;
    return reaches.within(Reach.EVERYTHING, () -> read(id));
  }

  private SignInState read(AccountId id) {
    var locked = throttle.waiting(subjects(id).toList()).orElse(null);
    return sql.select(CREDENTIAL.SIGN_IN, LAST_SIGN_IN.AT, LAST_SIGN_IN.WAY)
        .from(CREDENTIAL)
        .leftJoin(LAST_SIGN_IN)
        .on(LAST_SIGN_IN.ACCOUNT.eq(CREDENTIAL.ACCOUNT))
        .where(CREDENTIAL.ACCOUNT.eq(id.value()))
        .fetchOptional(row ->
            new SignInState(
                row.value1(),
                row.value2() == null ? null : row.value2().toInstant(),
                row.value3(),
                locked))
        .orElse(SignInState.UNKNOWN);
  }

  private Stream<Subject> subjects(AccountId id) {
    return ways(id).stream().flatMap(way -> Stream.of(counted.password(way), counted.code(way)));
  }

  private List<String> ways(AccountId id) {
    var named =
        sql
            .select(CREDENTIAL.SIGN_IN)
            .from(CREDENTIAL)
            .where(CREDENTIAL.ACCOUNT.eq(id.value()))
            .fetch(CREDENTIAL.SIGN_IN)
            .stream()
            .filter(Objects::nonNull);
    return Stream.concat(named, phones.of(id).stream().map(Phone::plain)).toList();
  }

  /** Lets somebody try again at once who waits after too many failures. */
  public void unlock(Actor actor, AccountId id) {
    if (!credentials.mayHand(actor, id)) throw new Absent(id);
    var account = accounts.find(actor, id);
    reaches.within(
        Reach.EVERYTHING,
        () -> {
          subjects(id).forEach(throttle::forget);
          return true;
        });
    audit.record(actor, account.place(), "identity.unlocked", id.toString(), Map.of());
  }
}
