package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.liandong.ledger.LedgerSamples.CLERK;
import static org.liandong.ledger.LedgerSamples.FINANCE;
import static org.liandong.ledger.LedgerSamples.YEAR;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.StatementCount;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Line;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@PlatformTest
class LedgerWebTests {
  @Autowired ApplicationContext platform;
  @Autowired MockMvcTester web;
  private LedgerSamples samples;

  @BeforeEach
  void samples() {
    samples = new LedgerSamples(platform);
  }

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

  private String entered(String fund, String payer, String amount) {
    var answer = send(fund, payer, amount, UUID.randomUUID());
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private MvcTestResult send(String fund, String payer, String amount, UUID once) {
    var scan =
        new MockMultipartFile(
            "scans", "a.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    return web.post()
        .uri(fund + "/entries/payment")
        .multipart()
        .file(scan)
        .with(as(CLERK))
        .with(csrf())
        .param("once", once.toString())
        .param("payer", payer)
        .param("amount", amount)
        .param("payee", "和平社工站（示例）")
        .param("words", "社工服务费（示例）")
        .param("voucher", "NO-9")
        .param("voucher-day", YEAR + "-01-05")
        .exchange();
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

  private String sent(Actor actor, String uri, String... fields) {
    var answer = post(actor, uri, fields);
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private MvcTestResult post(Actor actor, String uri, String... fields) {
    var post = web.post().uri(uri).with(as(actor)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
    return post.exchange();
  }

  private MvcTestResult get(Actor actor, String uri) {
    return web.get().uri(uri).with(as(actor)).exchange();
  }

  private static Document page(MvcTestResult answer) throws Exception {
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
