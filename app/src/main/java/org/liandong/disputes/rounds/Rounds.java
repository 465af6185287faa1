package org.liandong.disputes.rounds;

import static org.liandong.disputes.db.Tables.ROUND;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.disputes.DisputeRefusal;
import org.liandong.disputes.Sight;
import org.liandong.platform.Subtree;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of screening: opened for a community, each grid looked at once (CON-01). */
@Service
@Transactional
public class Rounds {
  private final DSLContext sql;
  private final Rows rows;
  private final Grids grids;
  private final Audit audit;
  private final Clock clock;

  Rounds(DSLContext sql, Rows rows, Grids grids, Audit audit, Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.grids = grids;
    this.audit = audit;
    this.clock = clock;
  }

  /** May the actor open rounds? The community, the street and the county do. */
  public static boolean opens(Actor actor) {
    return Sight.mediates(actor) && !actor.is(Position.GRID_OWNER);
  }

  /** Opens a round for every grid of a community, until a day after today. */
  public Round.Id open(Actor actor, PlaceCode committee, String topic, LocalDate until) {
    if (!opens(actor) || !actor.hat().covers(committee))
      throw new Refused(DisputeRefusal.NOT_YOURS);
    return begin(actor, committee, topic, until);
  }

  Round.Id begin(Actor actor, PlaceCode committee, String topic, LocalDate until) {
    var now = clock.instant();
    if (!until.isAfter(Round.day(now))) throw new Refused(DisputeRefusal.ROUND_DUE);
    var all = grids.list(committee).stream().map(Grid::code).toList();
    var round =
        new Round(
            new Round.Id(committee.county().orElseThrow(), Uuid7.at(now)),
            committee,
            topic,
            all.isEmpty() ? List.of(committee) : all,
            now,
            until,
            actor.name(),
            0,
            null);
    if (!rows.insert(actor, round)) throw new Refused(DisputeRefusal.ROUND_RUNNING);
    log(actor, round, "opened", Map.of("until", until));
    return round.id();
  }

  /**
   * Somebody looked at a grid; the last one ends the round.
   *
   * @param found how many disputes, or signs of one
   * @param words what was found; needed when something was
   */
  public void look(Actor actor, Round.Id id, PlaceCode grid, int found, String words) {
    var round = locked(actor, id);
    if (!looks(actor, grid)) throw new Refused(DisputeRefusal.NOT_YOURS);
    if (round.ended() != null) throw new Refused(DisputeRefusal.ROUND_OVER);
    if (!round.grids().contains(grid)) throw new Absent(grid);
    var now = clock.instant();
    if (!rows.insert(actor, id, new Round.Look(grid, now, actor.name(), found, words)))
      throw new Refused(DisputeRefusal.LOOKED_ALREADY);
    rows.looked(round, now);
    log(actor, round, "looked", Map.of("grid", grid.value(), "found", found));
  }

  /** The grid's own people, and those above who mediate. */
  public static boolean looks(Actor actor, PlaceCode grid) {
    var works = Sight.mediates(actor) || (Sight.desk(actor) && actor.is(Position.GRID_MEMBER));
    return works && actor.hat().covers(grid);
  }

  /** Ends it with grids left out: the list says which. */
  public void end(Actor actor, Round.Id id) {
    var round = locked(actor, id);
    if (!opens(actor) || !actor.hat().covers(round.place()))
      throw new Refused(DisputeRefusal.NOT_YOURS);
    if (round.ended() != null) throw new Refused(DisputeRefusal.ROUND_OVER);
    rows.end(id, clock.instant());
    log(actor, round, "ended", Map.of("looked", round.looked()));
  }

  private Round locked(Actor actor, Round.Id id) {
    return rows.locked(find(actor, id).id()).orElseThrow(() -> new Absent(id));
  }

  @Transactional(readOnly = true)
  public Round find(Actor actor, Round.Id id) {
    return sql.selectFrom(ROUND)
        .where(Rows.is(id).and(seen(actor)))
        .fetchOptional(Rows::round)
        .orElseThrow(() -> new Absent(id));
  }

  /** What was found so far, as far as the actor sees the grids. */
  @Transactional(readOnly = true)
  public List<Round.Look> looks(Actor actor, Round.Id id) {
    var hat = actor.hat();
    return rows.looks(find(actor, id).id()).stream()
        .filter(look -> actor.is(Position.PLATFORM) || hat.covers(look.grid()))
        .toList();
  }

  /** The rounds visible to the actor: of the communities of the hat, or of the one it lies in. */
  public static Condition seen(Actor actor) {
    if (actor.is(Position.PLATFORM)) return DSL.trueCondition();
    if (!Sight.desk(actor)) return DSL.falseCondition();
    var place = actor.hat().place().value();
    if (place.length() > 12) return county(place).and(ROUND.PLACE.eq(place.substring(0, 12)));
    var within = Subtree.of(ROUND.PLACE, actor.hat().place());
    return place.length() < 6 ? within : county(place).and(within);
  }

  private static Condition county(String place) {
    return ROUND.COUNTY.eq(place.substring(0, 6));
  }

  public static Round read(Record row) {
    return Rows.round(row);
  }

  Instant now() {
    return clock.instant();
  }

  private void log(Actor actor, Round round, String what, Map<String, Object> facts) {
    audit.record(actor, round.place(), "disputes.round-" + what, round.id().toString(), facts);
  }
}
