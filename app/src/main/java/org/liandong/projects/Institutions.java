package org.liandong.projects;

import static org.liandong.projects.db.Tables.INSTITUTION;
import static org.liandong.projects.db.Tables.ORGANISATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Invalid;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.ui.Finder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register of third parties that evaluate projects (APP-25). Officers of a county, a city or a
 * province register them for their place, wherever in it they sit, and end what their own place
 * registered. Whose registration ended is not named any more.
 */
@Service
@Transactional
public class Institutions {
  private final DSLContext sql;
  private final Organisations organisations;
  private final Audit audit;
  private final Clock clock;

  /** Printed {@code 620105-<uuid>}: the county where it sits. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /**
   * One registration.
   *
   * @param place whose officers registered it
   * @param ended the day it ended; null while it holds
   */
  public record Institution(
      Id id,
      Organisation organisation,
      PlaceCode place,
      LocalDate since,
      @Nullable LocalDate ended) {}

  /** What is told of an institution: the county where it sits, and what it is. */
  public record Told(County seat, String name, Organisation.Kind kind, String code) {}

  Institutions(DSLContext sql, Organisations organisations, Audit audit, Clock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.audit = audit;
    this.clock = clock;
  }

  /** Who keeps the register of a place. */
  public static boolean may(Actor actor) {
    return actor.behalf().isEmpty()
        && switch (actor.hat().position()) {
          case COUNTY_OFFICER, CITY_OFFICER, PROVINCE_OFFICER -> true;
          default -> false;
        };
  }

  private static void require(Actor actor) {
    if (!may(actor)) throw new Refused(ProjectRefusal.NOT_YOURS);
  }

  /** Registers one for the actor's place; who is filed under that name already is the same body. */
  public Id register(Actor actor, Told told) {
    require(actor);
    var seat = new PlaceCode(told.seat().code());
    if (!actor.hat().covers(seat)) throw new Refused(ProjectRefusal.NOT_YOURS);
    var body =
        organisations
            .filed(told.seat(), told.name().strip())
            .orElseGet(
                () -> organisations.file(actor, seat, told.name(), told.kind(), told.code()));
    var now = clock.instant();
    var id = new Id(told.seat(), Uuid7.at(now));
    int made =
        sql.insertInto(INSTITUTION)
            .set(INSTITUTION.COUNTY, told.seat().code())
            .set(INSTITUTION.ID, id.value())
            .set(INSTITUTION.ORGANISATION, body.value())
            .set(INSTITUTION.PLACE, actor.hat().place().value())
            .set(INSTITUTION.SINCE, today())
            .set(INSTITUTION.AT, ProjectRows.utc(now))
            .set(INSTITUTION.ACCOUNT, actor.account().value())
            .onConflictDoNothing()
            .execute();
    if (made == 0) throw Invalid.field("name", "projects.institution.already");
    record(actor, id, "projects.institution-registered");
    return id;
  }

  /** Ends a registration of the actor's own place; it can be registered anew. */
  public void end(Actor actor, Id id) {
    var found = find(actor, id);
    if (!found.place().equals(actor.hat().place())) throw new Refused(ProjectRefusal.NOT_YOURS);
    int ended =
        sql.update(INSTITUTION)
            .set(INSTITUTION.ENDED, today())
            .where(is(id), INSTITUTION.ENDED.isNull())
            .execute();
    if (ended == 0) throw new Refused(ProjectRefusal.INSTITUTION_ENDED);
    record(actor, id, "projects.institution-ended");
  }

  private void record(Actor actor, Id id, String what) {
    audit.record(actor, actor.hat().place(), what, id.toString(), Map.of());
  }

  @Transactional(readOnly = true)
  public Institution find(Actor actor, Id id) {
    if (!may(actor)) throw new Absent(id);
    return sql.select()
        .from(INSTITUTION)
        .join(ORGANISATION)
        .on(joined())
        .where(is(id), under(actor.hat().place()))
        .fetchOptional(Institutions::read)
        .orElseThrow(() -> new Absent(id));
  }

  /** The register of the actor's place and of those below it, the newest first. */
  @Transactional(readOnly = true)
  public Keyset<Institution> list(Actor actor, String words, @Nullable UUID after, int size) {
    require(actor);
    var named = words.isBlank() ? DSL.trueCondition() : Finder.says(words, ORGANISATION.NAME);
    var rows =
        sql.select()
            .from(INSTITUTION)
            .join(ORGANISATION)
            .on(joined())
            .where(under(actor.hat().place()), named)
            .and(after == null ? DSL.trueCondition() : INSTITUTION.ID.lt(after))
            .orderBy(INSTITUTION.ID.desc())
            .limit(size + 1)
            .fetch(Institutions::read);
    return Keyset.of(rows, size, it -> it.id().value().toString());
  }

  /** Was it registered, and does no registration hold any more? */
  @Transactional(readOnly = true)
  public boolean ended(Organisation.Id body) {
    var holds = INSTITUTION.ENDED.isNull();
    var all =
        sql.select(DSL.count(), DSL.count().filterWhere(holds))
            .from(INSTITUTION)
            .where(INSTITUTION.COUNTY.eq(body.county().code()))
            .and(INSTITUTION.ORGANISATION.eq(body.value()))
            .fetchSingle();
    return all.value1() > 0 && all.value2() == 0;
  }

  private static Condition joined() {
    return ORGANISATION
        .COUNTY
        .eq(INSTITUTION.COUNTY)
        .and(ORGANISATION.ID.eq(INSTITUTION.ORGANISATION));
  }

  private static Condition under(PlaceCode place) {
    return INSTITUTION.PLACE.startsWith(place.value());
  }

  private static Condition is(Id id) {
    return INSTITUTION.COUNTY.eq(id.county().code()).and(INSTITUTION.ID.eq(id.value()));
  }

  private static Institution read(Record row) {
    return new Institution(
        new Id(new County(row.get(INSTITUTION.COUNTY)), row.get(INSTITUTION.ID)),
        Organisations.organisation(row),
        new PlaceCode(row.get(INSTITUTION.PLACE)),
        row.get(INSTITUTION.SINCE),
        row.get(INSTITUTION.ENDED));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
