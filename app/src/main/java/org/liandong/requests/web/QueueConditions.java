package org.liandong.requests.web;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jooq.Condition;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.requests.RequestReading;
import org.liandong.requests.Sight;
import org.liandong.requests.Stage;
import org.liandong.requests.web.QueueFilter.Kind;
import org.liandong.requests.web.QueueFilter.Scope;
import org.liandong.requests.web.QueueFilter.State;
import org.springframework.stereotype.Component;

/** What is chosen in a list, as conditions that the indexes of requests serve. */
@Component
class QueueConditions {
  private final Clock clock;

  QueueConditions(Clock clock) {
    this.clock = clock;
  }

  Condition of(Actor actor, QueueFilter filter) {
    return and(of(actor, filter.scope(), filter.state()), kind(filter.kind()));
  }

  Condition of(Actor actor, Scope scope, State state) {
    return and(scope(actor, scope), state(state));
  }

  /** Everything but the state, for the board, which shows several. */
  Condition anyState(Actor actor, QueueFilter filter) {
    return and(scope(actor, filter.scope()), kind(filter.kind()));
  }

  private static Condition scope(Actor actor, Scope scope) {
    if (!Sight.desk(actor)) return REQUEST.ACCOUNT.eq(actor.self().value());
    return switch (scope) {
      case MINE -> REQUEST.HOLDER.eq(actor.account().value());
      case PLACE -> Sight.under(actor.hat().place());
    };
  }

  private Condition state(State state) {
    var open = condition(REQUEST.OPEN);
    return switch (state) {
      case OPEN -> open;
      case LATE -> open.and(REQUEST.DUE.lt(RequestPages.utc(clock.instant())));
      case WEEK -> open.and(REQUEST.DUE.lt(endOfWeek()));
      case RAISED -> RequestReading.RAISED;
      case ASKED -> REQUEST.REPLY_DUE.isNotNull();
      case ANSWERED -> RequestReading.ANSWERED;
      case CLOSED ->
          REQUEST.STAGE.in(
              Stage.CONFIRMED.name(),
              Stage.LAPSED.name(),
              Stage.WITHDRAWN.name(),
              Stage.MERGED.name());
      case ALL -> noCondition();
    };
  }

  private OffsetDateTime endOfWeek() {
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    var monday = today.plusDays(8L - today.getDayOfWeek().getValue());
    return monday.atStartOfDay(WorkingDays.ZONE).toOffsetDateTime();
  }

  private static Condition kind(Kind kind) {
    var scene = kind.scene();
    var affair = kind.affair();
    var category = kind.category();
    return and(
        scene == null ? noCondition() : REQUEST.SCENE.eq(scene.name()),
        affair == null ? noCondition() : REQUEST.AFFAIR.eq(affair.name()),
        category == null
            ? noCondition()
            : REQUEST.CATEGORY.eq(category).or(REQUEST.CATEGORY.startsWith(category + ".")));
  }
}
