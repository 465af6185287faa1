package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of policy: look, change, look again. */
@PlatformTest
class PolicyWebTests {
  private static final String GUANDU = "/policy/places/530111";
  private static final String RULE = GUANDU + "/rules/requests.reopen-days";
  private final Actor officer = actor("周某(示例)", Position.COUNTY_OFFICER, "530111");
  private final Actor admin = actor("管理员(示例)", Position.ADMINISTRATOR, "");
  @Autowired MockMvcTester web;
  @Autowired Clock clock;
  @Autowired Rules rules;
  @Autowired Rulings rulings;

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  private static Document html(MvcTestResult answer) {
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private Document page(String path) {
    var answer = web.get().uri(path).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return html(answer);
  }

  private Document page(Actor actor, String path) {
    var answer = web.get().uri(path).with(as(actor)).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return html(answer);
  }

  private MvcTestResult send(Actor actor, String path, String... pairs) {
    var request = web.method(HttpMethod.POST).uri(path).with(as(actor)).with(csrf());
    for (int i = 0; i < pairs.length; i += 2) request = request.param(pairs[i], pairs[i + 1]);
    return request.exchange();
  }

  @Test
  @Covers("Z-03")
  void anybodyReadsWhichRulesHoldHere() {
    var page = page(GUANDU);
    assertThat(page.title()).startsWith("官渡区的规则");
    assertThat(page.text()).contains("办结后可以重提的天数", "不超过 15 天", "本平台的解读", "全国基础包");
    assertThat(page.select("form[method=post][action*=policy]")).isEmpty();
    assertThat(page(GUANDU + "?q=重提").text()).doesNotContain("公示期");
    assertThat(page("/policy/places/0").text()).contains("办结后可以重提的天数");
  }

  @Test
  @Covers("Z-03")
  void anOfficerAdoptsAPackAndItsRulesHold() {
    assertThat(page(officer, GUANDU).text()).doesNotContain("每个社区用房总面积");
    var answer =
        send(
            officer,
            GUANDU + "/adoptions",
            "pack",
            "guandu/1",
            "from",
            today().toString(),
            "until",
            "",
            "reason",
            "区长办公会(示例)");
    assertThat(answer).hasRedirectedUrl(GUANDU);
    var page = page(officer, GUANDU);
    assertThat(page.text()).contains("每个社区用房总面积", "不少于 400 平方米", "总面积不低于400平方米", "官渡包第 1 版");
    assertThat(page("/policy/places/530111001001").text()).contains("不少于 400 平方米");
    assertThat(page("/policy/places/330203").text()).doesNotContain("400 平方米");
    assertThat(page(GUANDU + "/adoptions").text()).contains("区长办公会(示例)").doesNotContain("周某");
    assertThat(page(officer, GUANDU + "/adoptions").text()).contains("周某(示例)");

    answer =
        send(
            officer, GUANDU + "/adoptions/endings", "last", today().toString(), "reason", "改用(示例)");
    assertThat(answer).hasRedirectedUrl(GUANDU);
    assertThat(page(GUANDU + "?on=" + today().plusDays(1)).text()).doesNotContain("400 平方米");
  }

  @Test
  void anAdoptionInThePastIsRefusedOnceSomethingHeldThen() {
    send(officer, GUANDU + "/adoptions", "pack", "guandu/1", "from", "2026-01-01", "reason", "示例");
    var answer =
        send(
            officer,
            GUANDU + "/adoptions",
            "pack",
            "nanjing/1",
            "from",
            "2026-02-01",
            "reason",
            "示例");
    assertThat(answer).hasStatus(409);
    assertThat(html(answer).text()).contains("已经过去的日子不能改");
    answer =
        send(
            officer,
            GUANDU + "/adoptions",
            "pack",
            "guandu/1",
            "from",
            "2010-01-01",
            "reason",
            "示例");
    assertThat(answer).hasStatus(409);
    assertThat(
            send(
                officer,
                GUANDU + "/adoptions",
                "pack",
                "guandu/99",
                "from",
                "2026-01-01",
                "reason",
                "示例"))
        .hasStatus(404);
  }

  /** The journey of the issue: a value is changed with a new version, old rulings stay. */
  @Test
  @Covers("Z-03")
  void anAdministratorChangesAValueAndOldRulingsStay() {
    var value = rules.value("requests.reopen-days", new PlaceCode("530111"), today());
    var days = Measured.amount(Measured.count("policy.input.days", Unit.DAYS, 12));
    var ruling = rulings.keep(officer, new PlaceCode("530111"), "示例", Ruling.of(value, days));

    var form = page(admin, RULE + "/values/new");
    assertThat(form.select("input[name=value]").val()).isEqualTo("15");
    var seen = form.select("input[name=seen]").val();
    String[] typed = {
      "seen",
      seen,
      "value",
      "10",
      "kind",
      "HARD",
      "from",
      today().toString(),
      "until",
      "",
      "source",
      "区政府文件(示例)第三条",
      "quote",
      "十日内可以重提",
      "reason",
      "缩短(示例)",
      "rule",
      "requests.reopen-days",
      "step",
      "preview"
    };
    var preview = send(admin, RULE + "/values", typed);
    assertThat(preview).hasStatusOk();
    assertThat(html(preview).select("#preview").text())
        .contains("不超过 15 天", "不超过 10 天", "已有 1 次裁定");
    assertThat(page(RULE).text()).contains("不超过 15 天").doesNotContain("不超过 10 天");

    typed[typed.length - 1] = "set";
    assertThat(send(admin, RULE + "/values", typed)).hasRedirectedUrl(RULE);
    assertThat(page(RULE).text())
        .contains("不超过 10 天", "十日内可以重提", "区政府文件(示例)第三条", "官渡区 自定第 1 版", "缩短(示例)")
        .doesNotContain("管理员(示例)");
    assertThat(page(GUANDU + "/changes?from=" + today().minusDays(1)).text())
        .contains("不超过 15 天", "不超过 10 天");

    var kept = page(admin, "/policy/rulings/" + ruling);
    assertThat(kept.text()).contains("不超过 15 天", "重算的结果与当时相同", "base 1", "不超过 10 天");
    assertThat(kept.select(".ruling.yes")).hasSize(2);

    assertThat(send(admin, RULE + "/values", typed)).as("a stale form").hasStatus(409);
  }

  @Test
  void aWrongValueIsShownBesideItsField() {
    var seen = page(officer, RULE + "/values/new").select("input[name=seen]").val();
    var answer =
        send(
            officer,
            RULE + "/values",
            "seen",
            seen,
            "value",
            "十天",
            "kind",
            "HARD",
            "from",
            today().toString(),
            "source",
            "x",
            "reason",
            "x<script>alert(1)</script>",
            "step",
            "preview");
    assertThat(answer).hasStatus(422);
    assertThat(html(answer).select("#value-problem").text()).contains("计量单位");
    assertThat(html(answer).select("input[name=reason]").val()).contains("<script>");
    assertThat(html(answer).select("main script")).isEmpty();
    answer =
        send(
            officer,
            RULE + "/values",
            "seen",
            seen,
            "value",
            "10",
            "kind",
            "HARD",
            "from",
            "2020-01-01",
            "step",
            "set");
    assertThat(html(answer).text()).contains("请选今天或今天以后的日期", "请写明出自哪份文件哪一条", "请写明为什么改");
  }

  @Test
  void packsAreComparedSideBySide() {
    var all = page("/policy/packs");
    assertThat(all.text()).contains("南京包", "官渡包", "甘肃包", "海曙包", "长沙包");
    var compared = page("/policy/packs/compare?shared=true").select("tbody tr");
    assertThat(compared.eachText())
        .anyMatch(row -> row.contains("每个城市社区的社会组织") && row.contains("不少于 10 家"));
    var nanjing = page("/policy/packs/nanjing").text();
    assertThat(nanjing).contains("不超过 10%", "明确管理费用不超过项目总资金10%", "000-nanjing.txt:15", "示例");
    assertThat(web.get().uri("/policy/packs/atlantis")).hasStatus(404);
  }

  @Test
  @Covers("SUPL-02")
  void anOfficerRegistersADocumentAndEverybodyFindsIt() {
    var answer =
        send(
            officer,
            "/policy/documents",
            "title",
            "社区养老服务办法(示例)",
            "issuer",
            "官渡区民政局(示例)",
            "number",
            "官民发〔2026〕9号",
            "field",
            "ELDER_CARE",
            "place",
            "530111",
            "dated",
            "2026-03-01",
            "effective",
            "2026-04-01",
            "state",
            "IN_FORCE",
            "source",
            "",
            "clauses",
            "第一条 为了老人。\n\n第二条 每个社区设助餐点。\n其余从其规定。");
    var address = answer.getResponse().getRedirectedUrl();
    assertThat(address).startsWith("/policy/documents/");
    var text = page(address).text();
    assertThat(text).contains("社会养老", "官民发〔2026〕9号", "第二条 每个社区设助餐点。", "官渡区");
    assertThat(page("/policy/documents?q=养老服务&field=ELDER_CARE").text()).contains("社区养老服务办法(示例)");
    assertThat(page("/policy/documents?field=WELFARE").text()).doesNotContain("社区养老服务办法");
    assertThat(page("/policy/documents").text()).contains("甘肃省开展“三社联动”试点方案");

    var edit = page(officer, address + "/edit");
    var seen = edit.select("input[name=seen]").val();
    assertThat(edit.select("textarea[name=clauses]").text()).contains("第一条 为了老人。");
    String[] typed = {
      "seen",
      seen,
      "title",
      "社区养老服务办法(示例)",
      "issuer",
      "官渡区民政局(示例)",
      "number",
      "",
      "field",
      "ELDER_CARE",
      "dated",
      "",
      "effective",
      "",
      "expires",
      "",
      "state",
      "REPEALED",
      "source",
      "",
      "clauses",
      ""
    };
    assertThat(send(officer, address, typed)).hasRedirectedUrl(address);
    assertThat(page(address).text()).contains("已废止");
    assertThat(send(officer, address, typed)).as("a stale form").hasStatus(409);
  }

  @Test
  @Covers("SUPL-02")
  void aDocumentShowsTheRulesItSets() {
    var found = page("/policy/documents?q=官渡区").select("a[href^=/policy/documents/]");
    var text = page(found.first().attr("href")).text();
    assertThat(text).contains("每个社区用房总面积", "003-guandu.txt:134");
  }

  @Test
  void aDraftIsForItsKeepers() {
    var answer =
        send(
            officer,
            "/policy/documents",
            "title",
            "草案(示例)",
            "issuer",
            "x",
            "field",
            "WELFARE",
            "place",
            "530111",
            "state",
            "DRAFT");
    var address = answer.getResponse().getRedirectedUrl();
    assertThat(web.get().uri(address)).hasStatus(404);
    assertThat(page("/policy/documents").text()).doesNotContain("草案(示例)");
    assertThat(page(officer, "/policy/documents").text()).contains("草案(示例)");
    assertThat(
            send(
                officer,
                "/policy/documents",
                "title",
                "",
                "issuer",
                "x",
                "field",
                "WELFARE",
                "place",
                "530112",
                "state",
                "DRAFT"))
        .as("another county's register")
        .hasStatus(404);
  }

  @Test
  void thePrintedTextMustBeAPdf() {
    var answer =
        send(
            officer,
            "/policy/documents",
            "title",
            "文(示例)",
            "issuer",
            "x",
            "field",
            "WELFARE",
            "place",
            "530111",
            "state",
            "IN_FORCE");
    var address = answer.getResponse().getRedirectedUrl();
    attach(address, "<html>".getBytes(StandardCharsets.UTF_8));
    assertThat(web.get().uri(address + "/file")).hasStatus(404);
    attach(address, "%PDF-1.7 示例".getBytes(StandardCharsets.UTF_8));
    var file = web.get().uri(address + "/file").exchange();
    assertThat(file).hasStatusOk().hasContentType("application/pdf");
    assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
  }

  private void attach(String address, byte[] content) {
    web.post()
        .uri(address + "/file")
        .multipart()
        .file(new MockMultipartFile("file", "正文.pdf", "application/pdf", content))
        .with(as(officer))
        .with(csrf())
        .exchange();
  }

  @Test
  @Covers("Z-10")
  void aListIsHandedInComparedAndPublished() {
    send(
        officer,
        GUANDU + "/adoptions",
        "pack",
        "nanjing/1",
        "from",
        today().toString(),
        "reason",
        "示例");
    var before = page("/policy/catalogues?place=530111");
    assertThat(before.text()).contains("政府购买服务目录", "示例");
    assertThat(hand("编码,名称\nbasic,基本公共服务\nbasic,又一次\n")).hasStatus(422);
    assertThat(html(hand("编码,名称\nbasic,基本公共服务\nbasic,又一次\n")).text())
        .contains("有 1 行不对，一行也没有导入", "第 3 行：重复了（basic）");
    var taken = hand("编码,名称,清单\nbasic,基本公共服务,正面\nnew,新的一类,正面\n");
    var address = taken.getResponse().getRedirectedUrl();
    assertThat(web.get().uri(address)).as("not published").hasStatus(404);
    assertThat(page(officer, address).select("#difference").text()).contains("新增 1 条", "new");
    assertThat(send(officer, address + "/publications", "from", today().toString()))
        .hasRedirectedUrl(address);
    assertThat(page(address).text()).contains("新的一类").doesNotContain("还没有发布");
    assertThat(page("/policy/catalogues?place=530111001001").text()).contains("官渡区 第 1 版");
  }

  private MvcTestResult hand(String rows) {
    return web.post()
        .uri("/policy/catalogues")
        .multipart()
        .file(
            new MockMultipartFile(
                "file", "目录.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)))
        .param("place", "530111")
        .param("key", "purchase-items")
        .param("source", "区财政局(示例)")
        .with(as(officer))
        .with(csrf())
        .exchange();
  }

  @Test
  @Covers("Z-09")
  void theCalendarNamesItsNoticesAndWhatIsMissing() {
    var text = page("/policy/calendar").text();
    assertThat(text).contains("国办发明电〔2025〕7号", "国办发明电〔2024〕12号", "2月14日");
    assertThat(text).contains("的放假安排还没有公布或导入");
  }

  @Test
  void programsReadTheRules() {
    assertThat(web.get().uri("/api/v1/policy/places/530111/rules?on=2026-03-02"))
        .hasStatusOk()
        .bodyJson()
        .extractingPath("$.rules[?(@.rule=='requests.reopen-days')].value")
        .asArray()
        .containsExactly("15");
    assertThat(web.get().uri("/api/v1/policy/places/nowhere/rules")).hasStatus(404);
    assertThat(web.get().uri("/policy/places/999999")).hasStatus(404);
    assertThat(web.get().uri(GUANDU + "/rules/no.such")).hasStatus(404);
    assertThat(web.get().uri("/policy/rulings/530111-nonsense")).hasStatus(404);
  }

  @Test
  void everyPageSpeaksEnglish() {
    for (var path :
        new String[] {
          GUANDU,
          RULE,
          GUANDU + "/changes",
          GUANDU + "/adoptions",
          "/policy/packs",
          "/policy/packs/guandu",
          "/policy/packs/compare",
          "/policy/documents",
          "/policy/catalogues?place=530111",
          "/policy/calendar"
        }) {
      var answer =
          web.get()
              .uri(path)
              .cookie(new jakarta.servlet.http.Cookie("liandong-language", "en"))
              .exchange();
      assertThat(answer).as(path).hasStatusOk();
      assertThat(html(answer).select("html").attr("lang")).as(path).isEqualTo("en");
    }
  }
}
