package org.liandong.disputes.events;

import static org.liandong.disputes.db.Tables.EVENT;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.disputes.DisputeRefusal;
import org.liandong.disputes.Sight;
import org.liandong.disputes.events.GroupEvent.Fact;
import org.liandong.disputes.events.GroupEvent.Kind;
import org.liandong.disputes.events.GroupEvent.Stage;
import org.liandong.disputes.events.GroupEvent.Standing;
import org.liandong.platform.Subtree;
import org.liandong.policy.Rulings;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One step of a matter of many people: the row, the fact, the ruling, the log and the news. */
@Component
class Walk {
  private final Rows rows;
  private final Limits limits;
  private final Rulings rulings;
  private final Audit audit;
  private final ApplicationEventPublisher news;
  private final Clock clock;

  Walk(
      Rows rows,
      Limits limits,
      Rulings rulings,
      Audit audit,
      ApplicationEventPublisher news,
      Clock clock) {
    this.rows = rows;
    this.limits = limits;
    this.rulings = rulings;
    this.audit = audit;
    this.news = news;
    this.clock = clock;
  }

  /** The rows visible to the actor: the desk of the place, and one's own reports. */
  static Condition seen(Actor actor) {
    if (actor.is(Position.PLATFORM)) return DSL.trueCondition();
    if (!Sight.desk(actor)) return DSL.falseCondition();
    var place = actor.hat().place().value();
    var within = Subtree.of(EVENT.PLACE, actor.hat().place());
    var here = place.length() > 12 ? within.or(EVENT.GRID.eq(place)) : within;
    var county = place.length() < 6 ? here : here.and(EVENT.COUNTY.eq(place.substring(0, 6)));
    return county.or(EVENT.ACCOUNT.eq(actor.account().value()));
  }

  GroupEvent locked(Actor actor, GroupEvent.Id id) {
    return rows.locked(id, seen(actor)).orElseThrow(() -> new Absent(id));
  }

  /** The same, and as the actor saw it. */
  GroupEvent fresh(Actor actor, GroupEvent.Id id, int version) {
    var event = locked(actor, id);
    if (event.standing().version() != version) throw new Refused(DisputeRefusal.STALE);
    return event;
  }

  void reported(Actor actor, GroupEvent event) {
    ruled(actor, event, event.happened());
    var rung = event.standing().rung();
    tell(actor, event, 1, new Fact(Kind.REPORTED, now(), actor.name(), rung, null, event.words()));
  }

  /** Keeps whether the time since then was within the limit. */
  void ruled(Actor actor, GroupEvent event, Instant since) {
    var ruling = limits.ruling(event.place(), since, now());
    var place = event.grid() == null ? event.place() : event.grid();
    rulings.keep(actor, place, event.id().toString(), ruling);
  }

  void step(Actor actor, GroupEvent event, Fact fact) {
    var stage =
        switch (fact.kind()) {
          case REPORTED, RAISED -> Stage.WAITING;
          case TAKEN, DONE -> Stage.TAKEN;
          case CLOSED -> Stage.CLOSED;
        };
    var due = stage == Stage.WAITING ? limits.due(event.place(), now()) : null;
    var version = event.standing().version() + 1;
    rows.step(event.id(), new Standing(stage, fact.rung(), due, version));
    tell(actor, event, version, fact);
  }

  private void tell(Actor actor, GroupEvent event, int nr, Fact fact) {
    rows.append(actor, event.id(), nr, fact);
    var word = fact.kind().name().toLowerCase(Locale.ROOT);
    audit.record(
        actor,
        event.place(),
        "disputes.event-" + word,
        event.id().toString(),
        Map.of("nr", nr, "rung", fact.rung().name()));
    news.publishEvent(new Telling(event.id(), nr, fact.kind(), fact.rung(), actor.account()));
  }

  Instant now() {
    return clock.instant();
  }
}
