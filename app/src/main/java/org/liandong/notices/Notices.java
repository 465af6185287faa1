package org.liandong.notices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.policy.Rulings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notices from the draft to the outcome. Nobody shortens one. */
@Service
@Transactional
public class Notices {
  private final NoticeRows rows;
  private final Objections objections;
  private final Periods periods;
  private final Topics topics;
  private final Rulings rulings;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Notices(
      NoticeRows rows,
      Objections objections,
      Periods periods,
      Topics topics,
      Rulings rulings,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.objections = objections;
    this.periods = periods;
    this.topics = topics;
    this.rulings = rulings;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Drafts a notice. Fewer working days than the rule of the place asks are refused with its
   * clause. The same form sent twice is one notice.
   */
  public Notice.Id draft(Actor actor, PlaceCode place, Notice.Draft draft) {
    Rights.require(actor, place);
    var county = place.county().orElseThrow(() -> new Refused(NoticeRefusal.NOWHERE));
    if (draft.kind() == Notice.Kind.DISCLOSURE) topics.require(place, draft.topic());
    var rule = periods.period(place, draft.topic());
    int days = draft.days() == 0 ? rule.count() : draft.days();
    var ruling = periods.check(place, draft.topic(), days);
    var id = new Notice.Id(county, Uuid7.at(clock.instant()));
    var notice = draft.at(place, id, days, actor.account());
    if (!rows.insert(actor, notice, draft, clock.instant())) return rows.sent(actor, place, draft);
    rulings.keep(actor, place, id.toString(), ruling);
    publish(actor, notice, fact(actor, 1, Action.DRAFTED, null, ""), null);
    return id;
  }

  /** Publishes it: from tomorrow's first working day its days count, today it can be read. */
  public void publish(Actor actor, Notice.Id id, int version) {
    var notice = clerk(actor, id, version);
    var ends = periods.last(notice.sought());
    step(actor, notice, Action.PUBLISHED, new Change(periods.today(), ends, null, ""));
  }

  /**
   * Lets it run on to a later day.
   *
   * @throws Refused {@link NoticeRefusal#SHORTENED} with the clause, for a day that is not later
   */
  public void extend(Actor actor, Notice.Id id, int version, LocalDate until, String words) {
    var notice = clerk(actor, id, version);
    if (notice.stage() != Stage.RUNNING) throw new Refused(NoticeRefusal.WRONG_STAGE);
    var ends = notice.ends();
    if (ends != null && !until.isAfter(ends))
      throw new Refused(
          NoticeRefusal.SHORTENED,
          periods.clause(notice.place(), notice.topic(), notice.sought()),
          ends);
    step(actor, notice, Action.EXTENDED, new Change(notice.begins(), until, null, words));
  }

  /** Takes it back, with a reason everyone may read; it then counts for nothing. */
  public void withdraw(Actor actor, Notice.Id id, int version, String words) {
    var notice = clerk(actor, id, version);
    var change = new Change(notice.begins(), notice.ends(), null, words);
    step(actor, notice, Action.WITHDRAWN, change);
  }

  /**
   * Closes it after its last day; the platform does so by itself. With an objection unanswered it
   * runs on instead.
   *
   * @return whether it is closed now
   */
  public boolean close(Actor actor, Notice.Id id) {
    var notice = find(actor, id);
    Rights.require(actor, notice.place());
    var ends = notice.ends();
    if (notice.stage() != Stage.RUNNING || ends == null)
      throw new Refused(NoticeRefusal.WRONG_STAGE);
    if (!periods.today().isAfter(ends)) throw new Refused(NoticeRefusal.NOT_OVER, ends);
    var told = objections.list(actor, notice);
    if (told.stream().anyMatch(it -> it.reply() == null)) {
      var until = periods.last(periods.extension(notice.place()));
      step(actor, notice, Action.EXTENDED, new Change(notice.begins(), until, null, ""));
      return false;
    }
    step(actor, notice, Action.CLOSED, new Change(notice.begins(), ends, outcome(told), ""));
    return true;
  }

  static Notice.Outcome outcome(List<Notice.Objection> told) {
    if (told.isEmpty()) return Notice.Outcome.UNOPPOSED;
    var upheld = told.stream().anyMatch(it -> it.reply() != null && it.reply().upheld());
    return upheld ? Notice.Outcome.UPHELD : Notice.Outcome.ANSWERED;
  }

  private record Change(
      @Nullable LocalDate begins,
      @Nullable LocalDate ends,
      Notice.@Nullable Outcome outcome,
      String words) {}

  private void step(Actor actor, Notice notice, Action action, Change change) {
    var to = Lifecycle.next(notice.stage(), action);
    rows.move(notice, to, change.begins(), change.ends(), change.outcome());
    var fact = fact(actor, notice.version() + 1, action, change.ends(), change.words());
    publish(actor, notice, fact, change.outcome());
  }

  private Notice.Fact fact(
      Actor actor, int nr, Action action, @Nullable LocalDate ends, String words) {
    return new Notice.Fact(nr, action, clock.instant(), ends, words, actor.name());
  }

  private void publish(
      Actor actor, Notice notice, Notice.Fact fact, Notice.@Nullable Outcome outcome) {
    rows.append(actor, notice.id(), fact);
    var facts = new HashMap<String, Object>();
    facts.put("nr", fact.nr());
    if (fact.ends() != null) facts.put("ends", fact.ends().toString());
    if (outcome != null) facts.put("outcome", outcome.name());
    var action = fact.action();
    audit.record(actor, notice.place(), action.audited(), notice.id().toString(), facts);
    events.publishEvent(
        new NoticeEvent.Stepped(notice.id(), fact.nr(), action, notice.subject(), outcome));
  }

  private Notice clerk(Actor actor, Notice.Id id, int version) {
    var notice = find(actor, id);
    Rights.require(actor, notice.place());
    if (notice.version() != version) throw new Refused(NoticeRefusal.STALE);
    return notice;
  }

  /** The notice as staff see it, drafts included; {@link Absent} for everyone else. */
  @Transactional(readOnly = true)
  public Notice find(Actor actor, Notice.Id id) {
    return rows.find(actor, id).orElseThrow(() -> new Absent(id));
  }

  /** The same, empty when it is not to be seen. */
  @Transactional(readOnly = true)
  public Optional<Notice> lookup(Actor actor, Notice.Id id) {
    return rows.find(actor, id);
  }

  @Transactional(readOnly = true)
  public List<Notice.Fact> facts(Actor actor, Notice.Id id) {
    return rows.facts(find(actor, id).id());
  }

  /** What a page offers, and no more. */
  public static boolean may(Actor actor, Notice notice, Action action) {
    return Lifecycle.allows(notice.stage(), action) && Rights.keeps(actor, notice.place());
  }
}
