package org.liandong.requests;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.requests.Fact.By;
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
  private final Categories categories;
  private final Steps steps;
  private final Successors successors;
  private final Clock clock;

  Requests(
      RequestRows rows,
      Routing routing,
      Deadlines deadlines,
      Categories categories,
      Steps steps,
      Successors successors,
      Clock clock) {
    this.rows = rows;
    this.routing = routing;
    this.deadlines = deadlines;
    this.categories = categories;
    this.steps = steps;
    this.successors = successors;
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
    checkChannel(actor, submission.channel());
    var now = clock.instant();
    var id = new Request.Id(county, Uuid7.at(now));
    var route = routing.of(submission);
    var sort = categories.sort(submission.place(), submission.category(), submission.channel());
    var due = deadlines.answer(submission.category(), submission.place(), now);
    var action = new Action.Submit(submission.words());
    var fact = new Fact(1, now, By.of(actor), action, route.holder(), due);
    var opening = Opening.of(actor, id, submission, route, sort).at(now);
    if (!rows.insert(opening, Standing.begin(fact))) return rows.sent(actor, submission);
    rows.append(actor, id, fact);
    rows.index(id, submission, route);
    steps.ruled(actor, id, route.grid(), submission.category(), fact);
    steps.attach(id, fact, submission.pictures());
    steps.published(actor, submission.place(), actor.self(), id, fact);
    return id;
  }

  /** Whoever does it instead of a resident needs that resident's authorisation (NEJ-10). */
  private static void checkChannel(Actor actor, Channel channel) {
    if (channel != Channel.AGENT || actor.behalf().isPresent()) return;
    if (actor.hat().position().staff())
      throw new Refused(RequestRefusal.NO_AUTHORISATION, RequestRefusal.NO_AUTHORISATION.clause());
  }

  /** A colleague of the place takes it up, and holds it from then on. */
  public void take(Actor actor, Request.Id id, int version) {
    steps.take(actor, id, version, new Action.Take(""));
  }

  /** The holder answers, with pictures of the result if there are any. */
  public void answer(Actor actor, Request.Id id, int version, String words, List<UUID> pictures) {
    steps.attach(id, steps.take(actor, id, version, new Action.Answer(words)), pictures);
  }

  /**
   * Hands it over, with a reason, to somebody in charge near the place or above it.
   *
   * @throws Refused {@link RequestRefusal#OUTSIDE} for anybody else
   */
  public void handOver(Actor actor, Request.Id id, int version, Fact.Holder to, String words) {
    var request = find(actor, id);
    var action = new Action.HandOver(to, words);
    Rights.check(actor, request, action);
    successors.check(request, to.account());
    steps.take(actor, request, version, action);
  }

  /** Gives it back to whom it came from, with a reason. */
  public void giveBack(Actor actor, Request.Id id, int version, String words) {
    steps.take(actor, id, version, new Action.Return(words));
  }

  /** The resident says that it is solved. */
  public void confirm(Actor actor, Request.Id id, int version, String words) {
    steps.take(actor, id, version, new Action.Confirm(words));
  }

  /** The resident says that it is not: it is in the holder's hands again, with a new clock. */
  public void reopen(Actor actor, Request.Id id, int version, String words) {
    steps.take(actor, id, version, new Action.Reopen(words));
  }

  /** The resident takes it back. */
  public void withdraw(Actor actor, Request.Id id, int version, String words) {
    steps.take(actor, id, version, new Action.Withdraw(words));
  }

  /**
   * The resident says how it was handled, once.
   *
   * @param stars from 1 to 5
   */
  public void rate(Actor actor, Request.Id id, int version, int stars, String words) {
    if (stars < 1 || stars > 5) throw new Refused(RequestRefusal.STARS);
    steps.take(actor, id, version, new Action.Rate(stars, words));
  }

  /** It is another sort of matter; its clock never becomes longer by that. */
  public void classify(Actor actor, Request.Id id, int version, Action.Classify as) {
    var request = find(actor, id);
    if (categories.at(request.place()).find(as.category()).isEmpty())
      throw Invalid.field("category", "requests.classify.category.missing");
    steps.take(actor, request, version, as);
    var scene = categories.sort(request.place(), as.category(), Channel.ONLINE).scene();
    rows.classify(id, as.category(), new Request.Sort(scene, as.affair(), Channel.ONLINE));
  }

  /** Closes after the resident's silence; only the platform does, and never before its time. */
  public void lapse(Request.Id id, int version) {
    deadlines.checkSilence(find(Actor.PLATFORM, id), clock.instant());
    steps.take(Actor.PLATFORM, id, version, new Action.Lapse(""));
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
    var action = Spoken.any(kind);
    return Rights.may(actor, request, action) && Lifecycle.allows(request.standing(), action);
  }

  /** The first words of a report, enough to recognise it by. */
  public static String title(String words) {
    var line = words.strip().lines().findFirst().orElse("");
    if (line.codePointCount(0, line.length()) <= TITLE) return line;
    return line.substring(0, line.offsetByCodePoints(0, TITLE)) + "…";
  }
}
