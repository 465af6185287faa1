package org.liandong.contracts;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Payment;
import org.liandong.ledger.Payments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pays a milestone out of its promise; a second person of finance approves it in the ledger. */
@Service
@Transactional
public class MilestonePayments {
  private final Contracts contracts;
  private final Payments payments;

  /** The paper a payment rests on. */
  public record Paper(String number, LocalDate day, List<UUID> scans, UUID once) {
    public Paper {
      scans = List.copyOf(scans);
    }
  }

  MilestonePayments(Contracts contracts, Payments payments) {
    this.contracts = contracts;
    this.payments = payments;
  }

  /**
   * Enters the whole of a milestone. A reward is entered after a passed evaluation only (PRJ-42);
   * the ledger refuses what is still held back.
   */
  public Payment.Id pay(Actor actor, Contract.Id id, int nr, Paper paper) {
    var contract = contracts.find(actor, id);
    Sight.check(Sight.funds(actor, contract.place()));
    var milestone =
        contracts.milestones(actor, id).stream()
            .filter(one -> one.nr() == nr && one.commitment() != null)
            .findFirst()
            .orElseThrow(() -> new Refused(ContractRefusal.NO_MILESTONE));
    if (contract.terms().reward() && !Boolean.TRUE.equals(contract.passed()))
      throw new Refused(ContractRefusal.NO_RESULT);
    var entry =
        new Payment.Entry(
            contract.paid().line(),
            milestone.commitment(),
            Amount.of(milestone.amount()),
            List.of(),
            new Payment.Payee(contract.parties().organisation(), false),
            contract.number() + " " + milestone.title(),
            new Payment.Voucher(paper.number(), paper.day()),
            paper.scans(),
            paper.once());
    return payments.enter(actor, contract.paid().book(), entry);
  }
}
