package org.liandong.contracts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.contracts.Contract;
import org.liandong.contracts.ContractReading;
import org.liandong.contracts.Contracts;
import org.liandong.contracts.Duties;
import org.liandong.contracts.Party;
import org.liandong.contracts.Sight;
import org.liandong.contracts.Signature;
import org.liandong.contracts.Stage;
import org.liandong.ledger.PayingLines;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.projects.Rewards;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of one contract. */
@Component
@Transactional(readOnly = true)
class ContractPages {
  private final Contracts contracts;
  private final ContractReading reading;
  private final Duties duties;
  private final Projects projects;
  private final Rewards rewards;
  private final PayingLines lines;
  private final Places places;
  private final Clock clock;

  ContractPages(
      Contracts contracts,
      ContractReading reading,
      Duties duties,
      Projects projects,
      Rewards rewards,
      PayingLines lines,
      Places places,
      Clock clock) {
    this.contracts = contracts;
    this.reading = reading;
    this.duties = duties;
    this.projects = projects;
    this.rewards = rewards;
    this.lines = lines;
    this.places = places;
    this.clock = clock;
  }

  ContractPage one(Actor actor, Contract.Id id, Form form) {
    var contract = contracts.find(actor, id);
    var signatures = contracts.signatures(actor, id);
    return new ContractPage(
        contract,
        places.find(contract.place()).name(),
        contracts.milestones(actor, id),
        signatures,
        reading.sound(contract, signatures),
        mine(actor, contract, signatures),
        Sight.funds(actor, contract.place()),
        Sight.committee(actor, contract.place()),
        duties.list(actor, id),
        duties.missing(contract),
        reading.facts(actor, id),
        YearMonth.from(today()),
        form);
  }

  private static @Nullable Party mine(Actor actor, Contract contract, List<Signature> signatures) {
    if (contract.stage() != Stage.DRAFTED) return null;
    if (signatures.stream().anyMatch(one -> one.account().equals(actor.account()))) return null;
    return Arrays.stream(Party.values())
        .filter(party -> signatures.stream().noneMatch(one -> one.party() == party))
        .filter(party -> Sight.signs(actor, contract, party))
        .findFirst()
        .orElse(null);
  }

  NewPage form(Actor actor, Project.Id id, Form form) {
    var project = projects.find(actor, id);
    int year = today().getYear();
    var choices =
        lines.of(actor, year).stream().map(line -> Choice.of(line.value(), line.label())).toList();
    return new NewPage(
        project, places.find(project.place()).name(), rewards.of(project), choices, year, form);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
