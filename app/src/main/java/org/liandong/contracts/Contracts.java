package org.liandong.contracts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.contracts.Contract.Standing;
import org.liandong.contracts.Contract.Terms;
import org.liandong.identity.Confirmed;
import org.liandong.ledger.Books;
import org.liandong.policy.Catalogues;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.territory.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contracts of three parties, from the draft to the end (PRJ-20). */
@Service
@Transactional
public class Contracts {
  private static final Duration FRESH = Duration.ofMinutes(5);
  private static final String CLAUSES = "contract-clauses";
  private final ContractRows rows;
  private final MilestoneRows milestones;
  private final ContractSteps steps;
  private final SignerKeys keys;
  private final Projects projects;
  private final Catalogues catalogues;
  private final Places places;
  private final Books books;
  private final Clock clock;

  Contracts(
      ContractRows rows,
      MilestoneRows milestones,
      ContractSteps steps,
      SignerKeys keys,
      Projects projects,
      Catalogues catalogues,
      Places places,
      Books books,
      Clock clock) {
    this.rows = rows;
    this.milestones = milestones;
    this.steps = steps;
    this.keys = keys;
    this.projects = projects;
    this.catalogues = catalogues;
    this.places = places;
    this.books = books;
    this.clock = clock;
  }

  /**
   * Drafts the contract of an approved project: parties, money and time are those of the
   * application, the clauses those of the place. The same form sent twice is one contract.
   */
  public Contract.Id draft(Actor actor, Contract.Draft draft) {
    var project = projects.find(actor, draft.project());
    Sight.check(Sight.funds(actor, project.place()));
    var sent = rows.sent(actor, project.id().county(), draft.once());
    if (sent.isPresent()) return sent.get();
    var terms = terms(project, draft);
    books.find(actor, draft.paid().book());
    books.line(draft.paid().book(), draft.paid().line());
    var contract = contract(project, draft, terms);
    if (!rows.insert(actor, contract, draft)) throw taken(project, draft);
    rows.tell(actor, contract, Action.Kind.DRAFTED, draft.number());
    return contract.id();
  }

  private Refused taken(Project project, Contract.Draft draft) {
    return rows.of(project.id()).isPresent()
        ? new Refused(ContractRefusal.NOT_APPROVED)
        : new Refused(ContractRefusal.NUMBER_TAKEN, draft.number());
  }

  private Terms terms(Project project, Contract.Draft draft) {
    var granted = project.sums().granted();
    var period = project.period();
    if (project.stage() != org.liandong.projects.Stage.APPROVED
        || granted == null
        || period == null
        || project.carrier() == null) throw new Refused(ContractRefusal.NOT_APPROVED);
    if (project.carrier().lead() == null) throw new Refused(ContractRefusal.NO_WORKER);
    var sum =
        draft.milestones().stream().map(Contract.Planned::amount).reduce(Money.ZERO, Money::plus);
    if (!sum.equals(granted))
      throw new Refused(ContractRefusal.UNBALANCED, granted.toString(), sum.toString());
    for (var one : draft.milestones())
      if (one.due().isBefore(period.from()))
        throw new Refused(ContractRefusal.OUTSIDE, one.title());
    return new Terms(granted, steps.reward(project), period.from(), period.to());
  }

  private Contract contract(Project project, Contract.Draft draft, Terms terms) {
    var now = clock.instant();
    var carrier = java.util.Objects.requireNonNull(project.carrier());
    var committee = committee(places.find(project.place()).name());
    var parties = new Contract.Parties(draft.funder(), carrier.name(), committee);
    var today = LocalDate.ofInstant(now, WorkingDays.ZONE);
    var clauses = catalogues.current(CLAUSES, project.place(), today).items();
    var facts = new Wording.Facts(draft.number(), project.title(), parties, terms);
    var text = Wording.text(clauses, facts, draft.milestones());
    return new Contract(
        new Contract.Id(project.id().county(), Uuid7.at(now)),
        project.place(),
        project.id(),
        draft.number(),
        project.title(),
        parties,
        terms,
        draft.paid(),
        text,
        Wording.hash(text),
        project.accounts(),
        now,
        null,
        null,
        new Standing(Stage.DRAFTED, now, 1));
  }

  /** The committee by its name; most places carry it already. */
  private static String committee(String place) {
    return place.endsWith("委员会") ? place : place + "居民委员会";
  }

  /**
   * Signs for a party: under the right hat, with the signer's own key, just after the password was
   * given once more. With the third signature it holds.
   */
  public void sign(Actor actor, Contract.Id id, Party party, Confirmed confirmed) {
    var contract = rows.locked(id, Sight.of(actor)).orElseThrow(() -> new Absent(id));
    Sight.check(Sight.signs(actor, contract, party));
    var now = clock.instant();
    if (!confirmed.account().equals(actor.account())
        || confirmed.at().plus(FRESH).isBefore(now)
        || confirmed.at().isAfter(now)) throw new Refused(ContractRefusal.NOT_CONFIRMED);
    var before = rows.signatures(id);
    for (var one : before) {
      if (one.party() == party) throw new Refused(ContractRefusal.SIGNED_ALREADY);
      if (one.account().equals(actor.account())) throw new Refused(ContractRefusal.OTHER_PERSON);
    }
    var action = new Action.Sign(party, before.size() == Party.values().length - 1, "");
    Lifecycle.next(contract.stage(), action);
    rows.sign(id, signature(actor, contract, party, now.truncatedTo(ChronoUnit.SECONDS)));
    steps.signed(actor, contract, action);
  }

  private Signature signature(Actor actor, Contract contract, Party party, Instant at) {
    var statement = Signature.statement(contract.hash(), party, actor.name(), at);
    var signed = keys.sign(actor, contract.place(), statement);
    return new Signature(
        party,
        actor.account(),
        actor.name(),
        at,
        signed.fingerprint(),
        signed.open(),
        signed.value());
  }

  /** Takes a step that holds only if nothing happened since the page was drawn. */
  public void step(Actor actor, Contract.Id id, int version, Action action) {
    var contract = rows.locked(id, Sight.of(actor)).orElseThrow(() -> new Absent(id));
    var funds = Sight.funds(actor, contract.place());
    var may = action instanceof Action.Reach && Sight.committee(actor, contract.place());
    Sight.check(funds || may);
    if (contract.standing().version() != version) throw new Refused(ContractRefusal.STALE);
    steps.take(actor, contract, action);
  }

  @Transactional(readOnly = true)
  public Contract find(Actor actor, Contract.Id id) {
    return rows.find(id, Sight.of(actor)).orElseThrow(() -> new Absent(id));
  }

  @Transactional(readOnly = true)
  public List<Contract.Milestone> milestones(Actor actor, Contract.Id id) {
    return milestones.of(find(actor, id).id());
  }

  @Transactional(readOnly = true)
  public List<Signature> signatures(Actor actor, Contract.Id id) {
    return rows.signatures(find(actor, id).id());
  }
}
