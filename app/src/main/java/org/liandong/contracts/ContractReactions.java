package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.AWAITED;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.liandong.projects.Action.Kind;
import org.liandong.projects.ProjectEvent;
import org.liandong.projects.Projects;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * What follows from elsewhere: an approved project waits for its contract; one that was suspended
 * by others has its payments frozen; everyone who takes part is told of each step.
 */
@Component
class ContractReactions {
  private final DSLContext sql;
  private final Projects projects;
  private final Contracts contracts;
  private final ContractRows rows;
  private final ContractSteps steps;
  private final Inbox inbox;
  private final Clock clock;

  ContractReactions(
      DSLContext sql,
      Projects projects,
      Contracts contracts,
      ContractRows rows,
      ContractSteps steps,
      Inbox inbox,
      Clock clock) {
    this.sql = sql;
    this.projects = projects;
    this.contracts = contracts;
    this.rows = rows;
    this.steps = steps;
    this.inbox = inbox;
    this.clock = clock;
  }

  @ApplicationModuleListener(
      condition = "#event.kind().name() == 'APPROVED' or #event.kind().name() == 'SUSPENDED'")
  void await(ProjectEvent event) {
    if (event.kind() == Kind.APPROVED) await(event.id());
    if (event.kind() == Kind.SUSPENDED) suspended(event.id());
  }

  /** An approved project stands in the list of those without a contract. */
  void await(org.liandong.projects.Project.Id id) {
    if (rows.of(id).isPresent()) return;
    var project = projects.find(Actor.PLATFORM, id);
    sql.insertInto(AWAITED)
        .set(AWAITED.COUNTY, id.county().code())
        .set(AWAITED.PROJECT, id.value())
        .set(AWAITED.PLACE, project.place().value())
        .set(AWAITED.TITLE, project.title())
        .set(AWAITED.SINCE, ContractRows.utc(clock.instant()))
        .onConflictDoNothing()
        .execute();
  }

  /** Suspended elsewhere: the contract stops with it, once. */
  void suspended(org.liandong.projects.Project.Id id) {
    var contract = rows.of(id).orElse(null);
    if (contract == null || contract.stage() != Stage.EFFECTIVE) return;
    steps.freeze(Actor.PLATFORM, contract, "项目中止");
    rows.step(contract, Stage.STOPPED, contract.passed());
    rows.tell(Actor.PLATFORM, contract, Action.Kind.STOPPED, "项目中止");
  }

  @ApplicationModuleListener
  void tell(ContractEvent event) {
    var contract = contracts.find(Actor.PLATFORM, event.id());
    var told = new LinkedHashSet<AccountId>(contract.accounts());
    rows.signatures(event.id()).forEach(one -> told.add(one.account()));
    told.remove(Objects.requireNonNull(event.by()));
    for (var account : told)
      inbox.tell(
          event.id().county(),
          account,
          "contracts/%s/%d".formatted(event.id(), event.nr()),
          "contracts.told." + event.kind(),
          List.of(contract.title()),
          "/contracts/" + event.id());
  }
}
