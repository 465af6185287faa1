package org.liandong.meetings;

import static org.liandong.meetings.Reading.utc;
import static org.liandong.meetings.db.Tables.ATTENDANCE;
import static org.liandong.meetings.db.Tables.FACT;
import static org.liandong.meetings.db.Tables.MEETING;
import static org.liandong.meetings.db.Tables.PROXY;
import static org.liandong.meetings.db.Tables.ROLL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.stereotype.Component;

/** The statements behind {@link Meetings}. */
@Component
public class MeetingRows {
  private final DSLContext sql;

  MeetingRows(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Meeting> find(Actor actor, Meeting.Id id) {
    return sql.selectFrom(MEETING)
        .where(is(id))
        .and(Sight.meetings(actor))
        .fetchOptional(Reading::meeting);
  }

  List<Meeting> ahead(Body.Id of) {
    var still = List.of(Stage.PLANNED.name(), Stage.CALLED.name(), Stage.SITTING.name());
    return sql.selectFrom(MEETING)
        .where(MEETING.COUNTY.eq(of.county().code()), MEETING.BODY.eq(of.value()))
        .and(MEETING.STAGE.in(still))
        .orderBy(MEETING.BEGINS, MEETING.ID)
        .limit(20)
        .fetch(Reading::meeting);
  }

  List<Meeting.Fact> facts(Meeting.Id id) {
    return sql.selectFrom(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.MEETING.eq(id.value()))
        .orderBy(FACT.NR)
        .fetch(Reading::fact);
  }

  /** False when the same form was sent before. */
  boolean insert(Meeting.Id id, Body body, Meeting.Plan plan, String code) {
    return sql.insertInto(MEETING)
            .set(MEETING.COUNTY, id.county().code())
            .set(MEETING.ID, id.value())
            .set(MEETING.BODY, body.id().value())
            .set(MEETING.PLACE, body.place().value())
            .set(MEETING.FORM, plan.form().name())
            .set(MEETING.TITLE, plan.title())
            .set(MEETING.VENUE, plan.venue())
            .set(MEETING.AGENDA, plan.agenda())
            .set(MEETING.BEGINS, utc(plan.begins()))
            .set(MEETING.CODE, code)
            .set(MEETING.STAGE, Stage.PLANNED.name())
            .set(MEETING.VERSION, 1)
            .set(MEETING.ONCE, plan.once())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  Meeting.Id sent(Body body, UUID once) {
    var id =
        sql.select(MEETING.ID)
            .from(MEETING)
            .where(MEETING.COUNTY.eq(body.id().county().code()))
            .and(MEETING.BODY.eq(body.id().value()))
            .and(MEETING.ONCE.eq(once))
            .fetchSingle()
            .value1();
    return new Meeting.Id(body.id().county(), id);
  }

  /** Moves it on, unless somebody was faster. */
  void move(Meeting meeting, Stage to, Instant begins) {
    int moved =
        sql.update(MEETING)
            .set(MEETING.STAGE, to.name())
            .set(MEETING.BEGINS, utc(begins))
            .set(MEETING.VERSION, meeting.version() + 1)
            .where(is(meeting.id()), MEETING.VERSION.eq(meeting.version()))
            .execute();
    if (moved == 0) throw new Refused(MeetingRefusal.STALE);
  }

  void append(Actor actor, Meeting.Id id, Meeting.Fact fact, Instant begins) {
    sql.insertInto(FACT)
        .set(FACT.COUNTY, id.county().code())
        .set(FACT.MEETING, id.value())
        .set(FACT.NR, fact.nr())
        .set(FACT.KIND, fact.action().name())
        .set(FACT.AT, utc(fact.at()))
        .set(FACT.ACCOUNT, actor.account().value())
        .set(FACT.NAME, actor.name())
        .set(FACT.HAT, actor.hat().id())
        .set(FACT.WORDS, fact.words())
        .set(FACT.BEGINS, utc(begins))
        .execute();
  }

  /** Writes down who belongs to it on this day. */
  void enrol(Meeting.Id id, List<Seat> seats) {
    for (var seat : seats)
      sql.insertInto(ROLL)
          .set(ROLL.COUNTY, id.county().code())
          .set(ROLL.MEETING, id.value())
          .set(ROLL.SEAT, seat.id().value())
          .set(ROLL.SLOT, seat.slot())
          .set(ROLL.POSITION, seat.position().name())
          .set(ROLL.NAME, seat.name())
          .set(ROLL.UNIT, seat.unit())
          .set(ROLL.ACCOUNT, seat.account().value())
          .set(ROLL.VOTES, seat.votes())
          .execute();
  }

  public Roll roll(Meeting.Id id) {
    var members =
        sql.select(ROLL.fields())
            .select(ATTENDANCE.HOW, PROXY.HOLDER)
            .from(ROLL)
            .leftJoin(ATTENDANCE)
            .on(ATTENDANCE.COUNTY.eq(ROLL.COUNTY), ATTENDANCE.MEETING.eq(ROLL.MEETING))
            .and(ATTENDANCE.SEAT.eq(ROLL.SEAT))
            .leftJoin(PROXY)
            .on(PROXY.COUNTY.eq(ROLL.COUNTY), PROXY.MEETING.eq(ROLL.MEETING))
            .and(PROXY.SEAT.eq(ROLL.SEAT))
            .where(ROLL.COUNTY.eq(id.county().code()), ROLL.MEETING.eq(id.value()))
            .orderBy(ROLL.SLOT, ROLL.SEAT)
            .fetch(MeetingRows::member);
    return new Roll(members);
  }

  private static Roll.Member member(Record row) {
    return new Roll.Member(
        row.get(ROLL.SEAT),
        row.get(ROLL.SLOT),
        Seat.Position.valueOf(row.get(ROLL.POSITION)),
        row.get(ROLL.NAME),
        row.get(ROLL.UNIT),
        new AccountId(row.get(ROLL.ACCOUNT)),
        row.get(ROLL.VOTES),
        row.get(ATTENDANCE.HOW) != null,
        row.get(PROXY.HOLDER));
  }

  private static Condition is(Meeting.Id id) {
    return MEETING.COUNTY.eq(id.county().code()).and(MEETING.ID.eq(id.value()));
  }
}
