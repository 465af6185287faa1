package org.liandong.purchases;

import static org.liandong.purchases.db.Tables.PURCHASE;
import static org.liandong.purchases.db.Tables.REPORT;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.WorkingDays;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits: the next step of one's own purchases, and finance reports that come due. */
@Component
@Transactional(readOnly = true)
class PurchaseTasks implements Tasks {
  private static final int AHEAD = 15;
  private final DSLContext sql;
  private final PurchaseRules rules;

  PurchaseTasks(DSLContext sql, PurchaseRules rules) {
    this.sql = sql;
    this.rules = rules;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    if (!actor.signedIn() || actor.behalf().isPresent()) return List.of();
    return Stream.concat(reports(actor, limit).stream(), steps(actor, limit).stream())
        .limit(limit)
        .toList();
  }

  private List<Task> reports(Actor actor, int limit) {
    var self = actor.account().value();
    return sql.select(PURCHASE.COUNTY, PURCHASE.ID, PURCHASE.NAME, REPORT.CLOSES, REPORT.DUE)
        .from(REPORT)
        .join(PURCHASE)
        .on(PURCHASE.COUNTY.eq(REPORT.COUNTY), PURCHASE.ID.eq(REPORT.PURCHASE))
        .where(REPORT.FILED.isNull(), REPORT.DUE.le(rules.today().plusDays(AHEAD)))
        .and(PURCHASE.ACCOUNTS.contains(new UUID[] {self}))
        .orderBy(REPORT.DUE)
        .limit(limit)
        .fetch(row ->
            new Task(
                "purchases.task.report",
                List.of(row.value3()),
                "/purchases/" + new Purchase.Id(new County(row.value1()), row.value2()),
                start(row.value4().plusDays(1)),
                start(row.value5().plusDays(1))));
  }

  private static Instant start(java.time.LocalDate day) {
    return day.atStartOfDay(WorkingDays.ZONE).toInstant();
  }

  private List<Task> steps(Actor actor, int limit) {
    if (!Sight.desk(actor)) return List.of();
    return sql.selectFrom(PURCHASE)
        .where(PURCHASE.ACCOUNT.eq(actor.account().value()))
        .and(PURCHASE.STAGE.in("PLANNED", "BUDGETED", "SELECTED"))
        .and(Sight.of(actor))
        .orderBy(PURCHASE.SINCE)
        .limit(limit)
        .fetch(row -> {
          var purchase = PurchaseReading.purchase(row);
          return new Task(
              "purchases.task." + purchase.stage(),
              List.of(purchase.plan().name()),
              "/purchases/" + purchase.id(),
              purchase.standing().since(),
              null);
        });
  }
}
