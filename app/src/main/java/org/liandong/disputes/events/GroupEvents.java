package org.liandong.disputes.events;

import static org.liandong.disputes.db.Tables.EVENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.disputes.DisputeRefusal;
import org.liandong.disputes.Sight;
import org.liandong.disputes.events.GroupEvent.Fact;
import org.liandong.disputes.events.GroupEvent.Kind;
import org.liandong.disputes.events.GroupEvent.Stage;
import org.liandong.disputes.events.GroupEvent.Standing;
import org.liandong.territory.Grids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Matters of many people: reported, taken by a level, gone through, closed (CON-05). */
@Service
@Transactional
public class GroupEvents {
  private final DSLContext sql;
  private final Rows rows;
  private final Walk walk;
  private final Limits limits;
  private final Grids grids;

  GroupEvents(DSLContext sql, Rows rows, Walk walk, Limits limits, Grids grids) {
    this.sql = sql;
    this.rows = rows;
    this.walk = walk;
    this.limits = limits;
    this.grids = grids;
  }

  /** Grid people and everyone who mediates report; others only look on. */
  public static boolean reports(Actor actor) {
    return Sight.mediates(actor) || (Sight.desk(actor) && actor.is(Position.GRID_MEMBER));
  }

  /** Reports one, to the street; an officer's own report goes to the level above. */
  public GroupEvent.Id report(Actor actor, GroupEvent.Report report) {
    if (!reports(actor) || !Sight.near(actor, report.place()))
      throw new Refused(DisputeRefusal.NOT_YOURS);
    var now = walk.now();
    if (report.happened().isAfter(now)) throw new Refused(DisputeRefusal.EVENT_TIME);
    var county = report.place().county().orElseThrow();
    var own = Rung.of(actor);
    var rung = own == null ? Rung.STREET : own.next();
    var event =
        new GroupEvent(
            new GroupEvent.Id(county, Uuid7.at(now)),
            report.place(),
            grids.of(report.place()).orElse(null),
            report.words(),
            report.people(),
            report.happened(),
            now,
            actor.account(),
            actor.name(),
            new Standing(Stage.WAITING, rung, limits.due(report.place(), now), 1));
    if (!rows.insert(event, report.once())) return rows.sent(actor, county, report.once());
    walk.reported(actor, event);
    return event.id();
  }

  /** The level it waits for, or one above, takes it; the clock stops. */
  public void take(Actor actor, GroupEvent.Id id, int version, String words) {
    var event = walk.fresh(actor, id, version);
    if (event.stage() != Stage.WAITING) throw new Refused(DisputeRefusal.WRONG_STAGE);
    var rung = rung(actor, event);
    walk.ruled(actor, event, told(event));
    walk.step(actor, event, fact(actor, Kind.TAKEN, rung, null, words));
  }

  /** When the level it waits for was told. */
  private Instant told(GroupEvent event) {
    return rows.facts(event.id()).getLast().at();
  }

  /** A step of the plan was done; it may be done again. */
  public void done(Actor actor, GroupEvent.Id id, int version, String item, String words) {
    var event = taken(actor, id, version);
    if (!Sight.mediates(actor) || !Sight.covers(actor, event.place(), event.grid()))
      throw new Refused(DisputeRefusal.NOT_YOURS);
    walk.step(actor, event, fact(actor, Kind.DONE, event.standing().rung(), item, words));
  }

  /** Over, with its result: said by the level that took it, or one above. */
  public void close(Actor actor, GroupEvent.Id id, int version, String words) {
    var event = taken(actor, id, version);
    walk.step(actor, event, fact(actor, Kind.CLOSED, rung(actor, event), null, words));
  }

  private GroupEvent taken(Actor actor, GroupEvent.Id id, int version) {
    var event = walk.fresh(actor, id, version);
    if (event.stage() == Stage.CLOSED) throw new Refused(DisputeRefusal.EVENT_CLOSED);
    if (event.stage() != Stage.TAKEN) throw new Refused(DisputeRefusal.WRONG_STAGE);
    return event;
  }

  private static Rung rung(Actor actor, GroupEvent event) {
    var rung = Rung.of(actor);
    if (!Sight.desk(actor) || !actor.hat().covers(event.place()))
      throw new Refused(DisputeRefusal.NOT_YOURS);
    if (rung == null || rung.compareTo(event.standing().rung()) < 0)
      throw new Refused(DisputeRefusal.NOT_YOUR_LEVEL);
    return rung;
  }

  private Fact fact(Actor actor, Kind kind, Rung rung, @Nullable String item, String words) {
    return new Fact(kind, walk.now(), actor.name(), rung, item, words);
  }

  @Transactional(readOnly = true)
  public GroupEvent find(Actor actor, GroupEvent.Id id) {
    return sql.selectFrom(EVENT)
        .where(Rows.is(id).and(seen(actor)))
        .fetchOptional(Rows::event)
        .orElseThrow(() -> new Absent(id));
  }

  @Transactional(readOnly = true)
  public List<Fact> facts(Actor actor, GroupEvent.Id id) {
    return rows.facts(find(actor, id).id());
  }

  /** How long a level has, by the rule of the place. */
  public Duration limit(GroupEvent event) {
    return Duration.between(event.reported(), limits.due(event.place(), event.reported()));
  }

  public static Condition seen(Actor actor) {
    return Walk.seen(actor);
  }

  public static GroupEvent read(Record row) {
    return Rows.event(row);
  }
}
