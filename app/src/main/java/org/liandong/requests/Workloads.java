package org.liandong.requests;

import static org.jooq.impl.DSL.condition;
import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Clock;
import java.util.List;
import org.liandong.base.Actor;
import org.liandong.platform.Counts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the work of a desk. */
@Service
@Transactional(readOnly = true)
public class Workloads {
  private final Counts counts;
  private final Clock clock;

  Workloads(Counts counts, Clock clock) {
    this.counts = counts;
    this.clock = clock;
  }

  /** The work under the actor's hat; none for those who do not work at the desk. */
  public Workload of(Actor actor) {
    if (!Sight.desk(actor)) return Workload.NONE;
    var open = condition(REQUEST.OPEN);
    var late = open.and(REQUEST.DUE.lt(utc(clock.instant())));
    var mine = REQUEST.HOLDER.eq(actor.account().value());
    var place = Sight.under(actor.hat().place());
    var answered = place.and(RequestReading.ANSWERED);
    var numbers =
        counts.of(
            REQUEST,
            List.of(mine.and(open), mine.and(late), place.and(open), place.and(late), answered));
    return new Workload(
        numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3), numbers.get(4));
  }
}
