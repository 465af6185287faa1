package org.liandong;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.BudgetLine;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Commitments;
import org.liandong.ledger.Funds;
import org.liandong.ledger.Payment;
import org.liandong.ledger.Payments;
import org.liandong.ledger.Source;
import org.liandong.ledger.Unit;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A published fund of the community 530111001001 with a payment that waits, for the routes. */
final class FundSamples {
  private static final String NAME = "路线资金（示例）";
  private static final Amount TEN = Amount.parse(Unit.MONEY, "10");
  private static final Amount ONE = Amount.parse(Unit.MONEY, "1");
  private final ApplicationContext platform;
  private final JdbcTemplate jdbc;

  FundSamples(ApplicationContext platform) {
    this.platform = platform;
    this.jdbc = platform.getBean(JdbcTemplate.class);
  }

  String fund() {
    var found = jdbc.queryForList("select id from ledger.book where name = ?", UUID.class, NAME);
    return "530111-" + (found.isEmpty() ? make().value() : found.getFirst());
  }

  String payment() {
    return the("payment");
  }

  String commitment() {
    return the("commitment");
  }

  String project() {
    return the("project");
  }

  private String the(String table) {
    fund();
    return "530111-"
        + jdbc.queryForObject("select max(id::text) from ledger." + table, String.class);
  }

  private Book.Id make() {
    var books = platform.getBean(Books.class);
    var funds = platform.getBean(Funds.class);
    var id =
        books.open(
            Actor.PLATFORM,
            new Book.Opening(World.COMMITTEE, NAME, Unit.MONEY, "", "", UUID.randomUUID()));
    funds.receive(
        Actor.PLATFORM,
        id,
        new Funds.Receipt(TEN, Map.of(Source.OWN, TEN), "", false, "x", UUID.randomUUID()));
    var project = new BudgetLine.Project("R-1", "路线项目（示例）", "和平社工站（示例）");
    var line = books.add(Actor.PLATFORM, id, new BudgetLine.Opening(2026, "A", "路线", "", project));
    funds.grant(Actor.PLATFORM, id, line, TEN, new Funds.Said("x", UUID.randomUUID()));
    platform
        .getBean(Commitments.class)
        .promise(
            Actor.PLATFORM, id, new Commitment.Promise(line, ONE, "x", "x", UUID.randomUUID()));
    platform.getBean(Payments.class).enter(Actor.PLATFORM, id, entry(line));
    books.publish(Actor.PLATFORM, id);
    return id;
  }

  private static Payment.Entry entry(UUID line) {
    return new Payment.Entry(
        line,
        null,
        ONE,
        List.of(),
        new Payment.Payee("x", false),
        "x",
        new Payment.Voucher("1", LocalDate.of(2026, 1, 5)),
        List.of(UUID.randomUUID()),
        UUID.randomUUID());
  }
}
