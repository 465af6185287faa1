package org.liandong.disputes;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.disputes.Dispute.Level;
import org.liandong.disputes.Dispute.Person;
import org.liandong.disputes.Dispute.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes one step: checks the stage, writes the fact, the log and the event. */
@Component
class Steps {
  private final DisputeRows rows;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Steps(DisputeRows rows, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The dispute as it is until the end of the transaction. */
  Dispute locked(Actor actor, Dispute.Id id) {
    return rows.locked(id, Sight.of(actor)).orElseThrow(() -> new Absent(id));
  }

  /** The same, and as the actor saw it. */
  Dispute fresh(Actor actor, Dispute.Id id, int version) {
    var dispute = locked(actor, id);
    if (dispute.standing().version() != version) throw new Refused(DisputeRefusal.STALE);
    return dispute;
  }

  Dispute mediator(Actor actor, Dispute dispute) {
    if (!dispute.mediatedBy(actor)) throw new Refused(DisputeRefusal.NOT_MEDIATOR);
    return dispute;
  }

  void opened(Actor actor, Dispute dispute) {
    told(actor, dispute, 1, Action.Kind.OPENED, fact(actor, Action.Kind.OPENED, dispute.words()));
  }

  void noted(Actor actor, Dispute dispute) {
    audit.record(actor, dispute.place(), "disputes.noted", dispute.id().toString(), Map.of());
  }

  void take(Actor actor, Dispute dispute, Action action) {
    var before = dispute.standing();
    var stage = Lifecycle.next(before.stage(), action);
    var now = clock.instant();
    var taken = action instanceof Action.Take;
    var after =
        new Standing(
            stage,
            stage == before.stage() ? before.since() : now,
            before.version() + 1,
            before.agreement() + (action instanceof Action.Propose ? 1 : 0),
            taken ? new Person(actor.account(), actor.name()) : before.mediator(),
            taken ? Level.of(actor) : before.level());
    rows.step(dispute, after);
    var fact =
        new Table.Fact(
            action.kind(), now, actor.name(), behalf(actor), action.words(), action.on());
    told(actor, dispute, after.version(), action.kind(), fact);
  }

  private void told(Actor actor, Dispute dispute, int nr, Action.Kind kind, Table.Fact fact) {
    rows.append(actor, dispute.id(), nr, fact);
    audit.record(
        actor,
        dispute.place(),
        "disputes." + kind.word(),
        dispute.id().toString(),
        Map.of("nr", nr));
    events.publishEvent(new DisputeEvent(dispute.id(), nr, kind, actor.self()));
  }

  private Table.Fact fact(Actor actor, Action.Kind kind, String words) {
    return new Table.Fact(kind, now(), actor.name(), behalf(actor), words, null);
  }

  private Instant now() {
    return clock.instant();
  }

  static @org.jspecify.annotations.Nullable String behalf(Actor actor) {
    return actor.behalf().map(Actor.Principal::name).orElse(null);
  }
}
