package org.liandong.identity;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.liandong.identity.db.Tables.THROTTLE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts attempts by name and by address, for all nodes together. A name counts whether or not it
 * exists, so that waiting tells nothing about it.
 */
@Component
@Transactional
class Throttle {
  private final DSLContext sql;
  private final IdentitySettings settings;
  private final Clock clock;

  Throttle(DSLContext sql, IdentitySettings settings, Clock clock) {
    this.sql = sql;
    this.settings = settings;
    this.clock = clock;
  }

  /** Something that is counted; only its digest is stored. */
  record Subject(String digest, int limit) {
    static Subject of(String kind, String text, int limit) {
      return new Subject(sha256(kind + ":" + text.strip().toLowerCase(Locale.ROOT)), limit);
    }

    private static String sha256(String text) {
      try {
        var digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Until when all of these must wait; empty when none must. */
  @Transactional(readOnly = true)
  Optional<Instant> waiting(Collection<Subject> subjects) {
    return sql.select(THROTTLE.UNTIL)
        .from(THROTTLE)
        .where(THROTTLE.SUBJECT.in(subjects.stream().map(Subject::digest).toList()))
        .and(THROTTLE.UNTIL.gt(now()))
        .orderBy(THROTTLE.UNTIL.desc())
        .limit(1)
        .fetchOptional(THROTTLE.UNTIL)
        .map(OffsetDateTime::toInstant);
  }

  /** Counts one more; until when the subject must wait now, if it must. */
  Optional<Instant> count(Subject subject) {
    var now = now();
    var fresh = THROTTLE.SINCE.lt(now.minus(settings.window()));
    var failures = when(fresh, val(1)).otherwise(THROTTLE.FAILURES.plus(1));
    var until = now.plus(settings.pause());
    return sql.insertInto(THROTTLE)
        .set(THROTTLE.SUBJECT, subject.digest())
        .set(THROTTLE.FAILURES, 1)
        .set(THROTTLE.SINCE, now)
        .set(THROTTLE.UNTIL, val(subject.limit() <= 1 ? until : null, THROTTLE.UNTIL))
        .onConflict(THROTTLE.SUBJECT)
        .doUpdate()
        .set(THROTTLE.FAILURES, failures)
        .set(THROTTLE.SINCE, when(fresh, excluded(THROTTLE.SINCE)).otherwise(THROTTLE.SINCE))
        .set(
            THROTTLE.UNTIL,
            when(failures.ge(subject.limit()), val(until)).otherwise((OffsetDateTime) null))
        .returning(THROTTLE.UNTIL)
        .fetchOptional(THROTTLE.UNTIL)
        .map(OffsetDateTime::toInstant);
  }

  /** Forgets the failures of somebody who got in. */
  void forget(Subject subject) {
    sql.deleteFrom(THROTTLE).where(THROTTLE.SUBJECT.eq(subject.digest())).execute();
  }

  /** Removes what no longer counts. */
  int sweep() {
    var old = now().minus(settings.window().plus(settings.pause()).plus(Duration.ofHours(1)));
    return sql.deleteFrom(THROTTLE).where(THROTTLE.SINCE.lt(old)).execute();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
