package org.liandong.meetings;

import static org.liandong.meetings.db.Tables.BODY;
import static org.liandong.meetings.db.Tables.FACT;
import static org.liandong.meetings.db.Tables.MEETING;
import static org.liandong.meetings.db.Tables.MOTION;
import static org.liandong.meetings.db.Tables.SEAT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import org.jooq.Condition;
import org.jooq.Record;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;

/** Rows read as what they mean; for this module only, its pages included. */
public final class Reading {
  private Reading() {}

  public static Body body(Record row) {
    return new Body(
        new Body.Id(new County(row.get(BODY.COUNTY)), row.get(BODY.ID)),
        new PlaceCode(row.get(BODY.PLACE)),
        row.get(BODY.KIND),
        row.get(BODY.NAME),
        row.get(BODY.CATALOGUE),
        row.get(BODY.EVERY),
        row.get(BODY.DUE),
        row.get(BODY.OPEN),
        row.get(BODY.DISSOLVED));
  }

  public static Seat seat(Record row) {
    var county = new County(row.get(SEAT.COUNTY));
    return new Seat(
        new Seat.Id(county, row.get(SEAT.ID)),
        new Body.Id(county, row.get(SEAT.BODY)),
        row.get(SEAT.SLOT),
        Seat.Position.valueOf(row.get(SEAT.POSITION)),
        row.get(SEAT.NAME),
        row.get(SEAT.UNIT),
        new AccountId(row.get(SEAT.ACCOUNT)),
        row.get(SEAT.VOTES),
        row.get(SEAT.SINCE),
        row.get(SEAT.UNTIL),
        row.get(SEAT.ENDED));
  }

  /** The seats held on that day: {@link Seat#holds} said to the database. */
  static Condition holds(LocalDate day) {
    return SEAT.SINCE
        .le(day)
        .and(SEAT.UNTIL.isNull().or(SEAT.UNTIL.ge(day)))
        .and(SEAT.ENDED.isNull().or(SEAT.ENDED.gt(day)));
  }

  public static Meeting meeting(Record row) {
    var county = new County(row.get(MEETING.COUNTY));
    return new Meeting(
        new Meeting.Id(county, row.get(MEETING.ID)),
        new Body.Id(county, row.get(MEETING.BODY)),
        new PlaceCode(row.get(MEETING.PLACE)),
        Meeting.Form.valueOf(row.get(MEETING.FORM)),
        row.get(MEETING.TITLE),
        row.get(MEETING.VENUE),
        row.get(MEETING.AGENDA),
        row.get(MEETING.BEGINS).toInstant(),
        row.get(MEETING.CODE),
        Stage.valueOf(row.get(MEETING.STAGE)),
        row.get(MEETING.VERSION));
  }

  static Meeting.Fact fact(Record row) {
    return new Meeting.Fact(
        row.get(FACT.NR),
        Action.valueOf(row.get(FACT.KIND)),
        row.get(FACT.AT).toInstant(),
        new AccountId(row.get(FACT.ACCOUNT)),
        row.get(FACT.NAME),
        row.get(FACT.WORDS));
  }

  public static Motion motion(Record row) {
    var county = new County(row.get(MOTION.COUNTY));
    var selves = EnumSet.noneOf(Motion.Self.class);
    Arrays.stream(row.get(MOTION.SELVES)).map(Motion.Self::valueOf).forEach(selves::add);
    return new Motion(
        new Motion.Id(county, row.get(MOTION.ID)),
        new Meeting.Id(county, row.get(MOTION.MEETING)),
        row.get(MOTION.NR),
        row.get(MOTION.TITLE),
        row.get(MOTION.WORDS),
        Motion.Ballot.valueOf(row.get(MOTION.BALLOT)),
        row.get(MOTION.ONLINE),
        selves,
        Motion.Stage.valueOf(row.get(MOTION.STAGE)));
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
