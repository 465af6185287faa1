package org.liandong.territory.parties;

import static org.liandong.territory.db.Tables.CONTACT;
import static org.liandong.territory.db.Tables.PARTY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.territory.Editors;
import org.liandong.territory.Places;
import org.liandong.territory.TerritoryRefusal;
import org.liandong.territory.parties.Party.Contact;
import org.liandong.territory.parties.Party.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The parties of compounds (ACT-17) and communities (ACT-18): joined, changed, left. */
@Service
@Transactional
public class Parties {
  private final DSLContext sql;
  private final Places places;
  private final Audit audit;
  private final Clock clock;

  Parties(DSLContext sql, Places places, Audit audit, Clock clock) {
    this.sql = sql;
    this.places = places;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds a party to a place; several of one kind may share in it. */
  public Party join(Actor actor, PlaceCode place, Kind kind, String name, Contact contact) {
    Editors.require(actor, place);
    if (!Kind.of(place).contains(kind)) throw new Absent(kind);
    places.find(place);
    requireFree(place, kind, name);
    var county = place.county().orElseThrow();
    var id = new Party.Id(county, Uuid7.at(clock.instant()));
    sql.insertInto(PARTY)
        .set(PARTY.COUNTY, county.code())
        .set(PARTY.ID, id.id())
        .set(PARTY.PLACE, place.value())
        .set(PARTY.KIND, kind.name())
        .set(PARTY.NAME, name)
        .set(PARTY.SINCE, today())
        .execute();
    keep(id, place, contact);
    audit.record(actor, place, "territory.party-joined", id.toString(), Map.of("kind", kind));
    return find(id);
  }

  /**
   * Changes the name of a party or whom to call there.
   *
   * @param version the one that was changed from; another means a stale form
   */
  public Party change(Actor actor, Party.Id id, int version, String name, Contact contact) {
    var party = fresh(actor, id, version);
    if (!party.name().equals(name)) requireFree(party.place(), party.kind(), name);
    sql.update(PARTY).set(PARTY.NAME, name).set(PARTY.VERSION, version + 1).where(is(id)).execute();
    keep(id, party.place(), contact);
    var facts = Map.of("version", version + 1);
    audit.record(actor, party.place(), "territory.party-changed", id.toString(), facts);
    return find(id);
  }

  /** Ends its part; whom to call there is forgotten. */
  public void leave(Actor actor, Party.Id id, int version) {
    var party = fresh(actor, id, version);
    sql.update(PARTY)
        .set(PARTY.UNTIL, today())
        .set(PARTY.VERSION, version + 1)
        .where(is(id))
        .execute();
    keep(id, party.place(), Contact.NONE);
    audit.record(actor, party.place(), "territory.party-left", id.toString(), Map.of());
  }

  private Party fresh(Actor actor, Party.Id id, int version) {
    var party = find(id);
    Editors.require(actor, party.place());
    if (!party.open()) throw new Refused(TerritoryRefusal.CLOSED);
    if (party.version() != version) throw new Refused(TerritoryRefusal.STALE);
    return party;
  }

  private void requireFree(PlaceCode place, Kind kind, String name) {
    if (list(place).stream().anyMatch(it -> it.kind() == kind && it.name().equals(name)))
      throw new Refused(TerritoryRefusal.NAME_TAKEN, name);
  }

  private void keep(Party.Id id, PlaceCode place, Contact contact) {
    sql.deleteFrom(CONTACT)
        .where(CONTACT.COUNTY.eq(id.county().code()).and(CONTACT.PARTY.eq(id.id())))
        .execute();
    if (contact.equals(Contact.NONE)) return;
    sql.insertInto(CONTACT)
        .set(CONTACT.COUNTY, id.county().code())
        .set(CONTACT.PARTY, id.id())
        .set(CONTACT.PLACE, place.value())
        .set(CONTACT.NAME, contact.name())
        .set(CONTACT.PHONE, contact.phone())
        .execute();
  }

  @Transactional(readOnly = true)
  public Party find(Party.Id id) {
    return sql.selectFrom(PARTY)
        .where(is(id))
        .fetchOptional(Parties::party)
        .orElseThrow(() -> new Absent(id));
  }

  /** The parties of a place today: public. */
  @Transactional(readOnly = true)
  public List<Party> list(PlaceCode place) {
    return sql.selectFrom(PARTY)
        .where(PARTY.COUNTY.eq(place.county().map(County::code).orElse("")))
        .and(PARTY.PLACE.eq(place.value()))
        .and(PARTY.UNTIL.isNull())
        .orderBy(PARTY.KIND, PARTY.ID)
        .fetch(Parties::party);
  }

  /** Whom to call at the parties of a place, for those who keep it. */
  @Transactional(readOnly = true)
  public Map<Party.Id, Contact> contacts(Actor actor, PlaceCode place) {
    Editors.require(actor, place);
    return sql
        .selectFrom(CONTACT)
        .where(CONTACT.COUNTY.eq(place.county().map(County::code).orElse("")))
        .and(CONTACT.PLACE.eq(place.value()))
        .fetch()
        .stream()
        .collect(
            Collectors.toMap(
                row -> new Party.Id(new County(row.getCounty()), row.getParty()),
                row -> new Contact(row.getName(), row.getPhone())));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  private static Condition is(Party.Id id) {
    return PARTY.COUNTY.eq(id.county().code()).and(PARTY.ID.eq(id.id()));
  }

  private static Party party(Record row) {
    return new Party(
        new Party.Id(new County(row.get(PARTY.COUNTY)), row.get(PARTY.ID)),
        new PlaceCode(row.get(PARTY.PLACE)),
        Kind.valueOf(row.get(PARTY.KIND)),
        row.get(PARTY.NAME),
        row.get(PARTY.VERSION),
        row.get(PARTY.UNTIL) == null);
  }
}
