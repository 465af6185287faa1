package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;
import static org.liandong.identity.db.Tables.CREDENTIAL;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Invalid;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts: opened, looked up, closed and opened again. */
@Service
@Transactional
public class Accounts {
  private static final int PAGE = 30;
  private static final int GUESSES = 10;
  private static final String ABOVE = "000000";
  private final DSLContext sql;
  private final Passwords passwords;
  private final HatQueries hats;
  private final AccountQueries queries;
  private final Throttle throttle;
  private final Audit audit;
  private final Reaches reaches;
  private final Clock clock;

  Accounts(
      DSLContext sql,
      Passwords passwords,
      HatQueries hats,
      AccountQueries queries,
      Throttle throttle,
      Audit audit,
      Reaches reaches,
      Clock clock) {
    this.sql = sql;
    this.passwords = passwords;
    this.hats = hats;
    this.queries = queries;
    this.throttle = throttle;
    this.audit = audit;
    this.reaches = reaches;
    this.clock = clock;
  }

  /**
   * A new account.
   *
   * @param place where it is looked after
   * @param signIn a name to sign in with; residents may go without and use their phone
   * @param password none for somebody whom a helper acts for
   * @param renew whether the password must be changed at the first sign-in
   */
  public record Opening(
      String name,
      PlaceCode place,
      @Nullable String signIn,
      @Nullable String password,
      boolean renew) {}

  /** Opens an account. Whether the actor may is decided by who calls: registering or appointing. */
  public Account open(Actor actor, Opening given) {
    return reaches.within(Reach.EVERYTHING, () -> insert(actor, given));
  }

  private Account insert(Actor actor, Opening given) {
    var signIn = SignInName.normal(given.signIn());
    if (signIn != null && sql.fetchExists(CREDENTIAL, CREDENTIAL.SIGN_IN.eq(signIn)))
      throw Invalid.field("signIn", "identity.sign-in-name.taken");
    var now = clock.instant();
    var id = new AccountId(Uuid7.at(now));
    sql.insertInto(ACCOUNT)
        .set(ACCOUNT.ID, id.value())
        .set(ACCOUNT.NAME, given.name())
        .set(ACCOUNT.COUNTY, given.place().county().map(County::code).orElse(ABOVE))
        .set(ACCOUNT.PLACE, given.place().value())
        .set(ACCOUNT.OPENED_AT, now.atOffset(ZoneOffset.UTC))
        .set(ACCOUNT.OPENED_BY, actor.account().value())
        .execute();
    var hash = given.password() == null ? null : passwords.encode(given.password());
    sql.insertInto(CREDENTIAL)
        .set(CREDENTIAL.ACCOUNT, id.value())
        .set(CREDENTIAL.SIGN_IN, signIn)
        .set(CREDENTIAL.PASSWORD, hash)
        .set(CREDENTIAL.PASSWORD_AT, hash == null ? null : now.atOffset(ZoneOffset.UTC))
        .set(CREDENTIAL.RENEW, given.renew())
        .execute();
    audit.record(actor, given.place(), "identity.account-opened", id.toString(), Map.of());
    return new Account(id, given.name(), given.place(), now, false);
  }

  public void rename(Actor actor, String name) {
    var account = find(actor, actor.self());
    sql.update(ACCOUNT)
        .set(ACCOUNT.NAME, name)
        .where(ACCOUNT.ID.eq(account.id().value()))
        .execute();
    audit.record(
        actor, account.place(), "identity.account-renamed", account.id().toString(), Map.of());
  }

  /** Closes an account, or opens it again; its sessions end with the next request. */
  public void close(Actor actor, AccountId id, boolean closed) {
    var account = find(actor, id);
    if (id.equals(actor.account()) || !above(actor, id)) throw new Absent(id);
    sql.update(ACCOUNT)
        .set(ACCOUNT.BLOCKED_AT, closed ? clock.instant().atOffset(ZoneOffset.UTC) : null)
        .where(ACCOUNT.ID.eq(id.value()))
        .execute();
    var action = closed ? "identity.account-closed" : "identity.account-reopened";
    audit.record(actor, account.place(), action, id.toString(), Map.of());
  }

  private boolean above(Actor actor, AccountId id) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    return reaches.within(
        Reach.EVERYTHING, () -> Appointing.over(actor.hat(), hats.active(id, today)));
  }

  /** One's own account, and those that staff who appoint may see by their reach. */
  @Transactional(readOnly = true)
  public Account find(Actor actor, AccountId id) {
    return queries.select(ACCOUNT.ID.eq(id.value()).and(visible(actor)), 1).stream()
        .findFirst()
        .orElseThrow(() -> new Absent(id));
  }

  /**
   * Somebody wherever they are, by sign-in name or phone and the full name together: to appoint
   * them or to be helped by them. Guessing is counted against the one who asks.
   */
  public Optional<Account> known(Actor actor, String way, String name) {
    if (!actor.signedIn()) return Optional.empty();
    var guesses = Throttle.Subject.of("known", actor.account().toString(), GUESSES);
    if (throttle.waiting(List.of(guesses)).isPresent())
      throw new Refused(IdentityRefusal.TOO_MANY_GUESSES);
    var found =
        queries.byWay(way.strip()).stream()
            .filter(account -> account.name().equals(name.strip()))
            .findFirst();
    if (found.isEmpty()) throttle.count(guesses);
    return found;
  }

  /** The account with this sign-in name, wherever it is. */
  Optional<Account> signingIn(String name) {
    if (name.isBlank()) return Optional.empty();
    return queries.byWay(name).stream().findFirst();
  }

  /** Accounts in the reach of the actor by part of a name, a sign-in name or a whole phone. */
  @Transactional(readOnly = true)
  public Keyset<Account> search(Actor actor, String words, @Nullable String after) {
    return found(visible(actor), words, after);
  }

  /** As {@link #search}, only those who hold an appointment. */
  @Transactional(readOnly = true)
  public Keyset<Account> staff(Actor actor, String words, @Nullable String after) {
    return found(visible(actor).and(queries.appointed()), words, after);
  }

  private Keyset<Account> found(Condition visible, String words, @Nullable String after) {
    var from = after == null ? new UUID(0, 0) : UUID.fromString(after);
    var condition = visible.and(ACCOUNT.ID.gt(from));
    var found = words.isBlank() ? condition : condition.and(queries.matching(words.strip()));
    return Keyset.of(queries.select(found, PAGE + 1), PAGE, account -> account.id().toString());
  }

  private static Condition visible(Actor actor) {
    if (Appointing.administers(actor.hat())) return DSL.noCondition();
    return actor.signedIn() ? ACCOUNT.ID.eq(actor.self().value()) : DSL.falseCondition();
  }
}
