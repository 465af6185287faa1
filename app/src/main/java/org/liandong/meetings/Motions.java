package org.liandong.meetings;

import static org.liandong.meetings.db.Tables.MOTION;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.meetings.Motion.Box;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Motions from the agenda to the tally; {@link Ballots} takes the votes in between. */
@Service
@Transactional
public class Motions {
  private final DSLContext sql;
  private final Meetings meetings;
  private final Bodies bodies;
  private final MeetingRules rules;
  private final Votes votes;
  private final Results results;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Motions(
      DSLContext sql,
      Meetings meetings,
      Bodies bodies,
      MeetingRules rules,
      Votes votes,
      Results results,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.meetings = meetings;
    this.bodies = bodies;
    this.rules = rules;
    this.votes = votes;
    this.results = results;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Puts a motion on the agenda of a meeting that is not over. */
  public Motion.Id table(Actor actor, Meeting.Id of, Motion.Draft draft) {
    var meeting = meetings.find(actor, of);
    convener(actor, meeting);
    if (!meeting.stage().ahead() && meeting.stage() != Stage.SITTING)
      throw new Refused(MeetingRefusal.WRONG_STAGE);
    var id = new Motion.Id(of.county(), Uuid7.at(clock.instant()));
    sql.insertInto(MOTION)
        .set(MOTION.COUNTY, id.county().code())
        .set(MOTION.ID, id.value())
        .set(MOTION.MEETING, of.value())
        .set(MOTION.NR, list(actor, of).size() + 1)
        .set(MOTION.TITLE, draft.title())
        .set(MOTION.WORDS, draft.words())
        .set(MOTION.BALLOT, draft.ballot().name())
        .set(MOTION.ONLINE, draft.online())
        .set(MOTION.SELVES, draft.selves().stream().map(Enum::name).toArray(String[]::new))
        .set(MOTION.STAGE, Motion.Stage.TABLED.name())
        .execute();
    record(actor, meeting, id, "motion-tabled", Map.of("ballot", draft.ballot()));
    return id;
  }

  /** Begins the vote: in the session, or before it when members may vote online. */
  public void open(Actor actor, Motion.Id id) {
    var motion = find(actor, id);
    var meeting = meetings.find(actor, motion.meeting());
    convener(actor, meeting);
    var before = meeting.stage() == Stage.CALLED && motion.online();
    if (!before && meeting.stage() != Stage.SITTING) throw new Refused(MeetingRefusal.WRONG_STAGE);
    move(motion, Motion.Step.OPEN);
    if (motion.ballot() == Motion.Ballot.SECRET) votes.urn(id);
    record(actor, meeting, id, "vote-opened", Map.of());
    events.publishEvent(new MeetingEvent.VoteOpened(meeting.id(), id));
  }

  /** Takes a motion from the agenda before its vote. */
  public void withdraw(Actor actor, Motion.Id id) {
    var motion = find(actor, id);
    var meeting = meetings.find(actor, motion.meeting());
    convener(actor, meeting);
    move(motion, Motion.Step.WITHDRAW);
    record(actor, meeting, id, "motion-withdrawn", Map.of());
  }

  /**
   * Closes the vote: everything is brought together, and the tally adds up or nothing is closed.
   * Secret ballots are published in the order of their receipts.
   */
  public Tally close(Actor actor, Motion.Id id) {
    var motion = voting(actor, id);
    var meeting = meetings.find(actor, motion.meeting());
    convener(actor, meeting);
    if (meeting.stage() != Stage.SITTING) throw new Refused(MeetingRefusal.WRONG_STAGE);
    var roll = meetings.roll(actor, meeting.id());
    var register = votes.register(id);
    int present = roll.tookPart(register.keySet());
    var body = bodies.find(actor, meeting.body());
    var quorum = rules.quorum(body, present, Math.max(1, roll.entitled()));
    rules.require(actor, body, id.toString(), quorum, MeetingRefusal.NO_QUORUM);
    if (motion.ballot() == Motion.Ballot.SECRET) votes.empty(id);
    var box = new Box(List.copyOf(register.values()), votes.slips(id), votes.counts(id));
    var tally = Tally.of(roll.entitled(), present, motion.ballot(), box);
    settle(actor, meeting, motion, tally);
    return tally;
  }

  private void settle(Actor actor, Meeting meeting, Motion motion, Tally tally) {
    var id = motion.id();
    var body = bodies.find(actor, meeting.body());
    var majority = rules.majority(body, tally.yes(), tally.present());
    rules.keep(actor, body, id.toString(), majority);
    move(motion, majority.kept() ? Motion.Step.CARRY : Motion.Step.LOSE);
    results.keep(id, tally, majority.kept(), clock.instant());
    var facts = Map.of("digest", tally.digest(), "carried", majority.kept());
    record(actor, meeting, id, "vote-closed", facts);
    events.publishEvent(new MeetingEvent.VoteClosed(meeting.id(), id, majority.kept()));
  }

  /** Locked, so that no ballot falls in while the vote is being closed. */
  Motion voting(Actor actor, Motion.Id id) {
    var motion = find(actor, id);
    var stage =
        sql.select(MOTION.STAGE)
            .from(MOTION)
            .where(MOTION.COUNTY.eq(id.county().code()), MOTION.ID.eq(id.value()))
            .forUpdate()
            .fetchSingle()
            .value1();
    if (!stage.equals(Motion.Stage.VOTING.name())) throw new Refused(MeetingRefusal.NOT_VOTING);
    return motion;
  }

  private void move(Motion motion, Motion.Step step) {
    var to = Motion.next(motion.stage(), step);
    var id = motion.id();
    int moved =
        sql.update(MOTION)
            .set(MOTION.STAGE, to.name())
            .where(MOTION.COUNTY.eq(id.county().code()), MOTION.ID.eq(id.value()))
            .and(MOTION.STAGE.eq(motion.stage().name()))
            .execute();
    if (moved == 0) throw new Refused(MeetingRefusal.STALE);
  }

  @Transactional(readOnly = true)
  public Motion find(Actor actor, Motion.Id id) {
    return sql.selectFrom(MOTION)
        .where(MOTION.COUNTY.eq(id.county().code()), MOTION.ID.eq(id.value()))
        .fetchOptional(Reading::motion)
        .filter(motion -> seen(actor, motion))
        .orElseThrow(() -> new Absent(id));
  }

  private boolean seen(Actor actor, Motion motion) {
    meetings.find(actor, motion.meeting());
    return true;
  }

  /** The motions of a meeting, in order. */
  @Transactional(readOnly = true)
  public List<Motion> list(Actor actor, Meeting.Id of) {
    meetings.find(actor, of);
    return sql.selectFrom(MOTION)
        .where(MOTION.COUNTY.eq(of.county().code()), MOTION.MEETING.eq(of.value()))
        .orderBy(MOTION.NR)
        .fetch(Reading::motion);
  }

  void convener(Actor actor, Meeting meeting) {
    Rights.require(bodies.convenes(actor, bodies.find(actor, meeting.body())));
  }

  void record(Actor actor, Meeting meeting, Motion.Id id, String verb, Map<String, ?> facts) {
    audit.record(actor, meeting.place(), "meetings." + verb, id.toString(), facts);
  }
}
