package org.liandong.meetings;

import static org.liandong.meetings.db.Tables.SEAT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.meetings.BodyKind.Slot;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives and ends seats in bodies. */
@Service
@Transactional
public class Seats {
  private final DSLContext sql;
  private final Bodies bodies;
  private final BodyKinds kinds;
  private final Audit audit;
  private final Clock clock;

  Seats(DSLContext sql, Bodies bodies, BodyKinds kinds, Audit audit, Clock clock) {
    this.sql = sql;
    this.bodies = bodies;
    this.kinds = kinds;
    this.audit = audit;
    this.clock = clock;
  }

  /** Gives somebody a seat, where the list has one to fill. */
  public Seat.Id give(Actor actor, Body.Id to, Seat.Giving given) {
    var body = bodies.find(actor, to);
    var seats = bodies.seats(actor, to);
    Rights.require(Rights.convenes(actor, body.place(), seats));
    var kind = kinds.of(body);
    var slot = slot(kind, given.slot());
    if (slot.unit() && given.unit().isBlank())
      throw new Refused(MeetingRefusal.NO_UNIT, Bodies.clause(kind));
    if (BodyKind.seated(slot, seats) >= slot.most())
      throw new Refused(
          MeetingRefusal.SLOT_FULL, Bodies.clause(kind), slot.name(Bodies.locale()), slot.most());
    if (sits(given.account(), seats)) throw new Refused(MeetingRefusal.SEATED_ALREADY);
    for (var other : kind.apart()) apart(body, kind, other, given.account());
    var chaired = seats.stream().anyMatch(seat -> seat.position() == Seat.Position.CHAIR);
    var member = chaired && slot.position() == Seat.Position.CHAIR;
    return insert(actor, body, slot, member ? Seat.Position.MEMBER : slot.position(), given);
  }

  /** Nobody oversees what he sits in himself. */
  private void apart(Body body, BodyKind kind, String other, AccountId account) {
    bodies
        .standing(body.place(), other)
        .filter(it -> sits(account, bodies.seats(Actor.PLATFORM, it.id())))
        .ifPresent(it -> {
          throw new Refused(MeetingRefusal.APART, Bodies.clause(kind), it.name());
        });
  }

  private static boolean sits(AccountId account, List<Seat> seats) {
    return !account.equals(AccountId.NONE)
        && seats.stream().anyMatch(seat -> seat.account().equals(account));
  }

  private Seat.Id insert(
      Actor actor, Body body, Slot slot, Seat.Position position, Seat.Giving given) {
    var id = new Seat.Id(body.id().county(), Uuid7.at(clock.instant()));
    try {
      sql.insertInto(SEAT)
          .set(SEAT.COUNTY, id.county().code())
          .set(SEAT.ID, id.value())
          .set(SEAT.BODY, body.id().value())
          .set(SEAT.PLACE, body.place().value())
          .set(SEAT.SLOT, slot.code())
          .set(SEAT.POSITION, position.name())
          .set(SEAT.NAME, given.name())
          .set(SEAT.UNIT, given.unit())
          .set(SEAT.ACCOUNT, given.account().value())
          .set(SEAT.VOTES, slot.votes())
          .set(SEAT.SINCE, given.since())
          .set(SEAT.UNTIL, given.until())
          .execute();
    } catch (DuplicateKeyException twice) {
      throw new Refused(MeetingRefusal.SEATED_ALREADY);
    }
    var facts = Map.of("slot", slot.code(), "seat", id.toString());
    audit.record(actor, body.place(), "meetings.seat-given", body.id().toString(), facts);
    return id;
  }

  /**
   * Ends a seat before its term.
   *
   * @param from the first day without it
   */
  public void leave(Actor actor, Seat.Id id, LocalDate from) {
    var row =
        sql.selectFrom(SEAT)
            .where(SEAT.COUNTY.eq(id.county().code()), SEAT.ID.eq(id.value()))
            .fetchOptional(Reading::seat)
            .orElseThrow(() -> new Absent(id));
    var body = bodies.find(actor, row.body());
    Rights.require(bodies.convenes(actor, body));
    if (from.isBefore(row.since())) throw Invalid.field("from", "meetings.seat.from.early");
    sql.update(SEAT)
        .set(SEAT.ENDED, from)
        .where(SEAT.COUNTY.eq(id.county().code()), SEAT.ID.eq(id.value()), SEAT.ENDED.isNull())
        .execute();
    var facts = Map.of("seat", id.toString(), "from", from);
    audit.record(actor, body.place(), "meetings.seat-ended", body.id().toString(), facts);
  }

  private static Slot slot(BodyKind kind, String code) {
    return kind.slots().stream()
        .filter(slot -> slot.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new Refused(MeetingRefusal.NO_SUCH_SLOT, Bodies.clause(kind)));
  }
}
