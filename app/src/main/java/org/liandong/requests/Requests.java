package org.liandong.requests;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.policy.Rulings;
import org.liandong.requests.Fact.By;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests of residents: handed in, worked, answered, and closed by the resident's word. */
@Service
@Transactional
public class Requests {
  private static final int TITLE = 20;
  private final RequestRows rows;
  private final Routing routing;
  private final Deadlines deadlines;
  private final Rulings rulings;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Requests(
      RequestRows rows,
      Routing routing,
      Deadlines deadlines,
      Rulings rulings,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.routing = routing;
    this.deadlines = deadlines;
    this.rulings = rulings;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes a request in, routes it to the owner of its place and starts its clock. The same form
   * sent twice is one request.
   *
   * @throws Refused {@link RequestRefusal#NOWHERE} for a place above the committee
   */
  public Request.Id submit(Actor actor, Submission submission) {
    var county = submission.place().county().orElseThrow(() -> new Refused(RequestRefusal.NOWHERE));
    var now = clock.instant();
    var id = new Request.Id(county, Uuid7.at(now));
    var route = routing.of(submission);
    var due = deadlines.answer(submission.category(), submission.place(), now);
    var fact =
        new Fact(1, now, By.of(actor), new Action.Submit(submission.words()), route.holder(), due);
    if (!rows.insert(actor, id, submission, route, Standing.begin(fact)))
      return rows.sent(actor, submission);
    rows.append(actor, id, fact);
    rows.index(id, submission, route);
    ruled(actor, id, submission.category(), fact);
    for (var picture : submission.pictures()) rows.attach(id, 1, picture);
    published(actor, submission.place(), actor.self(), id, fact);
    return id;
  }

  /** A colleague of the place takes it up, and holds it from then on. */
  public void take(Actor actor, Request.Id id, int version) {
    step(actor, id, version, new Action.Take(""), List.of());
  }

  /** The holder answers, with pictures of the result if there are any. */
  public void answer(Actor actor, Request.Id id, int version, String words, List<UUID> pictures) {
    step(actor, id, version, new Action.Answer(words), pictures);
  }

  /** Hands it over to somebody in charge of a place in the same county, with a reason. */
  public void handOver(Actor actor, Request.Id id, int version, Fact.Holder to, String words) {
    step(actor, id, version, new Action.HandOver(to, words), List.of());
  }

  /** The resident says that it is solved. */
  public void confirm(Actor actor, Request.Id id, int version, String words) {
    step(actor, id, version, new Action.Confirm(words), List.of());
  }

  /** The resident says that it is not: it is in the holder's hands again, with a new clock. */
  public void reopen(Actor actor, Request.Id id, int version, String words) {
    step(actor, id, version, new Action.Reopen(words), List.of());
  }

  /** The resident takes it back. */
  public void withdraw(Actor actor, Request.Id id, int version, String words) {
    step(actor, id, version, new Action.Withdraw(words), List.of());
  }

  /** Closes after the resident's silence; only the platform does, and never before its time. */
  public void lapse(Request.Id id, int version) {
    deadlines.checkSilence(find(Actor.PLATFORM, id), clock.instant());
    step(Actor.PLATFORM, id, version, new Action.Lapse(""), List.of());
  }

  /** The request, if the actor may see it; otherwise it is {@link Absent}. */
  @Transactional(readOnly = true)
  public Request find(Actor actor, Request.Id id) {
    return rows.find(actor, id).orElseThrow(() -> new Absent(id));
  }

  /** Those of the ids that the actor may see. */
  @Transactional(readOnly = true)
  public Map<Request.Id, Request> visible(Actor actor, County county, Collection<UUID> ids) {
    return rows.visible(actor, county, ids);
  }

  /** What happened to it, in order. */
  @Transactional(readOnly = true)
  public List<Fact> facts(Actor actor, Request.Id id) {
    return rows.facts(find(actor, id).id());
  }

  /** May the actor take this step now? What a page offers, and no more. */
  public boolean may(Actor actor, Request request, Action.Kind kind) {
    var action = kind.with("", request.standing().holder());
    return Rights.may(actor, request, action) && Lifecycle.allows(request.stage(), action);
  }

  /** The first words of a report, enough to recognise it by. */
  public static String title(String words) {
    var line = words.strip().lines().findFirst().orElse("");
    if (line.codePointCount(0, line.length()) <= TITLE) return line;
    return line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
  }

  private void step(Actor actor, Request.Id id, int version, Action action, List<UUID> pictures) {
    var request = find(actor, id);
    Rights.check(actor, request, action);
    if (request.standing().version() != version) throw new Refused(RequestRefusal.STALE);
    var now = clock.instant();
    deadlines.checkReopening(action, request, now);
    var fact =
        new Fact(
            version + 1,
            now,
            By.of(actor),
            action,
            holderAfter(actor, request, action),
            deadlines.after(action, request, now));
    rows.update(id, version, request.standing().after(fact));
    rows.append(actor, id, fact);
    if (action instanceof Action.Reopen) ruled(actor, id, request.category(), fact);
    for (var picture : pictures) rows.attach(id, fact.nr(), picture);
    published(actor, request.place(), request.resident(), id, fact);
  }

  /** Keeps by which rule the clock was set (Z-03), for all who work on it, from its grid up. */
  private void ruled(Actor actor, Request.Id id, String category, Fact fact) {
    var grid = rows.grid(id);
    rulings.keep(actor, grid, id.toString(), deadlines.ruling(category, grid, fact));
  }

  private static Fact.Holder holderAfter(Actor actor, Request request, Action action) {
    return switch (action) {
      case Action.Take _ -> new Fact.Holder(actor.account(), actor.name());
      case Action.HandOver over -> over.to();
      default -> request.standing().holder();
    };
  }

  private void published(
      Actor actor, PlaceCode place, AccountId resident, Request.Id id, Fact fact) {
    var kind = fact.action().kind();
    audit.record(
        actor,
        place,
        kind.audited(),
        id.toString(),
        Map.of("nr", fact.nr(), "holder", fact.holder().account().toString()));
    events.publishEvent(
        new RequestEvent(id, fact.nr(), kind, resident, fact.holder().account(), actor.account()));
  }
}
