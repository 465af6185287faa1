package org.liandong.requests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.policy.Rulings;
import org.liandong.requests.Fact.By;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes one step with a request: checks who may, folds the new fact, writes row, fact and audit
 * entry and publishes the event, all in the transaction of the command.
 */
@Component
class Steps {
  private final RequestRows rows;
  private final Followers followers;
  private final Deadlines deadlines;
  private final Rulings rulings;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Steps(
      RequestRows rows,
      Followers followers,
      Deadlines deadlines,
      Rulings rulings,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.followers = followers;
    this.deadlines = deadlines;
    this.rulings = rulings;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  Request find(Actor actor, Request.Id id) {
    return rows.find(actor, id).orElseThrow(() -> new Absent(id));
  }

  /**
   * The actor takes a step.
   *
   * @param version the one the page showed
   */
  Fact take(Actor actor, Request.Id id, int version, Action action) {
    var request = rows.find(actor, id).orElseThrow(() -> unseen(actor, id));
    return take(actor, request, version, action);
  }

  /** Who follows it knows that it is there: told that this is not theirs to do. */
  private RuntimeException unseen(Actor actor, Request.Id id) {
    return followers.follows(actor.self(), id)
        ? new Refused(RequestRefusal.NOT_RESIDENT)
        : new Absent(id);
  }

  Fact take(Actor actor, Request request, int version, Action action) {
    Rights.check(actor, request, action);
    requireFresh(request, version);
    return write(actor, request, action);
  }

  /** What others only remarked in between makes nobody's page stale. */
  private void requireFresh(Request request, int version) {
    int now = request.standing().version();
    if (version == now) return;
    if (version > now || !rows.quietSince(request.id(), version))
      throw new Refused(RequestRefusal.STALE);
  }

  /** Writes a step whose actor may take it. */
  Fact write(Actor actor, Request request, Action action) {
    var now = clock.instant();
    deadlines.checkReopening(action, request, now);
    var version = request.standing().version();
    var holder = holderAfter(actor, request, action);
    var due = deadlines.after(action, request, now);
    var fact = new Fact(version + 1, now, By.of(actor), action, holder, due);
    rows.update(request.id(), version, request.standing().after(fact));
    rows.append(actor, request.id(), fact);
    if (action instanceof Action.Reopen)
      ruled(actor, request.id(), request.grid(), request.category(), fact);
    published(actor, request.place(), request.resident(), request.id(), fact);
    return fact;
  }

  void attach(Request.Id id, Fact fact, List<UUID> pictures) {
    for (var picture : pictures) rows.attach(id, fact.nr(), picture);
  }

  /** Keeps by which rule the clock was set (Z-03), for all who work on it, from its grid up. */
  void ruled(Actor actor, Request.Id id, PlaceCode grid, String category, Fact fact) {
    rulings.keep(actor, grid, id.toString(), deadlines.ruling(category, grid, fact));
  }

  private static Fact.Holder holderAfter(Actor actor, Request request, Action action) {
    var holder = request.standing().holder();
    return switch (action) {
      case Action.Take _ -> new Fact.Holder(actor.account(), actor.name());
      case Action.HandOver over -> over.to();
      case Action.Return _ -> {
        var sender = request.standing().aside().sender();
        yield sender == null ? holder : sender;
      }
      default -> holder;
    };
  }

  void published(Actor actor, PlaceCode place, AccountId resident, Request.Id id, Fact fact) {
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
