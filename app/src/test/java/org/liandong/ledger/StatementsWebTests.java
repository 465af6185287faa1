package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.ledger.LedgerSamples.CLERK;
import static org.liandong.ledger.LedgerSamples.FINANCE;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.StatementCount;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Line;
import org.liandong.base.Position;

/** What anybody, and whoever may, reads of a fund. */
@PlatformTest
class StatementsWebTests extends FundDesk {
  @Test
  @Covers("CHA-10")
  void publishedFundsShowMoneyAndNoPersonToAnybody() throws Exception {
    var fund = samples.book("公开资金（示例）");
    var line = samples.granted(fund, "A", "10.00");
    var payments = platform.getBean(Payments.class);
    var entry = LedgerSamples.entry(line, "5.00");
    var person =
        new Payment.Entry(
            line,
            null,
            entry.amount(),
            entry.items(),
            new Payment.Payee("张三丰（示例）", true),
            "给张三丰的慰问（示例）",
            entry.voucher(),
            entry.scans(),
            entry.once());
    payments.approve(FINANCE, payments.enter(CLERK, fund, person), 1, "");
    assertThat(web.get().uri("/public/funds/" + fund)).hasStatus(404);
    post(FINANCE, "/funds/" + fund + "/publications");
    samples.paid(fund, line, "1.00");
    var list = page(web.get().uri("/public/funds?place=530111").exchange());
    assertThat(list.text()).contains("公开资金（示例）");
    var page = page(web.get().uri("/public/funds/" + fund).exchange());
    assertThat(page.text())
        .contains("20.00", "6.00", "和平社工站（示例）")
        .doesNotContain("张三丰", "金某", "钱某");
    assertThat(page.select("#movements tbody tr")).hasSize(8);
    var open = web.get().uri("/open/fund-movements").exchange();
    assertThat(open).hasStatusOk().bodyText().doesNotContain("张三丰");
    assertThat(post(FINANCE, "/funds/" + fund + "/publications")).hasStatus(409);
  }

  @Test
  void statementsAreForOnePartAndDaysAndWalkedByKey() throws Exception {
    var fund = samples.book("明细（示例）");
    var line = samples.granted(fund, "A", "100.00");
    for (int i = 0; i < 20; i++) samples.paid(fund, line, "1.01");
    var first = page(get(CLERK, "/funds/" + fund + "/statement?scope=LINE/" + line));
    assertThat(first.select("tbody tr")).hasSize(30);
    var next = first.select("a[rel=next]").attr("href");
    var second = page(get(CLERK, next));
    assertThat(second.select("tbody tr")).hasSize(12);
    assertThat(second.select("tbody tr").last().select("td").last().text()).isEqualTo("100.00");
    assertThat(first.select("tbody tr").first().select("td").last().text()).isEqualTo("179.80");
    assertThat(first.select(".figures .value").eachText()).containsExactly("0.00", "179.80");
    assertThat(
            page(get(CLERK, "/funds/" + fund + "/statement?from=2020-01-01&until=2020-12-31"))
                .select("tbody tr"))
        .isEmpty();
    assertThat(get(CLERK, "/funds/" + fund + "/statement?from=nonsense")).hasStatus(422);
    assertThat(get(CLERK, "/funds/" + fund + "/statement?scope=LINE/x")).hasStatus(404);
    var all =
        page(
            get(
                CLERK,
                "/funds/" + fund + "/statement?scope=SOURCE/FISCAL_CITY&all=1&order=OLDEST"));
    assertThat(all.select("tbody tr").first().select("td").last().text()).isEqualTo("100.00");
  }

  @Test
  void theStatementGoesAwayAsAWorkbook() throws Exception {
    var fund = samples.book("导出（示例）");
    var line = samples.granted(fund, "A", "10.00");
    samples.paid(fund, line, "1.01");
    var file = get(CLERK, "/funds/" + fund + "/statement.xlsx");
    assertThat(file).hasStatusOk();
    try (var book =
        new ReadableWorkbook(
            new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
      var rows = book.getFirstSheet().read();
      assertThat(rows).hasSize(5);
      assertThat(rows.get(1).getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("0.50");
      assertThat(rows.get(2).getCellAsNumber(9).orElseThrow()).isEqualByComparingTo("0.51");
    }
    assertThat(get(CLERK, "/funds/" + fund + "/statement.exe")).hasStatus(404);
    assertThat(get(CLERK, "/funds/list.xlsx")).hasStatusOk();
  }

  @Test
  void listsSendAsManyStatementsForManyRowsAsForFew() {
    var fund = samples.book("行数（示例）");
    var line = samples.granted(fund, "A", "100.00");
    samples.paid(fund, line, "1.00");
    var uris =
        new String[] {
          "/funds", "/funds/" + fund, "/funds/" + fund + "/statement", "/funds/payments?stage=all"
        };
    var few = new int[uris.length];
    for (int i = 0; i < uris.length; i++) few[i] = count(uris[i]);
    for (int i = 0; i < 8; i++) samples.line(fund, "B" + i);
    for (int i = 0; i < 8; i++) samples.paid(fund, line, "1.00");
    for (int i = 0; i < 8; i++) samples.book("更多 " + i + "（示例）");
    for (int i = 0; i < uris.length; i++) assertThat(count(uris[i])).as(uris[i]).isEqualTo(few[i]);
  }

  private int count(String uri) {
    return StatementCount.during(() -> assertThat(get(CLERK, uri)).hasStatusOk()).size();
  }

  @Test
  void otherCountiesResidentsAndVisitorsSeeNothing() {
    var fund = samples.book("看不见（示例）");
    var haishu = As.actor("周某海曙（示例）", Position.COUNTY_OFFICER, "330203", Line.FINANCE);
    var resident = As.actor("居民甲（示例）", Position.RESIDENT, World.COMMITTEE.value());
    for (var actor : new Actor[] {haishu, resident})
      for (var uri :
          new String[] {"", "/statement", "/statement.csv", "/postings/1", "/entries/payment"})
        assertThat(get(actor, "/funds/" + fund + uri)).hasStatus(404);
    assertThat(get(FINANCE, "/funds/530111-" + UUID.randomUUID())).hasStatus(404);
    assertThat(get(FINANCE, "/funds/nonsense")).hasStatus(404);
    assertThat(get(FINANCE, "/funds?sort=drop")).hasStatus(422);
  }
}
