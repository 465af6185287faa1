package org.liandong.projects;

import static org.liandong.projects.db.Tables.MEMBER;
import static org.liandong.projects.db.Tables.NEED;
import static org.liandong.projects.db.Tables.ORGANISATION;
import static org.liandong.projects.db.Tables.WORKER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.ui.Finder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who carries projects out, and what residents need: as much as applications refer to. Registries
 * of their own will take this over.
 */
@Service
@Transactional
public class Organisations {
  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  /** A social worker of an organisation; without a certificate it is empty. */
  public record Worker(UUID id, String name, String certificate) {}

  /** Where a need was heard. Words: {@code projects.heard.NAME}. */
  public enum Heard {
    MEETING,
    SURVEY,
    VISIT,
    REQUEST
  }

  /** What residents of a place said they need. */
  public record Need(UUID id, PlaceCode place, String words, Heard heard, LocalDate day) {}

  Organisations(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Files an organisation. Officers of the county and streets do, and communities for their own.
   */
  public Organisation.Id file(
      Actor actor, PlaceCode place, String name, Organisation.Kind kind, String code) {
    clerk(actor, place);
    if (name.isBlank()) throw Invalid.field("name", "projects.organisation.name.missing");
    var county = place.county().orElseThrow();
    var id = new Organisation.Id(county, Uuid7.at(clock.instant()));
    var filed =
        sql.insertInto(ORGANISATION)
            .values(
                county.code(), id.value(), place.value(), name.strip(), kind.name(), code, today())
            .onConflictDoNothing()
            .execute();
    if (filed == 0) throw Invalid.field("name", "projects.organisation.name.taken");
    audit.record(
        actor,
        place,
        "projects.organisation-filed",
        id.toString(),
        java.util.Map.of("kind", kind.name()));
    return id;
  }

  /** Somebody signs in for it from now on. */
  public void join(Actor actor, Organisation.Id id, AccountId account, String name) {
    clerk(actor, find(id).place());
    sql.insertInto(MEMBER)
        .values(id.county().code(), id.value(), account.value(), name)
        .onConflictDoNothing()
        .execute();
  }

  /** A social worker of it. */
  public UUID employ(Actor actor, Organisation.Id id, String name, String certificate) {
    if (!member(actor, id)) clerk(actor, find(id).place());
    var worker = Uuid7.at(clock.instant());
    sql.insertInto(WORKER)
        .values(id.county().code(), worker, id.value(), name.strip(), certificate.strip())
        .execute();
    return worker;
  }

  /** What residents said; whoever works in the community writes it down. */
  public UUID hear(Actor actor, PlaceCode place, Heard heard, String words) {
    clerk(actor, place);
    if (words.isBlank()) throw Invalid.field("words", "projects.need.missing");
    var id = Uuid7.at(clock.instant());
    sql.insertInto(NEED)
        .set(NEED.COUNTY, place.county().orElseThrow().code())
        .set(NEED.ID, id)
        .set(NEED.PLACE, place.value())
        .set(NEED.WORDS, words.strip())
        .set(NEED.TARGET, "")
        .set(NEED.SOURCE, heard.name())
        .set(NEED.DAY, today())
        .set(NEED.ACCOUNT, actor.account().value())
        .set(NEED.NAME, actor.name())
        .execute();
    return id;
  }

  @Transactional(readOnly = true)
  public Organisation find(Organisation.Id id) {
    return sql.selectFrom(ORGANISATION)
        .where(ORGANISATION.COUNTY.eq(id.county().code()), ORGANISATION.ID.eq(id.value()))
        .fetchOptional(Organisations::organisation)
        .orElseThrow(() -> new Absent(id));
  }

  /** The one of that name in a county. */
  Optional<Organisation.Id> filed(County county, String name) {
    return sql.select(ORGANISATION.ID)
        .from(ORGANISATION)
        .where(ORGANISATION.COUNTY.eq(county.code()), ORGANISATION.NAME.eq(name))
        .fetchOptional(row -> new Organisation.Id(county, row.value1()));
  }

  /** Those of a county, by name. */
  @Transactional(readOnly = true)
  public List<Organisation> in(County county) {
    return sql.selectFrom(ORGANISATION)
        .where(ORGANISATION.COUNTY.eq(county.code()))
        .orderBy(ORGANISATION.NAME)
        .limit(500)
        .fetch(Organisations::organisation);
  }

  /** Those under a place whose names hold the words. */
  @Transactional(readOnly = true)
  public List<Organisation> named(String words, PlaceCode within, int limit) {
    if (words.isBlank()) return List.of();
    return sql.selectFrom(ORGANISATION)
        .where(Finder.says(words, ORGANISATION.NAME))
        .and(ORGANISATION.PLACE.startsWith(within.value()))
        .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
        .limit(limit)
        .fetch(Organisations::organisation);
  }

  @Transactional(readOnly = true)
  public List<Worker> workers(Organisation.Id id) {
    return sql.selectFrom(WORKER)
        .where(WORKER.COUNTY.eq(id.county().code()), WORKER.ORGANISATION.eq(id.value()))
        .orderBy(WORKER.NAME)
        .fetch(row -> new Worker(row.getId(), row.getName(), row.getCertificate()));
  }

  /** Needs collected in a community, the newest first. */
  @Transactional(readOnly = true)
  public List<Need> needs(PlaceCode place) {
    return sql.selectFrom(NEED)
        .where(NEED.COUNTY.eq(place.county().orElseThrow().code()), NEED.PLACE.eq(place.value()))
        .orderBy(NEED.ID.desc())
        .limit(100)
        .fetch(row ->
            new Need(
                row.getId(),
                new PlaceCode(row.getPlace()),
                row.getWords(),
                Heard.valueOf(row.getSource()),
                row.getDay()));
  }

  /** Does the actor sign in for it? */
  boolean member(Actor actor, Organisation.Id id) {
    return sql.fetchExists(
        MEMBER,
        MEMBER
            .COUNTY
            .eq(id.county().code())
            .and(MEMBER.ORGANISATION.eq(id.value()))
            .and(MEMBER.ACCOUNT.eq(actor.self().value())));
  }

  List<AccountId> members(County county, UUID organisation) {
    return sql.select(MEMBER.ACCOUNT)
        .from(MEMBER)
        .where(MEMBER.COUNTY.eq(county.code()), MEMBER.ORGANISATION.eq(organisation))
        .fetch(row -> new AccountId(row.value1()));
  }

  private static void clerk(Actor actor, PlaceCode place) {
    if (actor.is(Position.PLATFORM)) return;
    boolean files = Sight.desk(actor) && !actor.is(Position.SUPERVISOR);
    if (!files || !actor.hat().covers(place)) throw new Refused(ProjectRefusal.NOT_YOURS);
  }

  static Organisation organisation(Record row) {
    return new Organisation(
        new Organisation.Id(new County(row.get(ORGANISATION.COUNTY)), row.get(ORGANISATION.ID)),
        new PlaceCode(row.get(ORGANISATION.PLACE)),
        row.get(ORGANISATION.NAME),
        Organisation.Kind.valueOf(row.get(ORGANISATION.KIND)),
        row.get(ORGANISATION.CODE));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
