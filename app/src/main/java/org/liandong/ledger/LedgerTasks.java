package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.PAYMENT;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits: payments of others, for officers of the finance line. */
@Component
@Transactional(readOnly = true)
class LedgerTasks implements Tasks {
  private final DSLContext sql;

  LedgerTasks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    if (!actor.signedIn() || !Rights.finance(actor, actor.hat().place())) return List.of();
    return sql.select(PAYMENT.fields())
        .select(BOOK.UNIT)
        .from(PAYMENT)
        .join(BOOK)
        .on(BOOK.COUNTY.eq(PAYMENT.COUNTY), BOOK.ID.eq(PAYMENT.BOOK))
        .where(PAYMENT.STAGE.eq(Stage.ENTERED.name()))
        .and(PAYMENT.ENTERED_BY.ne(actor.account().value()))
        .and(Sight.of(actor))
        .orderBy(PAYMENT.ID)
        .limit(limit)
        .fetch(LedgerTasks::task);
  }

  private static Task task(Record row) {
    var amount = new Amount(Unit.valueOf(row.get(BOOK.UNIT)), row.get(PAYMENT.AMOUNT));
    var id = new Payment.Id(new County(row.get(PAYMENT.COUNTY)), row.get(PAYMENT.ID));
    return new Task(
        "ledger.task.approve",
        List.of(row.get(PAYMENT.WORDS), amount.toString()),
        "/funds/payments/" + id,
        row.get(PAYMENT.ENTERED_AT).toInstant(),
        null);
  }
}
