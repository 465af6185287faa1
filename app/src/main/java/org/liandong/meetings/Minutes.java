package org.liandong.meetings;

import static org.liandong.meetings.Reading.utc;
import static org.liandong.meetings.db.Tables.MINUTES;
import static org.liandong.meetings.db.Tables.SIGNATURE;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of meetings: each text is a new one, and signatures stand under one text. */
@Service
@Transactional
public class Minutes {
  private final DSLContext sql;
  private final Meetings meetings;
  private final MeetingRows rows;
  private final Bodies bodies;
  private final Audit audit;
  private final Clock clock;

  /**
   * A text of the minutes.
   *
   * @param nr counts the texts; the last one holds
   */
  public record Text(int nr, String words, String by, Instant at, List<Signature> signatures) {}

  /**
   * A member's name under a text.
   *
   * @param scan the page signed by hand, or null when signed online
   */
  public record Signature(UUID seat, @Nullable UUID scan, Instant at) {}

  Minutes(
      DSLContext sql,
      Meetings meetings,
      MeetingRows rows,
      Bodies bodies,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.meetings = meetings;
    this.rows = rows;
    this.bodies = bodies;
    this.audit = audit;
    this.clock = clock;
  }

  /** Writes the minutes, or writes them anew: then everybody signs again. */
  public void write(Actor actor, Meeting.Id id, String words) {
    var meeting = meetings.find(actor, id);
    requireConvener(actor, meeting);
    if (meeting.stage() != Stage.SITTING && meeting.stage() != Stage.HELD)
      throw new Refused(MeetingRefusal.WRONG_STAGE);
    int nr = last(actor, id).map(Text::nr).orElse(0) + 1;
    sql.insertInto(MINUTES)
        .set(MINUTES.COUNTY, id.county().code())
        .set(MINUTES.MEETING, id.value())
        .set(MINUTES.NR, nr)
        .set(MINUTES.WORDS, words)
        .set(MINUTES.ACCOUNT, actor.account().value())
        .set(MINUTES.NAME, actor.name())
        .set(MINUTES.AT, utc(clock.instant()))
        .execute();
    record(actor, meeting, "minutes-written", Map.of("nr", nr));
  }

  /**
   * Puts a name under the text: a member who was there online, or the convener with the page that
   * the member signed by hand.
   */
  public void sign(Actor actor, Meeting.Id id, int nr, UUID seat, @Nullable UUID scan) {
    var meeting = meetings.find(actor, id);
    if (meeting.stage() != Stage.HELD) throw new Refused(MeetingRefusal.WRONG_STAGE);
    var text = last(actor, id).orElseThrow(() -> new Refused(MeetingRefusal.UNSIGNED));
    if (text.nr() != nr) throw new Refused(MeetingRefusal.STALE);
    var member = rows.roll(id).find(seat).orElseThrow(() -> new Refused(MeetingRefusal.NOT_MEMBER));
    if (!member.here()) throw new Refused(MeetingRefusal.NOT_PRESENT, member.name());
    var own = member.of(actor) && actor.behalf().isEmpty();
    if (!own && scan == null) throw new Refused(MeetingRefusal.NOT_IN_PERSON);
    if (!own) requireConvener(actor, meeting);
    sql.insertInto(SIGNATURE)
        .set(SIGNATURE.COUNTY, id.county().code())
        .set(SIGNATURE.MEETING, id.value())
        .set(SIGNATURE.NR, nr)
        .set(SIGNATURE.SEAT, seat)
        .set(SIGNATURE.SCAN, scan)
        .set(SIGNATURE.ACCOUNT, actor.account().value())
        .set(SIGNATURE.AT, utc(clock.instant()))
        .onConflictDoNothing()
        .execute();
    record(actor, meeting, "minutes-signed", Map.of("nr", nr, "seat", seat.toString()));
  }

  /** Closes the file: the chair's name must stand under the last text, or anyone's without one. */
  public void record(Actor actor, Meeting.Id id) {
    var meeting = meetings.find(actor, id);
    var text = last(actor, id).orElseThrow(() -> new Refused(MeetingRefusal.UNSIGNED));
    var signed = text.signatures().stream().map(Signature::seat).toList();
    var there = rows.roll(id).members().stream().filter(Roll.Member::here).toList();
    var chairs = there.stream().filter(it -> it.position() == Seat.Position.CHAIR).toList();
    var needed = chairs.isEmpty() ? there : chairs;
    if (needed.stream().noneMatch(member -> signed.contains(member.seat())))
      throw new Refused(MeetingRefusal.UNSIGNED);
    meetings.record(actor, meeting);
  }

  /** The text that holds, with its signatures. */
  @Transactional(readOnly = true)
  public Optional<Text> last(Actor actor, Meeting.Id id) {
    meetings.find(actor, id);
    return sql.selectFrom(MINUTES)
        .where(MINUTES.COUNTY.eq(id.county().code()), MINUTES.MEETING.eq(id.value()))
        .orderBy(MINUTES.NR.desc())
        .limit(1)
        .fetchOptional(row ->
            new Text(
                row.getNr(),
                row.getWords(),
                row.getName(),
                row.getAt().toInstant(),
                signatures(id, row.getNr())));
  }

  private List<Signature> signatures(Meeting.Id id, int nr) {
    return sql.selectFrom(SIGNATURE)
        .where(SIGNATURE.COUNTY.eq(id.county().code()), SIGNATURE.MEETING.eq(id.value()))
        .and(SIGNATURE.NR.eq(nr))
        .orderBy(SIGNATURE.AT)
        .fetch(row -> new Signature(row.getSeat(), row.getScan(), row.getAt().toInstant()));
  }

  private void requireConvener(Actor actor, Meeting meeting) {
    Rights.require(bodies.convenes(actor, bodies.find(actor, meeting.body())));
  }

  private void record(Actor actor, Meeting meeting, String verb, Map<String, ?> facts) {
    audit.record(actor, meeting.place(), "meetings." + verb, meeting.id().toString(), facts);
  }
}
