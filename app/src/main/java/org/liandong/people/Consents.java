package org.liandong.people;

import static org.liandong.people.db.Tables.CONSENT;
import static org.liandong.people.db.Tables.CONSENT_WITHDRAWAL;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Consents given and withdrawn. Facts only: nothing is ever changed. */
@Service
@Transactional
public class Consents {
  private final DSLContext sql;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Consents(DSLContext sql, People people, Audit audit, Clock clock) {
    this.sql = sql;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  public Consent give(Actor actor, Person.Id person, Consent.Purpose purpose, Consent.Way way) {
    var place = people.find(actor, person).place();
    var now = clock.instant();
    var id = new Consent.Id(person.county(), Uuid7.at(now));
    sql.insertInto(CONSENT)
        .set(CONSENT.COUNTY, person.county().code())
        .set(CONSENT.ID, id.value())
        .set(CONSENT.PERSON, person.value())
        .set(CONSENT.PURPOSE, purpose.name())
        .set(CONSENT.WAY, way.name())
        .set(CONSENT.GIVEN_AT, now.atOffset(ZoneOffset.UTC))
        .set(CONSENT.ACCOUNT, actor.account().value())
        .execute();
    audit.record(
        actor, place, "people.consent-given", id.toString(), Map.of("purpose", purpose.name()));
    return new Consent(id, purpose, way, now, null);
  }

  public void withdraw(Actor actor, Person.Id person, Consent.Id id, Consent.Way way) {
    var place = people.find(actor, person).place();
    var consent =
        of(actor, person).stream()
            .filter(given -> given.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Absent(id));
    if (!consent.holds()) throw new Refused(PeopleRefusal.CONSENT_WITHDRAWN);
    sql.insertInto(CONSENT_WITHDRAWAL)
        .set(CONSENT_WITHDRAWAL.COUNTY, id.county().code())
        .set(CONSENT_WITHDRAWAL.CONSENT, id.value())
        .set(CONSENT_WITHDRAWAL.WAY, way.name())
        .set(CONSENT_WITHDRAWAL.WITHDRAWN_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .set(CONSENT_WITHDRAWAL.ACCOUNT, actor.account().value())
        .execute();
    audit.record(
        actor,
        place,
        "people.consent-withdrawn",
        id.toString(),
        Map.of("purpose", consent.purpose().name()));
  }

  /** All consents of a person the actor may see, the newest first. */
  @Transactional(readOnly = true)
  public List<Consent> of(Actor actor, Person.Id person) {
    people.find(actor, person);
    return sql.select(CONSENT.ID, CONSENT.PURPOSE, CONSENT.WAY, CONSENT.GIVEN_AT)
        .select(CONSENT_WITHDRAWAL.WITHDRAWN_AT)
        .from(CONSENT)
        .leftJoin(CONSENT_WITHDRAWAL)
        .on(CONSENT_WITHDRAWAL.COUNTY.eq(CONSENT.COUNTY))
        .and(CONSENT_WITHDRAWAL.CONSENT.eq(CONSENT.ID))
        .where(CONSENT.COUNTY.eq(person.county().code()))
        .and(CONSENT.PERSON.eq(person.value()))
        .orderBy(CONSENT.ID.desc())
        .fetch(row -> read(person, row));
  }

  private static Consent read(Person.Id person, Record row) {
    return new Consent(
        new Consent.Id(person.county(), row.get(CONSENT.ID)),
        Consent.Purpose.valueOf(row.get(CONSENT.PURPOSE)),
        Consent.Way.valueOf(row.get(CONSENT.WAY)),
        row.get(CONSENT.GIVEN_AT).toInstant(),
        instant(row.get(CONSENT_WITHDRAWAL.WITHDRAWN_AT)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }
}
