package org.liandong.contracts;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Commitments;
import org.liandong.ledger.Funds;
import org.liandong.ledger.Holds;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.projects.Rewards;
import org.springframework.stereotype.Component;

/** What each step of a contract does to it, to its money and to its project. */
@Component
class ContractSteps {
  private static final String UNREACHED = "合同 %s 第 %d 个节点（%s）未验收";
  private static final String STOPPED = "合同 %s 已中止：%s";
  private final ContractRows rows;
  private final MilestoneRows milestones;
  private final Commitments commitments;
  private final Holds holds;
  private final Projects projects;
  private final Rewards rewards;

  ContractSteps(
      ContractRows rows,
      MilestoneRows milestones,
      Commitments commitments,
      Holds holds,
      Projects projects,
      Rewards rewards) {
    this.rows = rows;
    this.milestones = milestones;
    this.commitments = commitments;
    this.holds = holds;
    this.projects = projects;
    this.rewards = rewards;
  }

  /** Is money of this project's scheme paid after the result (以奖代补, PRJ-42)? */
  boolean reward(Project project) {
    return rewards.of(project);
  }

  /** The funder's signature promises the money; the third one lets the work begin. */
  void signed(Actor actor, Contract contract, Action.Sign action) {
    if (action.party() == Party.FUNDER) promise(actor, contract);
    rows.step(contract, Lifecycle.next(contract.stage(), action), contract.passed());
    rows.tell(actor, contract, action.kind(), action.party().name());
    if (action.last()) projects.start(contract.project(), contract.number());
  }

  /** One promise for each milestone, held back until it is accepted. */
  private void promise(Actor actor, Contract contract) {
    var paid = contract.paid();
    for (var one : milestones.of(contract.id())) {
      var promise =
          new Commitment.Promise(
              paid.line(),
              Amount.of(one.amount()),
              contract.parties().organisation(),
              contract.number() + " " + one.title(),
              UUID.nameUUIDFromBytes((contract.id() + "/" + one.nr()).getBytes()));
      var commitment = commitments.promise(actor, paid.book(), promise);
      var words = UNREACHED.formatted(contract.number(), one.nr(), one.title());
      var hold = holds.put(actor, paid.book(), commitment, LocalDate.EPOCH, words);
      milestones.promised(contract.id(), one.nr(), commitment.value(), hold);
    }
  }

  void take(Actor actor, Contract contract, Action action) {
    var stage = Lifecycle.next(contract.stage(), action);
    var passed = contract.passed();
    switch (action) {
      case Action.Sign _ -> throw new Refused(ContractRefusal.WRONG_STAGE);
      case Action.Reach reach -> reach(actor, contract, reach);
      case Action.Evaluate evaluate -> {
        passed = evaluate.passed();
        if (!passed) stop(actor, contract, evaluate.words());
      }
      case Action.Stop halt -> stop(actor, contract, halt.words());
      case Action.Finish _ -> finish(contract);
      case Action.Cancel cancel -> release(actor, contract, cancel.words());
    }
    rows.step(contract, stage, passed);
    rows.tell(actor, contract, action.kind(), action.words());
  }

  private void reach(Actor actor, Contract contract, Action.Reach reach) {
    var milestone =
        milestones.of(contract.id()).stream()
            .filter(one -> one.nr() == reach.milestone())
            .findFirst()
            .orElseThrow(() -> new Refused(ContractRefusal.NO_MILESTONE));
    if (milestone.reached() != null) throw new Refused(ContractRefusal.REACHED_ALREADY);
    if (contract.terms().reward() && !Boolean.TRUE.equals(contract.passed()))
      throw new Refused(ContractRefusal.NO_RESULT);
    milestones.reached(contract.id(), milestone.nr(), reach.words());
    holds.lift(actor, contract.paid().book(), Objects.requireNonNull(milestone.hold()));
  }

  /** 中止: the project is suspended and nothing that is left is paid (PRJ-23). */
  private void stop(Actor actor, Contract contract, String words) {
    freeze(actor, contract, words);
    var project = projects.find(Actor.PLATFORM, contract.project());
    if (project.stage() != org.liandong.projects.Stage.SUSPENDED)
      projects.suspend(actor, contract.project(), words);
  }

  /** Holds every promise of the contract back from today on. */
  void freeze(Actor actor, Contract contract, String words) {
    var cut = words.length() > 100 ? words.substring(0, 100) : words;
    var said = STOPPED.formatted(contract.number(), cut);
    for (var one : milestones.of(contract.id()))
      if (one.commitment() != null) {
        var commitment = new Commitment.Id(contract.id().county(), one.commitment());
        holds.put(actor, contract.paid().book(), commitment, LocalDate.EPOCH, said);
      }
  }

  private void finish(Contract contract) {
    var open = milestones.of(contract.id()).stream().anyMatch(one -> one.reached() == null);
    if (open) throw new Refused(ContractRefusal.OPEN_MILESTONES);
  }

  /** Given up before it held: what the funder promised goes back to its line. */
  private void release(Actor actor, Contract contract, String words) {
    var book = contract.paid().book();
    for (var one : milestones.of(contract.id()))
      if (one.commitment() != null) {
        var commitment = new Commitment.Id(contract.id().county(), one.commitment());
        var once = UUID.nameUUIDFromBytes((contract.id() + "/back/" + one.nr()).getBytes());
        commitments.release(actor, book, commitment, new Funds.Said(words, once));
      }
  }
}
