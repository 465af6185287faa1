package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.PlatformTest;
import org.liandong.StatementCount;
import org.liandong.TestDatabase;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.bench.Mechanisms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One book with a million movements over ten years: how long its statements take, as pages and to
 * take away. Run by name; it asserts what the figures are, and no time. It has a database of its
 * own, so that nothing else has to walk that book.
 */
@PlatformTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestPropertySource(properties = "bench.book=its-own")
class LedgerBench {
  private static final int ROUNDS = 40;
  private static final String WORLD = "530111";
  private static final Actor FINANCE = As.actor("量级财务（示例）", Position.COUNTY_OFFICER, WORLD);
  private static final UUID BOOK = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final String FUND = "/funds/" + WORLD + "-" + BOOK;
  private static final List<Scope> SCOPES =
      List.of(
          Scope.BOOK, Scope.of(Source.FISCAL_CITY), MillionEntries.LINE, MillionEntries.PROJECT);

  @Value("${liandong.database.url}")
  String database;

  @Autowired MockMvcTester web;

  @Test
  void aMillionEntries() throws SQLException {
    var start = System.nanoTime();
    try (var owner =
        DriverManager.getConnection(database, "liandong_owner", TestDatabase.PASSWORD)) {
      var filled = new MillionEntries(DSL.using(owner, SQLDialect.POSTGRES), WORLD, BOOK);
      filled.fill();
      Mechanisms.took("a book of 1,000,000 entries filled", System.nanoTime() - start, 0);
      filled.check();
    }
    for (var scope : SCOPES) pages(scope);
    time("a page of the fund with its figures", List.of(FUND));
    sheets();
  }

  /** The newest, those of a year with its ends, far behind, and without what stayed inside. */
  private void pages(Scope scope) {
    var statement = FUND + "/statement?scope=" + scope;
    assertThat(text(statement + "&all=1")).contains(FUND + "/postings/");
    var asked =
        List.of(
            statement,
            statement + "&all=1",
            statement + "&all=1&after=2017-01-20_5000_1",
            statement + "&all=1&from=2021-01-01&until=2021-12-31");
    time("a page of the statement of one " + scope.kind(), asked);
  }

  private void time(String what, List<String> addresses) {
    var times = new long[ROUNDS * addresses.size()];
    for (var address : addresses) text(address);
    for (int i = 0; i < times.length; i++) {
      var start = System.nanoTime();
      text(addresses.get(i % addresses.size()));
      times[i] = System.nanoTime() - start;
    }
    int most =
        addresses.stream()
            .mapToInt(address -> StatementCount.during(() -> get(address)).size())
            .max()
            .orElseThrow();
    Mechanisms.times(
        "1,000,000 entries: %s, at most %d statements".formatted(what, most), times, 200);
  }

  private void sheets() {
    var file = FUND + "/statement.xlsx?all=1&scope=";
    sheet("a year of one line", file + MillionEntries.LINE + "&from=2021-01-01&until=2021-12-31");
    sheet("a month of the book", file + Scope.BOOK + "&from=2021-03-01&until=2021-03-31");
    sheet("the longest that is handed out, 50,000 rows", file + Scope.BOOK);
  }

  private void sheet(String what, String address) {
    get(address);
    var start = System.nanoTime();
    int bytes = get(address).getResponse().getContentAsByteArray().length;
    var took = System.nanoTime() - start;
    Mechanisms.took("1,000,000 entries: %s as XLSX, %d KB".formatted(what, bytes / 1024), took, 0);
  }

  private String text(String address) {
    return new String(
        get(address).getResponse().getContentAsByteArray(),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private MvcTestResult get(String address) {
    var page = web.get().uri(address).with(as(FINANCE)).exchange();
    assertThat(page).hasStatusOk();
    return page;
  }
}
