package org.liandong.meetings;

import static org.liandong.meetings.db.Tables.BODY;
import static org.liandong.meetings.db.Tables.MEETING;
import static org.liandong.meetings.db.Tables.PUBLISHED;
import static org.liandong.meetings.db.Tables.RESOLUTION;
import static org.liandong.meetings.db.Tables.SEAT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may read of a body whose votes are published: seats, decisions, closed votes. */
@Service
@Transactional(readOnly = true)
public class OpenBodies {
  private static final int MOST = 50;
  private final DSLContext sql;
  private final Reaches reaches;
  private final Clock clock;

  OpenBodies(DSLContext sql, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** A decision out of signed minutes. */
  public record Decision(String words, Instant at, String meeting) {}

  /** A closed vote; everybody can count it again on its page. */
  public record Vote(Motion.Id id, String title, boolean carried, Instant at) {}

  /**
   * @param seats who sits in it today, with terms
   * @param next when it meets next, as far as that is known
   */
  public record Sheet(
      Body body,
      List<Seat> seats,
      List<Decision> decisions,
      List<Vote> votes,
      Optional<Instant> next) {}

  /** Empty for a body that is not there, or not an open one. */
  public Optional<Sheet> read(Body.Id id) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.selectFrom(BODY)
                .where(BODY.COUNTY.eq(id.county().code()), BODY.ID.eq(id.value()))
                .and(BODY.OPEN.isTrue())
                .fetchOptional(Reading::body)
                .map(this::sheet));
  }

  private Sheet sheet(Body body) {
    return new Sheet(body, seats(body), decisions(body), votes(body), next(body));
  }

  private List<Seat> seats(Body body) {
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    return sql
        .selectFrom(SEAT)
        .where(SEAT.COUNTY.eq(body.id().county().code()), SEAT.BODY.eq(body.id().value()))
        .orderBy(SEAT.ID)
        .limit(MOST)
        .fetch(Reading::seat)
        .stream()
        .filter(seat -> seat.holds(today))
        .toList();
  }

  private List<Decision> decisions(Body body) {
    return sql.select(RESOLUTION.WORDS, RESOLUTION.AT, MEETING.TITLE)
        .from(RESOLUTION)
        .join(MEETING)
        .on(MEETING.COUNTY.eq(RESOLUTION.COUNTY), MEETING.ID.eq(RESOLUTION.MEETING))
        .where(MEETING.COUNTY.eq(body.id().county().code()), MEETING.BODY.eq(body.id().value()))
        .and(MEETING.STAGE.eq(Stage.RECORDED.name()))
        .and(RESOLUTION.KIND.eq(Resolution.Kind.DECISION.name()))
        .orderBy(RESOLUTION.AT.desc())
        .limit(MOST)
        .fetch(row -> new Decision(row.value1(), row.value2().toInstant(), row.value3()));
  }

  private List<Vote> votes(Body body) {
    return sql.select(PUBLISHED.ID, PUBLISHED.TITLE, PUBLISHED.CARRIED, PUBLISHED.AT)
        .from(PUBLISHED)
        .where(PUBLISHED.COUNTY.eq(body.id().county().code()))
        .and(PUBLISHED.PLACE.eq(body.place().value()))
        .and(PUBLISHED.KIND.eq(body.kind()))
        .orderBy(PUBLISHED.AT.desc())
        .limit(MOST)
        .fetch(row ->
            new Vote(
                new Motion.Id(body.id().county(), row.value1()),
                row.value2(),
                row.value3(),
                row.value4().toInstant()));
  }

  private Optional<Instant> next(Body body) {
    return sql.select(MEETING.BEGINS)
        .from(MEETING)
        .where(MEETING.COUNTY.eq(body.id().county().code()), MEETING.BODY.eq(body.id().value()))
        .and(MEETING.STAGE.eq(Stage.CALLED.name()))
        .orderBy(MEETING.BEGINS)
        .limit(1)
        .fetchOptional(row -> row.value1().toInstant());
  }
}
