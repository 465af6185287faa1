package org.liandong.meetings;

import static org.liandong.meetings.Reading.utc;
import static org.liandong.meetings.db.Tables.OWNER;
import static org.liandong.meetings.db.Tables.REPORT;
import static org.liandong.meetings.db.Tables.RESOLUTION;

import java.time.Clock;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What meetings resolve, and the tasks that follow with one or two owners. */
@Service
@Transactional
public class Resolutions {
  private final DSLContext sql;
  private final ResolutionRows rows;
  private final Meetings meetings;
  private final Motions motions;
  private final Bodies bodies;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Resolutions(
      DSLContext sql,
      ResolutionRows rows,
      Meetings meetings,
      Motions motions,
      Bodies bodies,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.rows = rows;
    this.meetings = meetings;
    this.motions = motions;
    this.bodies = bodies;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Writes down what a meeting resolved. A task and a finding need a day and an owner; what rests
   * on a motion needs that motion to be carried.
   */
  public Resolution.Id resolve(Actor actor, Meeting.Id of, Resolution.Draft draft) {
    var meeting = meetings.find(actor, of);
    Rights.require(bodies.convenes(actor, bodies.find(actor, meeting.body())));
    if (meeting.stage() != Stage.SITTING && meeting.stage() != Stage.HELD)
      throw new Refused(MeetingRefusal.WRONG_STAGE);
    check(actor, of, draft);
    var id = new Resolution.Id(of.county(), Uuid7.at(clock.instant()));
    insert(actor, id, of, draft);
    for (int i = 0; i < draft.owners().size(); i++) own(id, of, i + 1, draft.owners().get(i));
    var facts = Map.of("kind", draft.kind(), "owners", draft.owners().size());
    audit.record(actor, meeting.place(), "meetings.resolved", id.toString(), facts);
    events.publishEvent(new MeetingEvent.Resolved(of, id.value()));
    return id;
  }

  private void check(Actor actor, Meeting.Id of, Resolution.Draft draft) {
    if (draft.kind().work() && draft.due() == null)
      throw Invalid.field("due", "meetings.resolution.due.missing");
    if (draft.kind().work() && draft.owners().isEmpty())
      throw Invalid.field("owner", "meetings.resolution.owner.missing");
    if (draft.owners().size() > 2) throw Invalid.field("owner", "meetings.resolution.owner.many");
    if (draft.motion() == null) return;
    var motion = motions.find(actor, draft.motion());
    if (!motion.meeting().equals(of)) throw new Absent(draft.motion());
    if (motion.stage() != Motion.Stage.CARRIED) throw new Refused(MeetingRefusal.NOT_CARRIED);
  }

  private void insert(Actor actor, Resolution.Id id, Meeting.Id of, Resolution.Draft draft) {
    var motion = draft.motion();
    sql.insertInto(RESOLUTION)
        .set(RESOLUTION.COUNTY, id.county().code())
        .set(RESOLUTION.ID, id.value())
        .set(RESOLUTION.MEETING, of.value())
        .set(RESOLUTION.NR, list(actor, of).size() + 1)
        .set(RESOLUTION.MOTION, motion == null ? null : motion.value())
        .set(RESOLUTION.KIND, draft.kind().name())
        .set(RESOLUTION.WORDS, draft.words())
        .set(RESOLUTION.DUE, draft.due())
        .set(RESOLUTION.AT, utc(clock.instant()))
        .set(RESOLUTION.ACCOUNT, actor.account().value())
        .execute();
  }

  private void own(Resolution.Id id, Meeting.Id of, int nr, Resolution.Naming owner) {
    sql.insertInto(OWNER)
        .set(OWNER.COUNTY, id.county().code())
        .set(OWNER.RESOLUTION, id.value())
        .set(OWNER.NR, nr)
        .set(OWNER.MEETING, of.value())
        .set(OWNER.ACCOUNT, owner.account().value())
        .set(OWNER.NAME, owner.name())
        .set(OWNER.UNIT, owner.unit())
        .execute();
  }

  /**
   * An owner says that the part is done; for an owner without a sign-in the convener does. A task
   * of two is done when both have said so.
   */
  public void report(Actor actor, Resolution.Id id, int owner, String words) {
    var resolution = find(actor, id);
    var named =
        resolution.owners().stream()
            .filter(one -> one.nr() == owner)
            .findFirst()
            .orElseThrow(() -> new Absent(id));
    if (!mayReport(actor, resolution, named)) throw new Refused(MeetingRefusal.NOT_OWNER);
    if (named.done()) throw new Refused(MeetingRefusal.REPORTED_ALREADY);
    sql.insertInto(REPORT)
        .set(REPORT.COUNTY, id.county().code())
        .set(REPORT.RESOLUTION, id.value())
        .set(REPORT.OWNER, owner)
        .set(REPORT.WORDS, words)
        .set(REPORT.ACCOUNT, actor.account().value())
        .set(REPORT.AT, utc(clock.instant()))
        .execute();
    var done = find(actor, id).done();
    var facts = Map.of("owner", owner, "done", done);
    audit.record(actor, actor.hat().place(), "meetings.reported", id.toString(), facts);
    var meeting = resolution.meeting();
    events.publishEvent(new MeetingEvent.Reported(meeting, id.value(), owner, done));
  }

  /** Whether this actor says for this owner that the part is done. */
  @Transactional(readOnly = true)
  public boolean mayReport(Actor actor, Resolution resolution, Resolution.Owner owner) {
    if (owner.of(actor)) return true;
    if (!owner.account().equals(AccountId.NONE)) return false;
    return meetings
        .lookup(actor, resolution.meeting())
        .map(meeting -> bodies.convenes(actor, bodies.find(actor, meeting.body())))
        .orElse(false);
  }

  /** The resolution, to those who see its meeting and to its owners. */
  @Transactional(readOnly = true)
  public Resolution find(Actor actor, Resolution.Id id) {
    var which = RESOLUTION.COUNTY.eq(id.county().code()).and(RESOLUTION.ID.eq(id.value()));
    var found = rows.read(which).stream().findFirst().orElseThrow(() -> new Absent(id));
    if (found.owners().stream().noneMatch(owner -> owner.of(actor)))
      meetings.find(actor, found.meeting());
    return found;
  }

  /** What a meeting resolved, in order. */
  @Transactional(readOnly = true)
  public List<Resolution> list(Actor actor, Meeting.Id of) {
    meetings.find(actor, of);
    return rows.read(
        RESOLUTION.COUNTY.eq(of.county().code()).and(RESOLUTION.MEETING.eq(of.value())));
  }
}
