package org.liandong.exchange;

import static org.liandong.exchange.db.Tables.DEAL;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.liandong.ui.Names;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for the word of one of the two. */
@Component
@Transactional(readOnly = true)
class ExchangeTasks implements Tasks {
  private final DSLContext sql;

  ExchangeTasks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    var self = actor.self().value();
    var answer =
        DEAL.STAGE
            .eq(Deal.Stage.PROPOSED.name())
            .and(DEAL.PROPOSER.ne(self))
            .and(DEAL.ASKER.eq(self).or(DEAL.HELPER.eq(self)));
    var finish = DEAL.STAGE.eq(Deal.Stage.AGREED.name()).and(DEAL.HELPER.eq(self));
    var thank = DEAL.STAGE.eq(Deal.Stage.DONE.name()).and(DEAL.ASKER.eq(self));
    return sql.selectFrom(DEAL)
        .where(answer.or(finish).or(thank))
        .orderBy(DEAL.SINCE)
        .limit(limit)
        .fetch(row -> {
          var deal = ExchangeRows.deal(row);
          return new Task(
              "exchange.task." + deal.stage(),
              List.of(Names.masked(deal.other(actor).name())),
              "/exchange/deals/" + deal.id(),
              deal.since(),
              null);
        });
  }
}
