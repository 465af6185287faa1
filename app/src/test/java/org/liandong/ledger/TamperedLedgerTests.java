package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The owner of the database changes what was booked; the verification finds it each time. */
@PlatformTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Covers({"CHA-10", "Z-04"})
class TamperedLedgerTests {
  @Autowired ApplicationContext platform;
  @Autowired Verification verification;
  @Autowired Environment environment;

  /** What somebody does behind the platform, and how it is put back. */
  private static final List<Map.Entry<String, Flaw>> DEEDS =
      List.of(
          Map.entry(
              "update ledger.movement set amount = amount + 1 where nr = 2", Flaw.POSTING_CHANGED),
          Map.entry(
              "update ledger.movement set book_rest = book_rest + 1 where nr = 2 and item = 1",
              Flaw.REST_CHANGED),
          Map.entry("update ledger.posting set words = '改了' where nr = 1", Flaw.POSTING_CHANGED),
          Map.entry(
              "update ledger.posting set at = at - interval '1 day' where nr = 1",
              Flaw.POSTING_CHANGED),
          Map.entry("delete from ledger.movement where nr = 2 and item = 1", Flaw.POSTING_CHANGED),
          Map.entry(
              "update ledger.account set balance = balance + 1 where role = 'SPENT'",
              Flaw.BALANCE_CHANGED),
          Map.entry(
              "update ledger.standing set rest = rest + 1 where scope like 'LINE/%'",
              Flaw.BALANCE_CHANGED),
          Map.entry("update ledger.payment set stage = 'CORRECTED'", Flaw.PAYMENT_CHANGED),
          Map.entry("update ledger.payment set amount = amount + 1", Flaw.PAYMENT_CHANGED),
          Map.entry("update ledger.book set rest = rest + 1", Flaw.BALANCE_CHANGED),
          Map.entry("update ledger.book set hash = sha256('x')", Flaw.HEAD_CHANGED),
          Map.entry(
              "delete from ledger.movement where nr = 4; delete from ledger.posting where nr = 4",
              Flaw.HEAD_CHANGED),
          Map.entry(
              "update ledger.book set nr = 3, hash = (select hash from ledger.posting where nr = 3 and posting.book = book.id)",
              Flaw.LOG_DIFFERS));

  @TestFactory
  List<DynamicTest> everyChangeIsFound() {
    var samples = new LedgerSamples(platform);
    var fund = samples.book("被改动的账（示例）");
    samples.paid(fund, samples.granted(fund, "A", "10.00"), "5.00");
    assertThat(flaws(fund)).isEmpty();
    return DEEDS.stream()
        .map(deed -> DynamicTest.dynamicTest(deed.getKey(), () -> found(fund, deed)))
        .toList();
  }

  private void found(Book.Id fund, Map.Entry<String, Flaw> deed) {
    var owner = owner();
    for (var table : List.of("book", "posting", "movement", "account", "standing", "payment"))
      owner.execute("create table ledger.kept_%s as select * from ledger.%<s".formatted(table));
    try {
      owner.execute("begin");
      for (var part : deed.getKey().split("; ")) owner.execute(restricted(part, fund));
      owner.execute("commit");
      assertThat(flaws(fund)).contains(deed.getValue());
    } finally {
      restore(owner);
    }
    assertThat(flaws(fund)).isEmpty();
  }

  private static String restricted(String deed, Book.Id fund) {
    var own = (deed.contains("ledger.book set") ? "id" : "book") + " = '" + fund.value() + "'";
    return deed.endsWith("book.id)") || !deed.contains(" where ")
        ? deed + " where " + own
        : deed + " and " + own;
  }

  private static void restore(JdbcTemplate owner) {
    owner.execute(
        """
        delete from ledger.movement; delete from ledger.posting;
        insert into ledger.posting select * from ledger.kept_posting order by nr;
        insert into ledger.movement select * from ledger.kept_movement;
        update ledger.account a set balance = k.balance from ledger.kept_account k where k.id = a.id;
        update ledger.standing a set rest = k.rest from ledger.kept_standing k where k.book = a.book and k.scope = a.scope;
        update ledger.book a set nr = k.nr, hash = k.hash, rest = k.rest from ledger.kept_book k where k.id = a.id;
        update ledger.payment a set stage = k.stage, amount = k.amount from ledger.kept_payment k where k.id = a.id;
        drop table ledger.kept_payment, ledger.kept_posting, ledger.kept_movement, ledger.kept_account, ledger.kept_standing, ledger.kept_book
        """);
  }

  private List<Flaw> flaws(Book.Id fund) {
    return verification.run().findings().stream()
        .filter(finding -> finding.book().equals(fund))
        .map(Verification.Finding::flaw)
        .toList();
  }

  private JdbcTemplate owner() {
    var url = String.valueOf(environment.getProperty("liandong.database.url"));
    var owner =
        new org.springframework.jdbc.datasource.SingleConnectionDataSource(
            url, "liandong_owner", TestDatabase.PASSWORD, true);
    return new JdbcTemplate(owner);
  }
}
