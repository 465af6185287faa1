package org.liandong.meetings;

import static org.liandong.meetings.Reading.utc;
import static org.liandong.meetings.db.Tables.ATTENDANCE;
import static org.liandong.meetings.db.Tables.PROXY;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has come: by the code shown in the room, by the list at the door, or through another. */
@Service
@Transactional
public class Attendances {
  private final DSLContext sql;
  private final Meetings meetings;
  private final MeetingRows rows;
  private final Bodies bodies;
  private final MeetingRules rules;
  private final Audit audit;
  private final Clock clock;

  Attendances(
      DSLContext sql,
      Meetings meetings,
      MeetingRows rows,
      Bodies bodies,
      MeetingRules rules,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.meetings = meetings;
    this.rows = rows;
    this.bodies = bodies;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** A member checks in with the code of the room. */
  public void checkIn(Actor actor, Meeting.Id id, String code) {
    var meeting = waiting(actor, id);
    var member = own(actor, rows.roll(id));
    if (!meeting.code().equals(code.strip())) throw new Refused(MeetingRefusal.WRONG_CODE);
    arrive(actor, meeting, member.seat(), "CODE");
  }

  /** The keeper of the list ticks whoever has come. Ticking somebody twice changes nothing. */
  public void list(Actor actor, Meeting.Id id, Set<UUID> seats) {
    var meeting = waiting(actor, id);
    Rights.require(bodies.convenes(actor, bodies.find(actor, meeting.body())));
    var roll = rows.roll(id);
    for (var seat : seats) {
      if (roll.find(seat).isEmpty()) throw new Refused(MeetingRefusal.NOT_MEMBER);
      arrive(actor, meeting, seat, "LIST");
    }
  }

  private void arrive(Actor actor, Meeting meeting, UUID seat, String how) {
    var id = meeting.id();
    sql.insertInto(ATTENDANCE)
        .set(ATTENDANCE.COUNTY, id.county().code())
        .set(ATTENDANCE.MEETING, id.value())
        .set(ATTENDANCE.SEAT, seat)
        .set(ATTENDANCE.HOW, how)
        .set(ATTENDANCE.ACCOUNT, actor.account().value())
        .set(ATTENDANCE.AT, utc(clock.instant()))
        .onConflictDoNothing()
        .execute();
    var facts = Map.of("seat", seat.toString(), "how", how);
    audit.record(actor, meeting.place(), "meetings.attended", id.toString(), facts);
  }

  /**
   * A member who cannot come sends another member; the body must allow it, and no member may act
   * for more than the rule says. Done by the member, or by the convener from a paper.
   */
  public void represent(Actor actor, Meeting.Id id, UUID seat, UUID holder, @Nullable UUID paper) {
    var meeting = waiting(actor, id);
    var body = bodies.find(actor, meeting.body());
    var roll = rows.roll(id);
    var member = roll.find(seat).orElseThrow(() -> new Refused(MeetingRefusal.NOT_MEMBER));
    var proxy = roll.find(holder).orElseThrow(() -> new Refused(MeetingRefusal.NOT_MEMBER));
    if (!member.of(actor)) Rights.require(bodies.convenes(actor, body));
    if (!member.votes() || !proxy.votes() || seat.equals(holder))
      throw new Refused(MeetingRefusal.NO_VOTE);
    if (member.here() || member.proxy() != null) throw new Refused(MeetingRefusal.PRESENT_ALREADY);
    if (proxy.proxy() != null) throw new Refused(MeetingRefusal.NO_PROXY);
    var ruling = rules.proxies(body, roll.representedBy(holder).size() + 1);
    rules.require(actor, body, id.toString(), ruling, MeetingRefusal.NO_PROXY);
    send(actor, meeting, seat, holder, paper);
  }

  private void send(Actor actor, Meeting meeting, UUID seat, UUID holder, @Nullable UUID paper) {
    sql.insertInto(PROXY)
        .set(PROXY.COUNTY, meeting.id().county().code())
        .set(PROXY.MEETING, meeting.id().value())
        .set(PROXY.SEAT, seat)
        .set(PROXY.HOLDER, holder)
        .set(PROXY.PAPER, paper)
        .set(PROXY.ACCOUNT, actor.account().value())
        .set(PROXY.AT, utc(clock.instant()))
        .execute();
    var facts = Map.of("seat", seat.toString(), "holder", holder.toString());
    audit.record(actor, meeting.place(), "meetings.proxied", meeting.id().toString(), facts);
  }

  private Meeting waiting(Actor actor, Meeting.Id id) {
    var meeting = meetings.find(actor, id);
    if (meeting.stage() != Stage.CALLED && meeting.stage() != Stage.SITTING)
      throw new Refused(MeetingRefusal.WRONG_STAGE);
    return meeting;
  }

  static Roll.Member own(Actor actor, Roll roll) {
    if (actor.behalf().isPresent()) throw new Refused(MeetingRefusal.NOT_IN_PERSON);
    return roll.of(actor).orElseThrow(() -> new Refused(MeetingRefusal.NOT_MEMBER));
  }
}
