package org.liandong.identity;

import static org.liandong.identity.db.Tables.ACCOUNT;
import static org.liandong.identity.db.Tables.CREDENTIAL;
import static org.liandong.identity.db.Tables.RESET_CODE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords changed by their owner, and one-time codes handed over in presence. */
@Service
@Transactional
public class Credentials {
  private final DSLContext sql;
  private final Accounts accounts;
  private final HatQueries hats;
  private final Passwords passwords;
  private final IdentitySettings settings;
  private final Audit audit;
  private final Reaches reaches;
  private final Clock clock;

  Credentials(
      DSLContext sql,
      Accounts accounts,
      HatQueries hats,
      Passwords passwords,
      IdentitySettings settings,
      Audit audit,
      Reaches reaches,
      Clock clock) {
    this.sql = sql;
    this.accounts = accounts;
    this.hats = hats;
    this.passwords = passwords;
    this.settings = settings;
    this.audit = audit;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** A new password in place of the one known; an account without one sets its first. */
  public void change(Actor actor, String old, String fresh) {
    if (actor.principal() != null) throw new Absent(actor.account());
    var account = accounts.find(actor, actor.account());
    var row = sql.fetchSingle(CREDENTIAL, CREDENTIAL.ACCOUNT.eq(actor.account().value()));
    if (row.getPassword() != null && !passwords.matches(old, row.getPassword()))
      throw Invalid.field("old", "identity.password.old-wrong");
    check(fresh, account.name(), row.getSignIn());
    write(actor.account(), fresh);
    audit.record(
        actor, account.place(), "identity.password-changed", account.id().toString(), Map.of());
  }

  private void check(String fresh, String name, @Nullable String signIn) {
    passwords
        .fault(fresh, name, signIn == null ? "" : signIn)
        .ifPresent(key -> {
          throw Invalid.field("fresh", key);
        });
  }

  private void write(AccountId account, String fresh) {
    sql.update(CREDENTIAL)
        .set(CREDENTIAL.PASSWORD, passwords.encode(fresh))
        .set(CREDENTIAL.PASSWORD_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .set(CREDENTIAL.RENEW, false)
        .where(CREDENTIAL.ACCOUNT.eq(account.value()))
        .execute();
  }

  /** Whether this actor may hand a code to that account: who stands above every hat it wears. */
  @Transactional(readOnly = true)
  public boolean mayHand(Actor actor, AccountId id) {
    if (actor.principal() != null || id.equals(actor.account())) return false;
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            Appointing.over(
                actor.hat(),
                hats.active(id, LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE))));
  }

  /** A one-time code for somebody who stands before the actor; it is never shown again. */
  public String code(Actor actor, AccountId id) {
    if (!mayHand(actor, id)) throw new Absent(id);
    return reaches.within(Reach.EVERYTHING, () -> make(actor, id));
  }

  private String make(Actor actor, AccountId id) {
    var code = OneTimeCode.random();
    var now = clock.instant();
    sql.insertInto(RESET_CODE)
        .set(RESET_CODE.ID, Uuid7.at(now))
        .set(RESET_CODE.ACCOUNT, id.value())
        .set(RESET_CODE.DIGEST, code.digest(id))
        .set(RESET_CODE.MADE_AT, now.atOffset(ZoneOffset.UTC))
        .set(RESET_CODE.MADE_BY, actor.account().value())
        .set(RESET_CODE.EXPIRES_AT, now.plus(settings.codeLife()).atOffset(ZoneOffset.UTC))
        .execute();
    var place =
        sql.select(ACCOUNT.PLACE)
            .from(ACCOUNT)
            .where(ACCOUNT.ID.eq(id.value()))
            .fetchSingle(row -> row.value1());
    audit.record(actor, new PlaceCode(place), "identity.code-handed-out", id.toString(), Map.of());
    return code.text();
  }

  /** Uses a code up; false when it is wrong, used or too old. */
  boolean redeem(AccountId id, String typed, String fresh) {
    var digest = OneTimeCode.read(typed).digest(id);
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    int used =
        sql.update(RESET_CODE)
            .set(RESET_CODE.USED_AT, now)
            .where(RESET_CODE.ACCOUNT.eq(id.value()))
            .and(RESET_CODE.DIGEST.eq(digest))
            .and(RESET_CODE.USED_AT.isNull())
            .and(RESET_CODE.EXPIRES_AT.gt(now))
            .execute();
    if (used > 0) write(id, fresh);
    return used > 0;
  }

  /** What is wrong with a new password as such, for forms shown before the account is known. */
  void check(String fresh) {
    check(fresh, "", null);
  }

  /** The digest of the actor's own password; empty when there is none. */
  @Transactional(readOnly = true)
  Optional<String> digest(Actor actor) {
    return sql.select(CREDENTIAL.PASSWORD)
        .from(CREDENTIAL)
        .where(CREDENTIAL.ACCOUNT.eq(actor.account().value()))
        .fetchOptional(CREDENTIAL.PASSWORD);
  }

  /** How one signs in: the name, or null for somebody who uses a phone. */
  @Transactional(readOnly = true)
  public @Nullable String signInName(Actor actor) {
    return sql.select(CREDENTIAL.SIGN_IN)
        .from(CREDENTIAL)
        .where(CREDENTIAL.ACCOUNT.eq(actor.account().value()))
        .fetchOptional(CREDENTIAL.SIGN_IN)
        .orElse(null);
  }
}
