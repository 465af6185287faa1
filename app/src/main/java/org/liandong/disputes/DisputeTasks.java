package org.liandong.disputes;

import static org.liandong.disputes.db.Tables.DISPUTE;
import static org.liandong.disputes.db.Tables.PARTY;
import static org.liandong.disputes.db.Tables.SIGNATURE;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits: a text for the word of a party, a dispute for its mediator or for somebody to take.
 */
@Component
@Transactional(readOnly = true)
class DisputeTasks implements Tasks {
  private final DSLContext sql;

  DisputeTasks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    var sign = read(unsigned(actor), "disputes.task.sign", limit);
    if (!Sight.mediates(actor)) return sign;
    var work =
        DISPUTE
            .MEDIATOR
            .eq(actor.account().value())
            .and(DISPUTE.STAGE.in(Stage.MEDIATING.name(), Stage.AGREED.name()));
    var untaken = DISPUTE.STAGE.eq(Stage.OPEN.name()).and(Sight.byHat(actor));
    return Stream.of(
            sign, read(work, "disputes.task", limit), read(untaken, "disputes.task.take", limit))
        .flatMap(List::stream)
        .limit(limit)
        .toList();
  }

  private static Condition unsigned(Actor actor) {
    var self = actor.self().value();
    return DISPUTE
        .STAGE
        .eq(Stage.PROPOSED.name())
        .and(DISPUTE.ACCOUNTS.contains(new UUID[] {self}))
        .andNotExists(
            DSL.selectOne()
                .from(SIGNATURE)
                .join(PARTY)
                .on(PARTY.COUNTY.eq(SIGNATURE.COUNTY), PARTY.DISPUTE.eq(SIGNATURE.DISPUTE))
                .and(PARTY.NR.eq(SIGNATURE.PARTY))
                .where(SIGNATURE.COUNTY.eq(DISPUTE.COUNTY), SIGNATURE.DISPUTE.eq(DISPUTE.ID))
                .and(SIGNATURE.NR.eq(DISPUTE.AGREEMENT))
                .and(PARTY.ACCOUNT.eq(self)));
  }

  private List<Task> read(Condition which, String key, int limit) {
    return sql.selectFrom(DISPUTE)
        .where(which)
        .orderBy(DISPUTE.SINCE)
        .limit(limit)
        .fetch(row -> {
          var dispute = DisputesReading.dispute(row);
          return new Task(
              key,
              List.of(dispute.title()),
              "/disputes/" + dispute.id(),
              dispute.standing().since(),
              null);
        });
  }
}
