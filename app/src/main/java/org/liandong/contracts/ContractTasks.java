package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.AWAITED;
import static org.liandong.contracts.db.Tables.CONTRACT;
import static org.liandong.contracts.db.Tables.SIGNATURE;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits: a contract to sign, an approved project without one, a month without its entry. */
@Component
@Transactional(readOnly = true)
class ContractTasks implements Tasks {
  private final DSLContext sql;
  private final Duties duties;

  ContractTasks(DSLContext sql, Duties duties) {
    this.sql = sql;
    this.duties = duties;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    if (!actor.signedIn() || actor.behalf().isPresent()) return List.of();
    var tasks = new ArrayList<Task>();
    tasks.addAll(unsigned(actor, limit));
    if (Sight.desk(actor) && actor.hat().position().officer()) tasks.addAll(awaited(actor, limit));
    if (actor.is(Position.COMMUNITY_WORKER)) tasks.addAll(unwritten(actor, limit));
    return tasks.stream().limit(limit).toList();
  }

  private List<Task> unsigned(Actor actor, int limit) {
    var signed =
        DSL.select(SIGNATURE.PARTY)
            .from(SIGNATURE)
            .where(SIGNATURE.COUNTY.eq(CONTRACT.COUNTY), SIGNATURE.CONTRACT.eq(CONTRACT.ID));
    var parties = DSL.array(signed);
    return sql
        .select(CONTRACT.fields())
        .select(parties)
        .from(CONTRACT)
        .where(CONTRACT.STAGE.eq(Stage.DRAFTED.name()))
        .and(Sight.of(actor))
        .orderBy(CONTRACT.ID)
        .limit(limit)
        .fetch(row -> {
          var contract = ContractRows.contract(row.into(CONTRACT));
          return new Waiting(contract, List.of(row.get(parties)));
        })
        .stream()
        .filter(waiting -> waiting.signs(actor))
        .map(waiting -> task("contracts.task.sign", waiting.contract()))
        .toList();
  }

  private record Waiting(Contract contract, List<String> signed) {
    boolean signs(Actor actor) {
      for (var party : Party.values())
        if (!signed.contains(party.name()) && Sight.signs(actor, contract, party)) return true;
      return false;
    }
  }

  private static Task task(String key, Contract contract) {
    return new Task(
        key, List.of(contract.title()), "/contracts/" + contract.id(), contract.drafted(), null);
  }

  private List<Task> awaited(Actor actor, int limit) {
    var place = actor.hat().place().value();
    return sql.selectFrom(AWAITED)
        .where(AWAITED.PLACE.startsWith(place))
        .orderBy(AWAITED.SINCE)
        .limit(limit)
        .fetch(row ->
            new Task(
                "contracts.task.draft",
                List.of(row.getTitle()),
                "/contracts/new?project=" + row.getCounty() + "-" + row.getProject(),
                row.getSince().toInstant(),
                null));
  }

  private List<Task> unwritten(Actor actor, int limit) {
    var tasks = new ArrayList<Task>();
    var held =
        sql.selectFrom(CONTRACT)
            .where(CONTRACT.STAGE.eq(Stage.EFFECTIVE.name()))
            .and(Subtree.of(CONTRACT.PLACE, actor.hat().place()))
            .orderBy(CONTRACT.ID)
            .limit(limit)
            .fetch(ContractRows::contract);
    for (var contract : held)
      for (var month : duties.missing(contract)) {
        var over = month.plusMonths(1).atDay(1).atStartOfDay(WorkingDays.ZONE).toInstant();
        tasks.add(
            new Task(
                "contracts.task.duty",
                List.of(contract.title(), month.toString()),
                "/contracts/" + contract.id(),
                over,
                over));
      }
    return tasks;
  }
}
