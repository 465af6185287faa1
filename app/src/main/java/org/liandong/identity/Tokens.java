package org.liandong.identity;

import static org.liandong.identity.db.Tables.TOKEN;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.identity.db.tables.records.TokenRecord;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens for programs: each acts as its owner, under the hat worn when it was made. */
@Service
@Transactional
public class Tokens {
  /** How many one account may hold at a time. */
  public static final int MOST = 20;

  private static final Duration LONGEST = Duration.ofDays(366);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final String PREFIX = "ldt_";
  private final DSLContext sql;
  private final Actors actors;
  private final Reaches reaches;
  private final Audit audit;
  private final Clock clock;

  Tokens(DSLContext sql, Actors actors, Reaches reaches, Audit audit, Clock clock) {
    this.sql = sql;
    this.actors = actors;
    this.reaches = reaches;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Who a program acts as.
   *
   * @param writes may it send something
   */
  public record Bearer(Actor actor, boolean writes) {}

  /**
   * Makes a token that holds so many days.
   *
   * @return its secret, which nobody can read again
   * @throws Refused {@link IdentityRefusal#TOO_LONG}, {@link IdentityRefusal#TOO_MANY_TOKENS}
   */
  public String make(Actor actor, String label, boolean writes, int days) {
    var now = clock.instant();
    var until = now.plus(Duration.ofDays(days));
    if (days < 1 || until.isAfter(now.plus(LONGEST))) throw new Refused(IdentityRefusal.TOO_LONG);
    if (list(actor).stream().filter(token -> token.holds(now)).count() >= MOST)
      throw new Refused(IdentityRefusal.TOO_MANY_TOKENS, MOST);
    var secret = secret();
    var id = Uuid7.at(now);
    sql.insertInto(TOKEN)
        .set(TOKEN.ID, id)
        .set(TOKEN.ACCOUNT, actor.account().value())
        .set(TOKEN.HAT, actor.hat().id())
        .set(TOKEN.LABEL, label)
        .set(TOKEN.DIGEST, digest(secret))
        .set(TOKEN.WRITES, writes)
        .set(TOKEN.MADE, utc(now))
        .set(TOKEN.UNTIL, utc(until))
        .execute();
    audit.record(
        actor, actor.hat().place(), "identity.token-made", id.toString(), Map.of("days", days));
    return secret;
  }

  /** The tokens of the account, the newest first, those that ended included. */
  @Transactional(readOnly = true)
  public List<Token> list(Actor actor) {
    return sql.selectFrom(TOKEN)
        .where(TOKEN.ACCOUNT.eq(actor.account().value()))
        .orderBy(TOKEN.ID.desc())
        .limit(5 * MOST)
        .fetch(Tokens::read);
  }

  /** Ends a token at once. */
  public void end(Actor actor, UUID id) {
    var now = clock.instant();
    var ended =
        sql.update(TOKEN)
            .set(TOKEN.ENDED, utc(now))
            .where(TOKEN.ID.eq(id), TOKEN.ACCOUNT.eq(actor.account().value()))
            .and(TOKEN.ENDED.isNull())
            .execute();
    if (ended == 0) throw new Absent(id);
    audit.record(actor, actor.hat().place(), "identity.token-ended", id.toString(), Map.of());
  }

  /** Who a secret belongs to now; empty for one that is unknown, ended or over. */
  public Optional<Bearer> of(String secret) {
    if (!secret.startsWith(PREFIX)) return Optional.empty();
    return reaches.within(Reach.EVERYTHING, () -> bearer(secret));
  }

  private Optional<Bearer> bearer(String secret) {
    var now = clock.instant();
    return sql.selectFrom(TOKEN)
        .where(TOKEN.DIGEST.eq(digest(secret)))
        .and(TOKEN.ENDED.isNull())
        .and(TOKEN.UNTIL.gt(utc(now)))
        .fetchOptional()
        .flatMap(row -> {
          touch(row, now);
          return actors
              .of(new AccountId(row.getAccount()), row.getHat(), null)
              .filter(actor -> actor.hat().id().equals(row.getHat()))
              .map(actor -> new Bearer(actor, row.getWrites()));
        });
  }

  /** The hour is enough to know, and spares a write with every call. */
  private void touch(TokenRecord row, Instant now) {
    var used = row.getUsed();
    if (used != null && used.toInstant().isAfter(now.minus(HOUR))) return;
    sql.update(TOKEN).set(TOKEN.USED, utc(now)).where(TOKEN.ID.eq(row.getId())).execute();
  }

  private static Token read(TokenRecord row) {
    return new Token(
        row.getId(),
        row.getLabel(),
        row.getWrites(),
        row.getMade().toInstant(),
        row.getUntil().toInstant(),
        instant(row.getUsed()),
        instant(row.getEnded()));
  }

  private static String secret() {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static String digest(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  private static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
