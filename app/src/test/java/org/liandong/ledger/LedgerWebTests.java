package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.ledger.LedgerSamples.CLERK;
import static org.liandong.ledger.LedgerSamples.FINANCE;
import static org.liandong.ledger.LedgerSamples.YEAR;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Money entered, approved, refused and reversed on its pages. */
@PlatformTest
class LedgerWebTests extends FundDesk {
  @Test
  @Covers({"CHA-10", "PUR-16"})
  void financeOpensGrantsAndApprovesWhatAClerkEntered() throws Exception {
    var fund = sent(FINANCE, "/funds", "name", "社区资金（示例）", "place", "530111", "purpose", "社区建设");
    sent(
        FINANCE,
        fund + "/entries/line",
        "year",
        String.valueOf(YEAR),
        "code",
        "A01",
        "name",
        "社工服务",
        "project",
        "XM-1",
        "project-name",
        "邻里互助（示例）",
        "organisation",
        "和平社工站（示例）");
    sent(FINANCE, fund + "/entries/receipt", "total", "100.01", "matched", "true", "words", "市区配套");
    var line = page(get(FINANCE, fund + "/entries/grant")).select("#line option[value*=-]").val();
    sent(FINANCE, fund + "/entries/grant", "line", line, "amount", "100.01", "words", "安排");
    var payment = entered(fund, "L/" + line, "40.00");
    assertThat(page(get(CLERK, payment)).select("form[action$=approvals]")).isEmpty();
    assertThat(page(get(CLERK, payment)).select("ol.steps li.now").text()).contains("复核");
    sent(FINANCE, payment + "/approvals", "version", "1");
    var shown = page(get(CLERK, payment));
    assertThat(shown.select("ol.steps li.done")).hasSize(3);
    assertThat(shown.select(".scans a")).hasSize(1);
    var page = page(get(CLERK, fund));
    assertThat(page.select(".figures .value").eachText())
        .containsExactly("60.01", "100.01", "40.00", "0.00", "0.00");
    assertThat(page.select("td:contains(市级财政) ~ td").first().text()).isEqualTo("50.01");
    var statement = page(get(CLERK, fund + "/statement"));
    assertThat(statement.select("tbody tr")).hasSize(4);
    assertThat(statement.select("tbody tr").first().select("td").last().text()).isEqualTo("60.01");
    var project = page(get(CLERK, "/funds/projects")).select("tbody a").attr("href");
    assertThat(page(get(CLERK, project)).text()).contains("和平社工站（示例）", "NO-9", "1 张扫描件");
  }

  @Test
  void aLimitIsTheSamePageWithTheReasonAndWhatWasTyped() throws Exception {
    var fund = samples.book("限额（示例）");
    var line = samples.granted(fund, "A", "10.00");
    var answer = send("/funds/" + fund, "L/" + line, "20.01", UUID.randomUUID());
    assertThat(answer).hasStatus(409);
    var page = page(answer);
    assertThat(page.select(".flash.late").text()).contains("20.00", "20.01");
    assertThat(page.select("input[name=amount]").val()).isEqualTo("20.01");
    assertThat(page.select("input[name=words], textarea[name=words]").val()).contains("社工服务费");
  }

  @Test
  void wrongFieldsAreToldTogetherAndNothingIsBooked() throws Exception {
    var fund = samples.book("填错（示例）");
    samples.granted(fund, "A", "10.00");
    var answer =
        post(CLERK, "/funds/" + fund + "/entries/payment", "amount", "1.005", "voucher-day", "x");
    assertThat(answer).hasStatus(422);
    var page = page(answer);
    for (var field :
        new String[] {"payer", "amount", "payee", "words", "voucher", "voucher-day", "scans"})
      assertThat(page.select("#" + field + "-problem")).as(field).isNotEmpty();
    var receipt =
        post(
            FINANCE,
            "/funds/" + fund + "/entries/receipt",
            "total",
            "3",
            "part-OWN",
            "2.99",
            "words",
            "x");
    assertThat(receipt).hasStatus(409);
    assertThat(page(receipt).select(".flash.late").text()).contains("3.00", "2.99");
    assertThat(page(receipt).select("input[name=part-OWN]").val()).isEqualTo("2.99");
  }

  @Test
  void theSameFormTwiceIsOnePayment() throws Exception {
    var fund = samples.book("两次（示例）");
    var line = samples.granted(fund, "A", "10.00");
    var once = UUID.randomUUID();
    var first = send("/funds/" + fund, "L/" + line, "5.00", once);
    var second = send("/funds/" + fund, "L/" + line, "5.00", once);
    assertThat(first.getResponse().getRedirectedUrl())
        .isEqualTo(second.getResponse().getRedirectedUrl());
    assertThat(page(get(CLERK, "/funds/payments?fund=" + fund)).select("tbody tr")).hasSize(1);
  }

  @Test
  void reversingAndClosingAreFinanceActsWithReasons() throws Exception {
    var fund = samples.book("红冲（示例）");
    var nr = samples.receive(fund, "", "OWN", "5.00");
    var uri = "/funds/" + fund + "/postings/" + nr;
    assertThat(page(get(CLERK, uri)).select("form[action$=reversals]")).isEmpty();
    assertThat(post(CLERK, uri + "/reversals", "words", "x")).hasStatus(409);
    assertThat(post(FINANCE, uri + "/reversals", "words", "")).hasStatus(422);
    var reverse = sent(FINANCE, uri + "/reversals", "words", "录错（示例）");
    assertThat(page(get(FINANCE, reverse)).text()).contains("红冲", "录错（示例）");
    assertThat(page(get(FINANCE, uri)).select(".flash.wait")).isNotEmpty();
    samples.line(fund, "A");
    sent(
        FINANCE,
        "/funds/" + fund + "/entries/closing",
        "year",
        String.valueOf(YEAR),
        "words",
        "年结");
    var late =
        post(
            FINANCE,
            "/funds/" + fund + "/entries/receipt",
            "total",
            "1",
            "part-OWN",
            "1",
            "words",
            "x");
    assertThat(late).hasStatus(409);
    assertThat(page(late).select(".flash.late").text()).contains(String.valueOf(YEAR));
  }

  /** As in production no transaction stands around the page: row level security sees the reach. */
  @Test
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void pagesReadBehindRowLevelSecurityWithoutATransactionAroundThem() throws Exception {
    var fund = samples.book("没有外层事务（示例）");
    var project = new BudgetLine.Project("XM-77", "没有外层事务的项目（示例）", "和平社工站（示例）");
    platform
        .getBean(Books.class)
        .add(FINANCE, fund, new BudgetLine.Opening(YEAR, "A", "一项", "", project));
    var statement = page(get(CLERK, "/funds/" + fund + "/statement"));
    assertThat(statement.select("#scope option[value^=LINE]")).hasSize(1);
    assertThat(statement.select("#scope option[value^=PROJECT]")).hasSize(1);
    var projects = page(get(CLERK, "/funds/projects"));
    assertThat(projects.text()).contains("没有外层事务的项目（示例）");
    var one = projects.select("a:contains(没有外层事务的项目)").attr("href");
    assertThat(page(get(CLERK, one)).select("tbody tr")).hasSize(1);
    assertThat(page(get(CLERK, "/funds?q=没有外层")).select("tbody tr")).hasSize(1);
  }
}
