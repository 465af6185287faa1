package org.liandong.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.contracts.Awaiting;
import org.liandong.contracts.Contract;
import org.liandong.contracts.Contracts;
import org.liandong.contracts.Party;
import org.liandong.identity.Confirmations;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.BudgetLine;
import org.liandong.ledger.Funds;
import org.liandong.ledger.Source;
import org.liandong.ledger.Unit;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.springframework.stereotype.Component;

/**
 * Approved projects of the demonstration get their contracts: the first is signed by all three, the
 * second waits for the committee, the others for their draft.
 */
@Component
class ContractTellings {
  private static final String CHAPTER = "contracts";
  private static final PlaceCode COUNTY = new PlaceCode("530111");
  private final Awaiting awaiting;
  private final Contracts contracts;
  private final Projects projects;
  private final Confirmations confirmations;
  private final Books books;
  private final Funds funds;
  private final Players players;
  private final CareTellings care;
  private final SignInSheet sheet;
  private final Once once;

  ContractTellings(
      Awaiting awaiting,
      Contracts contracts,
      Projects projects,
      Confirmations confirmations,
      Books books,
      Funds funds,
      Players players,
      CareTellings care,
      SignInSheet sheet,
      Once once) {
    this.awaiting = awaiting;
    this.contracts = contracts;
    this.projects = projects;
    this.confirmations = confirmations;
    this.books = books;
    this.funds = funds;
    this.players = players;
    this.care = care;
    this.sheet = sheet;
    this.once = once;
  }

  void tell(Tellings.Stage stage) {
    once.tell(CHAPTER, stage, () -> tellAll(stage));
  }

  /** Is there nothing left to tell? */
  boolean told() {
    return once.told(CHAPTER);
  }

  private boolean tellAll(Tellings.Stage stage) {
    var waiting = awaiting.at(COUNTY);
    if (waiting.isEmpty()) return false;
    int told = 0;
    for (var project : waiting) if (told < 2) sign(stage, project, told++ == 0);
    return true;
  }

  private void sign(Tellings.Stage stage, Project.Id id, boolean all) {
    var funder = players.actor(stage.person("county"));
    var project = projects.find(funder, id);
    var granted = Objects.requireNonNull(project.sums().granted());
    var period = Objects.requireNonNull(project.period());
    var half = new Money(granted.fen() / 2);
    var milestones =
        List.of(
            new Contract.Planned("启动款", period.from(), half),
            new Contract.Planned("期末款", period.to(), granted.minus(half)));
    var number = "官社 2026-" + id.label();
    var draft =
        new Contract.Draft(
            id,
            number,
            "官渡区民政局（示例）",
            paid(stage, project.title(), granted),
            milestones,
            UUID.randomUUID());
    var contract = contracts.draft(funder, draft);
    sign(funder, contract, Party.FUNDER);
    var organisation = players.actor(stage.person("organisation"));
    if (project.accounts().contains(organisation.account()))
      sign(organisation, contract, Party.ORGANISATION);
    if (all && project.place().equals(Affairs.COMMITTEE)) underWay(stage, id, contract);
  }

  /** With the third signature work begins: it is visited, and the five give to it. */
  private void underWay(Tellings.Stage stage, Project.Id id, Contract.Id contract) {
    sign(players.actor(stage.person("secretary")), contract, Party.COMMITTEE);
    care.visited(stage, id);
    care.given(stage, id);
  }

  private void sign(Actor actor, Contract.Id contract, Party party) {
    contracts.sign(actor, contract, party, confirmations.confirm(actor, sheet.known(), "password"));
  }

  private Contract.Paid paid(Tellings.Stage stage, String title, Money granted) {
    var finance = players.actor(stage.person("finance"));
    var name = "“" + title + "”项目资金（示例）";
    var book =
        books.open(
            finance, new Book.Opening(COUNTY, name, Unit.MONEY, "项目资助（示例）", "", UUID.randomUUID()));
    var sum = Amount.of(granted);
    var parts = Map.of(Source.FISCAL_DISTRICT, sum);
    funds.receive(
        finance, book, new Funds.Receipt(sum, parts, "", false, "项目资金（示例）", UUID.randomUUID()));
    var year = LocalDate.ofInstant(stage.now(), WorkingDays.ZONE).getYear();
    var line = books.add(finance, book, new BudgetLine.Opening(year, "P01", "项目资助", "", null));
    funds.grant(finance, book, line, sum, new Funds.Said("项目资助（示例）", UUID.randomUUID()));
    return new Contract.Paid(book, line);
  }
}
