package org.liandong.people;

import static org.liandong.people.db.Tables.KEY_VERSION;
import static org.liandong.people.db.Tables.PERSON;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Which keys this database was sealed with; of a key only its fingerprint is kept. */
@Component
class KeyVersions {
  private final DSLContext sql;
  private final Clock clock;

  KeyVersions(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  boolean any() {
    return sql.fetchExists(KEY_VERSION);
  }

  /** The highest number ever used. */
  int highest() {
    var highest = sql.select(DSL.max(KEY_VERSION.VERSION)).from(KEY_VERSION).fetchOne();
    return highest == null || highest.value1() == null ? 0 : highest.value1();
  }

  /** Notes a key before anything is sealed with it; another key under its number is refused. */
  void note(Keys.Version version) {
    sql.insertInto(KEY_VERSION)
        .set(KEY_VERSION.VERSION, version.number())
        .set(KEY_VERSION.FINGERPRINT, version.fingerprint())
        .set(KEY_VERSION.USED_SINCE, clock.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
    if (!knows(version))
      throw new IllegalStateException(
          "The key file holds another key "
              + version.number()
              + " than this database was sealed with.");
  }

  boolean knows(Keys.Version version) {
    return sql.fetchExists(
        KEY_VERSION,
        KEY_VERSION
            .VERSION
            .eq(version.number())
            .and(KEY_VERSION.FINGERPRINT.eq(version.fingerprint())));
  }

  /** How many persons an older key than this one sealed. */
  int sealedBefore(int version) {
    return sql.fetchCount(PERSON, PERSON.KEY_VERSION.lt(version));
  }
}
