package org.liandong.people;

import static org.liandong.people.db.Tables.HOUSEHOLD_LEAVE;
import static org.liandong.people.db.Tables.HOUSEHOLD_MEMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who lives in which household; households themselves belong to territory. */
@Service
@Transactional
public class Households {
  private final DSLContext sql;
  private final People people;
  private final Audit audit;

  Households(DSLContext sql, People people, Audit audit) {
    this.sql = sql;
    this.people = people;
    this.audit = audit;
  }

  /** Moves a person into a household of the same county. */
  public HouseholdMember join(Actor actor, HouseholdMember member) {
    var place = people.find(actor, member.person()).place();
    sql.insertInto(HOUSEHOLD_MEMBER)
        .set(HOUSEHOLD_MEMBER.COUNTY, member.person().county().code())
        .set(HOUSEHOLD_MEMBER.HOUSEHOLD, member.household())
        .set(HOUSEHOLD_MEMBER.PERSON, member.person().value())
        .set(HOUSEHOLD_MEMBER.SINCE, member.since())
        .set(HOUSEHOLD_MEMBER.HEAD, member.head())
        .execute();
    audit.record(actor, place, "people.household-joined", member.person().toString(), Map.of());
    return member;
  }

  /** Moves a person out. */
  public void leave(Actor actor, Person.Id person, UUID household, LocalDate on) {
    var place = people.find(actor, person).place();
    var member =
        of(actor, person).stream()
            .filter(lives -> lives.household().equals(household))
            .findFirst()
            .orElseThrow(() -> new Absent(household));
    if (on.isBefore(member.since())) throw new Refused(PeopleRefusal.LEFT_BEFORE_JOINED);
    sql.insertInto(HOUSEHOLD_LEAVE)
        .set(HOUSEHOLD_LEAVE.COUNTY, person.county().code())
        .set(HOUSEHOLD_LEAVE.HOUSEHOLD, household)
        .set(HOUSEHOLD_LEAVE.PERSON, person.value())
        .set(HOUSEHOLD_LEAVE.SINCE, member.since())
        .set(HOUSEHOLD_LEAVE.LEFT_ON, on)
        .execute();
    audit.record(actor, place, "people.household-left", person.toString(), Map.of());
  }

  /** The households a person lives in now. */
  @Transactional(readOnly = true)
  public List<HouseholdMember> of(Actor actor, Person.Id person) {
    people.find(actor, person);
    return select(person.county(), HOUSEHOLD_MEMBER.PERSON.eq(person.value()));
  }

  /** Those who live in a household now and whom the actor may see. */
  @Transactional(readOnly = true)
  public List<Person> members(Actor actor, County county, UUID household) {
    return select(county, HOUSEHOLD_MEMBER.HOUSEHOLD.eq(household)).stream()
        .flatMap(member -> people.lookup(actor, member.person()).stream())
        .toList();
  }

  private List<HouseholdMember> select(County county, Condition condition) {
    return sql.select(
            HOUSEHOLD_MEMBER.PERSON,
            HOUSEHOLD_MEMBER.HOUSEHOLD,
            HOUSEHOLD_MEMBER.SINCE,
            HOUSEHOLD_MEMBER.HEAD)
        .from(HOUSEHOLD_MEMBER)
        .leftAntiJoin(HOUSEHOLD_LEAVE)
        .on(HOUSEHOLD_LEAVE.COUNTY.eq(HOUSEHOLD_MEMBER.COUNTY))
        .and(HOUSEHOLD_LEAVE.HOUSEHOLD.eq(HOUSEHOLD_MEMBER.HOUSEHOLD))
        .and(HOUSEHOLD_LEAVE.PERSON.eq(HOUSEHOLD_MEMBER.PERSON))
        .and(HOUSEHOLD_LEAVE.SINCE.eq(HOUSEHOLD_MEMBER.SINCE))
        .where(HOUSEHOLD_MEMBER.COUNTY.eq(county.code()))
        .and(condition)
        .orderBy(HOUSEHOLD_MEMBER.HEAD.desc(), HOUSEHOLD_MEMBER.SINCE)
        .fetch(row ->
            new HouseholdMember(
                new Person.Id(county, row.value1()), row.value2(), row.value3(), row.value4()));
  }
}
