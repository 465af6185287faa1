package org.liandong.meetings;

import static org.jooq.impl.DSL.count;
import static org.liandong.meetings.Reading.utc;
import static org.liandong.meetings.db.Tables.BODY;
import static org.liandong.meetings.db.Tables.SEAT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Refused.Clause;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.territory.Level;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Bodies and who sits in them, with terms. */
@Service
@Transactional
public class Bodies {
  private static final int MOST_SEATS = 500;
  private final DSLContext sql;
  private final BodyKinds kinds;
  private final Audit audit;
  private final Reaches reaches;
  private final Clock clock;

  Bodies(DSLContext sql, BodyKinds kinds, Audit audit, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.kinds = kinds;
    this.audit = audit;
    this.reaches = reaches;
    this.clock = clock;
  }

  /**
   * Founds a body of a kind that the list of the place knows, at the level the list gives for it.
   */
  public Body.Id found(Actor actor, PlaceCode place, String kind, String name) {
    Rights.requireGoverning(actor, place);
    var known =
        kinds
            .lookup(place, kind)
            .orElseThrow(() -> Invalid.field("kind", "meetings.body.kind.unknown"));
    if (Level.of(place) != known.level())
      throw new Refused(MeetingRefusal.WRONG_LEVEL, clause(known));
    var id = new Body.Id(place.county().orElseThrow(), Uuid7.at(clock.instant()));
    sql.insertInto(BODY)
        .set(BODY.COUNTY, id.county().code())
        .set(BODY.ID, id.value())
        .set(BODY.PLACE, place.value())
        .set(BODY.KIND, kind)
        .set(BODY.NAME, name)
        .set(BODY.CATALOGUE, known.catalogue())
        .set(BODY.OPEN, known.open())
        .set(BODY.FOUNDED, utc(clock.instant()))
        .execute();
    audit.record(actor, place, "meetings.body-founded", id.toString(), Map.of("kind", kind));
    return id;
  }

  /**
   * Sets how often the body meets, beginning with a first day.
   *
   * @param every days, or null for as needed
   */
  public void schedule(Actor actor, Body.Id id, @Nullable Integer every, @Nullable LocalDate due) {
    var body = find(actor, id);
    Rights.require(Rights.convenes(actor, body.place(), seats(actor, id)));
    if (every != null && due == null) throw Invalid.field("due", "meetings.body.due.missing");
    sql.update(BODY)
        .set(BODY.EVERY, every)
        .set(BODY.DUE, every == null ? null : due)
        .where(BODY.COUNTY.eq(id.county().code()), BODY.ID.eq(id.value()))
        .execute();
    var facts = Map.of("every", every == null ? 0 : every);
    audit.record(actor, body.place(), "meetings.body-scheduled", id.toString(), facts);
  }

  /** After a meeting the next one is due a whole interval later, and never sooner than before. */
  void met(Body body, LocalDate day) {
    if (body.every() == null) return;
    sql.update(BODY)
        .set(BODY.DUE, day.plusDays(body.every()))
        .where(BODY.COUNTY.eq(body.id().county().code()), BODY.ID.eq(body.id().value()))
        .and(BODY.DUE.lt(day.plusDays(body.every())))
        .execute();
  }

  /** The body, if the actor may see it. */
  @Transactional(readOnly = true)
  public Body find(Actor actor, Body.Id id) {
    return sql.selectFrom(BODY)
        .where(BODY.COUNTY.eq(id.county().code()), BODY.ID.eq(id.value()))
        .and(Sight.bodies(actor))
        .fetchOptional(Reading::body)
        .orElseThrow(() -> new Absent(id));
  }

  /** The body of that kind that stands at a place, for what only it decides; no sight is asked. */
  @Transactional(readOnly = true)
  public Optional<Body> standing(PlaceCode place, String kind) {
    var county = place.county().map(County::code).orElse("");
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.selectFrom(BODY)
                .where(BODY.COUNTY.eq(county), BODY.PLACE.eq(place.value()), BODY.KIND.eq(kind))
                .and(BODY.DISSOLVED.isNull())
                .orderBy(BODY.ID)
                .limit(1)
                .fetchOptional(Reading::body));
  }

  /** Who sits in it today: whoever sees the body sees them all. */
  @Transactional(readOnly = true)
  public List<Seat> seats(Actor actor, Body.Id id) {
    var body = find(actor, id);
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    return reaches.within(Reach.EVERYTHING, () -> rows(body.id())).stream()
        .filter(seat -> seat.holds(today))
        .toList();
  }

  /**
   * How many sit in each of them today, for bodies the actor was shown: row by row the policy shows
   * a member the own seat only, and the count is of all.
   */
  @Transactional(readOnly = true)
  public Map<UUID, Integer> seated(List<Body> shown) {
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    var counties = shown.stream().map(body -> body.id().county().code()).distinct().toList();
    var bodies = shown.stream().map(body -> body.id().value()).toList();
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(SEAT.BODY, count())
                .from(SEAT)
                .where(SEAT.COUNTY.in(counties), SEAT.BODY.in(bodies), Reading.holds(today))
                .groupBy(SEAT.BODY)
                .fetchMap(SEAT.BODY, count()));
  }

  private List<Seat> rows(Body.Id id) {
    return sql.selectFrom(SEAT)
        .where(SEAT.COUNTY.eq(id.county().code()), SEAT.BODY.eq(id.value()))
        .orderBy(SEAT.ID)
        .limit(MOST_SEATS)
        .fetch(Reading::seat);
  }

  /** May the actor call meetings of the body, seat members and keep its minutes? */
  @Transactional(readOnly = true)
  public boolean convenes(Actor actor, Body body) {
    return Rights.convenes(actor, body.place(), seats(actor, body.id()));
  }

  /** The line of the policy text that asks for such a body. */
  static Clause clause(BodyKind kind) {
    return new Clause(kind.name(locale()), kind.clause());
  }

  static java.util.Locale locale() {
    return LocaleContextHolder.getLocale();
  }
}
