package org.liandong.meetings;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings from the plan to the signed minutes. */
@Service
@Transactional
public class Meetings {
  private static final SecureRandom RANDOM = new SecureRandom();
  private final MeetingRows rows;
  private final Bodies bodies;
  private final BodyKinds kinds;
  private final MeetingRules rules;
  private final Votes votes;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Meetings(
      MeetingRows rows,
      Bodies bodies,
      BodyKinds kinds,
      MeetingRules rules,
      Votes votes,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.bodies = bodies;
    this.kinds = kinds;
    this.rules = rules;
    this.votes = votes;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Plans a meeting of a body. The same form sent twice is one meeting. */
  public Meeting.Id plan(Actor actor, Body.Id of, Meeting.Plan plan) {
    var body = bodies.find(actor, of);
    Rights.require(bodies.convenes(actor, body));
    var now = clock.instant();
    var id = new Meeting.Id(of.county(), Uuid7.at(now));
    var code = "%06d".formatted(RANDOM.nextInt(1_000_000));
    if (!rows.insert(id, body, plan, code)) return rows.sent(body, plan.once());
    var fact = new Meeting.Fact(1, Action.PLANNED, now, actor.account(), actor.name(), "");
    rows.append(actor, id, fact, plan.begins());
    published(actor, body, id, fact);
    return id;
  }

  /**
   * Sends the notice of meeting. From now on it has its roll: whoever holds a seat today. Refused
   * when a place that must be filled is empty.
   */
  public void call(Actor actor, Meeting.Id id, int version) {
    var meeting = find(actor, id);
    var body = bodies.find(actor, meeting.body());
    var seats = bodies.seats(actor, body.id());
    check(actor, meeting, version, Action.CALLED);
    complete(kinds.of(body), seats);
    step(actor, meeting, version, Action.CALLED, "", meeting.begins());
    rows.enrol(id, seats);
    var days = ChronoUnit.DAYS.between(today(), day(meeting.begins()));
    rules.keep(actor, body, id.toString(), rules.notice(body, days));
  }

  private static void complete(BodyKind kind, List<Seat> seats) {
    for (var gap : kind.gaps(seats)) {
      var name = gap.slot().name(LocaleContextHolder.getLocale());
      throw new Refused(MeetingRefusal.INCOMPLETE, Bodies.clause(kind), name, gap.seated());
    }
  }

  /** Moves it to another time; whoever was called is told again. */
  public void postpone(Actor actor, Meeting.Id id, int version, Instant begins, String words) {
    step(actor, find(actor, id), version, Action.POSTPONED, words, begins);
  }

  /**
   * Opens the session when enough have come.
   *
   * @throws Refused {@link MeetingRefusal#NO_QUORUM} with the clause, one short is short
   */
  public void open(Actor actor, Meeting.Id id, int version) {
    var meeting = find(actor, id);
    var body = bodies.find(actor, meeting.body());
    check(actor, meeting, version, Action.OPENED);
    var roll = rows.roll(id);
    if (meeting.form() == Meeting.Form.SESSION && roll.entitled() > 0) {
      var ruling = rules.quorum(body, roll.present(), roll.entitled());
      rules.require(actor, body, id.toString(), ruling, MeetingRefusal.NO_QUORUM);
    }
    step(actor, meeting, version, Action.OPENED, "", meeting.begins());
  }

  /** Closes it; no vote may be running. The next one of a body with a schedule is due from here. */
  public void close(Actor actor, Meeting.Id id, int version) {
    var meeting = find(actor, id);
    if (votes.running(id)) throw new Refused(MeetingRefusal.VOTE_RUNNING);
    step(actor, meeting, version, Action.CLOSED, "", meeting.begins());
    bodies.met(bodies.find(actor, meeting.body()), day(meeting.begins()));
  }

  public void cancel(Actor actor, Meeting.Id id, int version, String words) {
    var meeting = find(actor, id);
    if (votes.running(id)) throw new Refused(MeetingRefusal.VOTE_RUNNING);
    step(actor, meeting, version, Action.CANCELLED, words, meeting.begins());
  }

  /** The minutes are signed: only {@link Minutes} takes this step. */
  void record(Actor actor, Meeting meeting) {
    step(actor, meeting, meeting.version(), Action.RECORDED, "", meeting.begins());
  }

  private Stage check(Actor actor, Meeting meeting, int version, Action action) {
    Rights.require(bodies.convenes(actor, bodies.find(actor, meeting.body())));
    if (meeting.version() != version) throw new Refused(MeetingRefusal.STALE);
    return Lifecycle.next(meeting.stage(), action);
  }

  private void step(
      Actor actor, Meeting meeting, int version, Action action, String words, Instant begins) {
    rows.move(meeting, check(actor, meeting, version, action), begins);
    var by = actor.account();
    var fact = new Meeting.Fact(version + 1, action, clock.instant(), by, actor.name(), words);
    rows.append(actor, meeting.id(), fact, begins);
    published(actor, bodies.find(actor, meeting.body()), meeting.id(), fact);
  }

  private void published(Actor actor, Body body, Meeting.Id id, Meeting.Fact fact) {
    var facts = Map.of("nr", fact.nr(), "body", body.id().toString());
    audit.record(actor, body.place(), fact.action().audited(), id.toString(), facts);
    events.publishEvent(new MeetingEvent.Stepped(id, fact.nr(), fact.action()));
  }

  /** The meeting, if the actor may see it; otherwise it is {@link Absent}. */
  @Transactional(readOnly = true)
  public Meeting find(Actor actor, Meeting.Id id) {
    return rows.find(actor, id).orElseThrow(() -> new Absent(id));
  }

  /** The same, empty when it is not to be seen. */
  @Transactional(readOnly = true)
  public Optional<Meeting> lookup(Actor actor, Meeting.Id id) {
    return rows.find(actor, id);
  }

  /** Meetings of a body to which something can still be put. */
  @Transactional(readOnly = true)
  public List<Meeting> ahead(Actor actor, Body.Id of) {
    return rows.ahead(bodies.find(actor, of).id());
  }

  @Transactional(readOnly = true)
  public List<Meeting.Fact> facts(Actor actor, Meeting.Id id) {
    return rows.facts(find(actor, id).id());
  }

  /** Who belongs to it and who has come; empty before it was called. */
  @Transactional(readOnly = true)
  public Roll roll(Actor actor, Meeting.Id id) {
    return rows.roll(find(actor, id).id());
  }

  /** What a page offers, and no more. */
  @Transactional(readOnly = true)
  public boolean may(Actor actor, Meeting meeting, Action action) {
    return Lifecycle.allows(meeting.stage(), action)
        && bodies.convenes(actor, bodies.find(actor, meeting.body()));
  }

  private LocalDate today() {
    return day(clock.instant());
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(WorkingDays.ZONE).toLocalDate();
  }
}
