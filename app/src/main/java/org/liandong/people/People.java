package org.liandong.people;

import static org.liandong.people.db.Tables.PERSON;
import static org.liandong.people.db.Tables.PERSON_CATEGORY;

import java.time.Clock;
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
import org.liandong.base.Invalid;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.people.db.tables.records.PersonRecord;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The persons a county knows. Lookups show only whom the actor looks after, and themselves. */
@Service
@Transactional
public class People {
  private static final int PAGE = 30;
  private final DSLContext sql;
  private final Sealing sealing;
  private final Audit audit;
  private final Reaches reaches;
  private final Clock clock;

  People(DSLContext sql, Sealing sealing, Audit audit, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.sealing = sealing;
    this.audit = audit;
    this.reaches = reaches;
    this.clock = clock;
  }

  /**
   * Registers a person in the county of the place; one identity number is registered once there.
   */
  public Person register(Actor actor, Registration given) {
    var county =
        given.place().county().orElseThrow(() -> Invalid.field("place", "people.place.county"));
    var now = clock.instant();
    var id = new Person.Id(county, Uuid7.at(now));
    if (given.number() != null && registered(given.place(), given.number()))
      throw new Refused(PeopleRefusal.ALREADY_REGISTERED);
    var row = sql.newRecord(PERSON);
    row.setCounty(county.code());
    row.setId(id.value());
    row.setPlace(given.place().value());
    row.setAccount(given.account().value());
    row.setName(given.name());
    row.setBirthYear(birthYear(given));
    row.setRegisteredAt(now.atOffset(ZoneOffset.UTC));
    sealing.phone(row, given.phone());
    sealing.number(row, given.number());
    row.insert();
    for (var category : given.categories()) mark(id, category);
    var facts =
        Map.<String, Object>of(
            "withNumber", given.number() != null, "categories", given.categories());
    audit.record(actor, given.place(), "people.registered", id.toString(), facts);
    return sealing.person(row, given.categories());
  }

  private static @Nullable Integer birthYear(Registration given) {
    if (given.number() != null) return given.number().birthday().getYear();
    return given.birthYear();
  }

  /** Looks past the reach of the actor: the county must not hold one human twice. */
  private boolean registered(PlaceCode place, IdentityNumber number) {
    var county = place.county().orElseThrow();
    return reaches.within(
        Reach.within(county),
        () ->
            sql.fetchExists(
                PERSON,
                PERSON
                    .COUNTY
                    .eq(county.code())
                    .and(PERSON.NUMBER_DIGEST.in(sealing.digests(number)))));
  }

  /** A new phone, or none. */
  public void changePhone(Actor actor, Person.Id id, @Nullable Phone phone) {
    var person = find(actor, id);
    var row = row(id);
    sealing.phone(row, phone);
    row.update();
    audit.record(actor, person.place(), "people.phone-changed", id.toString(), Map.of());
  }

  /** A name as it should be written. */
  public void rename(Actor actor, Person.Id id, String name) {
    var person = find(actor, id);
    sql.update(PERSON).set(PERSON.NAME, name).where(is(id)).execute();
    audit.record(actor, person.place(), "people.renamed", id.toString(), Map.of());
  }

  /** Says that a person belongs to a category, or no longer does. */
  public void categorise(Actor actor, Person.Id id, String category, boolean belongs) {
    var person = find(actor, id);
    if (belongs) mark(id, category);
    else
      sql.deleteFrom(PERSON_CATEGORY)
          .where(PERSON_CATEGORY.COUNTY.eq(id.county().code()))
          .and(PERSON_CATEGORY.PERSON.eq(id.value()))
          .and(PERSON_CATEGORY.CATEGORY.eq(category))
          .execute();
    audit.record(
        actor, person.place(), "people.categorised", id.toString(), Map.of("belongs", belongs));
  }

  private void mark(Person.Id id, String category) {
    sql.insertInto(PERSON_CATEGORY)
        .set(PERSON_CATEGORY.COUNTY, id.county().code())
        .set(PERSON_CATEGORY.PERSON, id.value())
        .set(PERSON_CATEGORY.CATEGORY, category)
        .set(PERSON_CATEGORY.MARKED_AT, clock.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  @Transactional(readOnly = true)
  public Person find(Actor actor, Person.Id id) {
    return lookup(actor, id).orElseThrow(() -> new Absent(id));
  }

  @Transactional(readOnly = true)
  public Optional<Person> lookup(Actor actor, Person.Id id) {
    return select(is(id).and(PersonSight.of(actor)), 1).stream().findFirst();
  }

  /** The registrations of an account that this actor may see. */
  @Transactional(readOnly = true)
  public List<Person> with(Actor actor, AccountId account) {
    if (account.equals(AccountId.NONE)) return List.of();
    return select(PERSON.ACCOUNT.eq(account.value()).and(PersonSight.of(actor)), PAGE);
  }

  /** The registrations of the account whose affairs these are, the newest first. */
  @Transactional(readOnly = true)
  public List<Person> own(Actor actor) {
    return with(actor, actor.self()).reversed();
  }

  /** Those the actor looks after, by part of a name or a whole phone or identity number. */
  @Transactional(readOnly = true)
  public Keyset<Person> search(Actor actor, String words, @Nullable String after) {
    if (!PersonSight.looksAfter(actor.hat().position()))
      return new Keyset<>(List.of(), Optional.empty());
    var from = after == null ? new UUID(0, 0) : UUID.fromString(after);
    var found =
        select(
            sealing.matches(words.strip()).and(PersonSight.of(actor)).and(PERSON.ID.gt(from)),
            PAGE + 1);
    return Keyset.of(found, PAGE, person -> person.id().value().toString());
  }

  /** The other registrations of the same human that this actor may see (Z-01). */
  @Transactional(readOnly = true)
  public List<Person> same(Actor actor, Person.Id id) {
    find(actor, id);
    var same =
        sealing
            .number(row(id))
            .map(number -> PERSON.NUMBER_DIGEST.in(sealing.digests(number)))
            .orElseGet(DSL::falseCondition);
    return select(same.and(PERSON.ID.ne(id.value())).and(PersonSight.of(actor)), PAGE);
  }

  private List<Person> select(Condition condition, int limit) {
    return sql.select(PERSON.asterisk(), Sealing.CATEGORIES)
        .from(PERSON)
        .where(condition)
        .orderBy(PERSON.ID)
        .limit(limit)
        .fetch(row -> sealing.person(row.into(PERSON), row.get(Sealing.CATEGORIES)));
  }

  private PersonRecord row(Person.Id id) {
    return sql.fetchSingle(PERSON, is(id));
  }

  private static Condition is(Person.Id id) {
    return PERSON.COUNTY.eq(id.county().code()).and(PERSON.ID.eq(id.value()));
  }
}
