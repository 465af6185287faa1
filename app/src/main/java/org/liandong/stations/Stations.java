package org.liandong.stations;

import static org.liandong.stations.db.Tables.STATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Bodies;
import org.liandong.meetings.Body;
import org.liandong.platform.Subtree;
import org.liandong.territory.Level;
import org.liandong.territory.Sites;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stations of compounds: opened, described, given a council, closed (NEJ-12, NEJ-13). */
@Service
@Transactional
public class Stations {
  private static final String COUNCIL = "compound-council";
  private final DSLContext sql;
  private final Sites sites;
  private final Bodies bodies;
  private final Audit audit;
  private final Clock clock;

  Stations(DSLContext sql, Sites sites, Bodies bodies, Audit audit, Clock clock) {
    this.sql = sql;
    this.sites = sites;
    this.bodies = bodies;
    this.audit = audit;
    this.clock = clock;
  }

  /** Opens the station of a compound; one that was closed opens again with what is said now. */
  public void open(Actor actor, PlaceCode compound, Station.Facts facts) {
    Rights.require(actor, compound);
    if (Level.of(compound) != Level.COMPOUND) throw StationRefusal.NOT_A_COMPOUND.refused();
    if (!sites.find(compound).open()) throw StationRefusal.CLOSED.refused();
    if (insert(compound, facts) == 0) reopen(compound, facts);
    audit.record(actor, compound, "stations.opened", compound.value(), Map.of());
  }

  private int insert(PlaceCode compound, Station.Facts facts) {
    return sql.insertInto(STATION)
        .set(STATION.COUNTY, compound.value().substring(0, 6))
        .set(STATION.COMPOUND, compound.value())
        .set(STATION.COMMITTEE, compound.value().substring(0, 12))
        .set(columns(facts))
        .set(STATION.SINCE, today())
        .set(STATION.VERSION, 1)
        .onConflictDoNothing()
        .execute();
  }

  private void reopen(PlaceCode compound, Station.Facts facts) {
    var changed =
        sql.update(STATION)
            .set(columns(facts))
            .setNull(STATION.UNTIL)
            .set(STATION.VERSION, STATION.VERSION.plus(1))
            .where(is(compound), STATION.UNTIL.isNotNull())
            .execute();
    if (changed == 0) throw StationRefusal.EXISTS.refused();
  }

  public void change(Actor actor, PlaceCode compound, int version, Station.Facts facts) {
    Rights.require(actor, compound);
    update(compound, version, columns(facts));
    audit.record(
        actor, compound, "stations.changed", compound.value(), Map.of("version", version + 1));
  }

  public void close(Actor actor, PlaceCode compound, int version) {
    Rights.require(actor, compound);
    update(compound, version, Map.of(STATION.UNTIL, today()));
    audit.record(actor, compound, "stations.closed", compound.value(), Map.of());
  }

  /** Founds the council of the compound (理事会, NEJ-14): a body that meets and decides. */
  public Body.Id council(Actor actor, PlaceCode compound, String name) {
    Rights.require(actor, compound);
    var station = running(compound);
    if (station.council() != null) throw StationRefusal.COUNCIL_STANDS.refused();
    var id = bodies.found(actor, compound, COUNCIL, name);
    update(compound, station.version(), Map.of(STATION.COUNCIL, id.value()));
    audit.record(actor, compound, "stations.council", compound.value(), Map.of());
    return id;
  }

  private void update(PlaceCode compound, int version, Map<?, ?> columns) {
    var open = running(compound);
    if (open.version() != version) throw StationRefusal.STALE.refused();
    var changed =
        sql.update(STATION)
            .set(columns)
            .set(STATION.VERSION, version + 1)
            .where(is(compound), STATION.VERSION.eq(version), STATION.UNTIL.isNull())
            .execute();
    if (changed == 0) throw StationRefusal.STALE.refused();
  }

  Station running(PlaceCode compound) {
    var station = find(compound);
    if (!station.open()) throw StationRefusal.CLOSED.refused();
    return station;
  }

  /** Everybody may know of a station. */
  @Transactional(readOnly = true)
  public Station find(PlaceCode compound) {
    return lookup(compound).orElseThrow(() -> new Absent(compound));
  }

  @Transactional(readOnly = true)
  public Optional<Station> lookup(PlaceCode compound) {
    if (Level.of(compound) != Level.COMPOUND) return Optional.empty();
    return sql.selectFrom(STATION).where(is(compound)).fetchOptional(Stations::station);
  }

  /** The open stations below a place of a county, in the order of their compounds. */
  @Transactional(readOnly = true)
  public Keyset<Station> list(PlaceCode place, @Nullable String after, int size) {
    var read =
        sql.selectFrom(STATION)
            .where(under(place), STATION.UNTIL.isNull())
            .and(after == null ? org.jooq.impl.DSL.noCondition() : STATION.COMPOUND.gt(after))
            .orderBy(STATION.COMPOUND)
            .limit(size + 1)
            .fetch(Stations::station);
    return Keyset.of(read, size, station -> station.compound().value());
  }

  /** How many are open below a place. */
  @Transactional(readOnly = true)
  public int count(PlaceCode place) {
    return sql.fetchCount(STATION, under(place), STATION.UNTIL.isNull());
  }

  static Condition under(PlaceCode place) {
    var code = place.value();
    if (code.length() < 6) return STATION.COUNTY.startsWith(code);
    return STATION.COUNTY.eq(code.substring(0, 6)).and(Subtree.of(STATION.COMPOUND, place));
  }

  private static Condition is(PlaceCode compound) {
    return STATION
        .COUNTY
        .eq(compound.value().substring(0, 6))
        .and(STATION.COMPOUND.eq(compound.value()));
  }

  private static Map<?, ?> columns(Station.Facts facts) {
    return Map.of(
        STATION.NAME, facts.name(),
        STATION.PREMISES, facts.premises(),
        STATION.HOURS, facts.hours(),
        STATION.PHONE, facts.phone(),
        STATION.SERVICES, facts.services().toArray(String[]::new));
  }

  private static Station station(Record row) {
    var council = row.get(STATION.COUNCIL);
    return new Station(
        new PlaceCode(row.get(STATION.COMPOUND)),
        new Station.Facts(
            row.get(STATION.NAME),
            row.get(STATION.PREMISES),
            row.get(STATION.HOURS),
            row.get(STATION.PHONE),
            List.of(row.get(STATION.SERVICES))),
        council == null ? null : new Body.Id(new County(row.get(STATION.COUNTY)), council),
        row.get(STATION.SINCE),
        row.get(STATION.UNTIL),
        row.get(STATION.VERSION));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
