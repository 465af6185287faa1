package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

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
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(web);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  @Test
  @Covers("Z-03")
  void anybodyReadsWhichRulesHoldHere() {
    var page = desk.page(GUANDU);
    assertThat(page.title()).startsWith("官渡区的规则");
    assertThat(page.text()).contains("办结后可以重提的天数", "不超过 15 天", "本平台的解读", "全国基础包");
    assertThat(page.select("form[method=post][action*=policy]")).isEmpty();
    assertThat(desk.page(GUANDU + "?q=重提").text()).doesNotContain("公示期");
    assertThat(desk.page("/policy/places/0").text()).contains("办结后可以重提的天数");
  }

  @Test
  @Covers("Z-03")
  void anOfficerAdoptsAPackAndItsRulesHold() {
    assertThat(desk.page(officer, GUANDU).text()).doesNotContain("每个社区用房总面积");
    var answer =
        desk.send(
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
    var page = desk.page(officer, GUANDU);
    assertThat(page.text()).contains("每个社区用房总面积", "不少于 400 平方米", "总面积不低于400平方米", "官渡包第 1 版");
    assertThat(desk.page("/policy/places/530111001001").text()).contains("不少于 400 平方米");
    assertThat(desk.page("/policy/places/330203").text()).doesNotContain("400 平方米");
    assertThat(desk.page(GUANDU + "/adoptions").text())
        .contains("区长办公会(示例)", "正在采用")
        .doesNotContain("周某");
    assertThat(desk.page(officer, GUANDU + "/adoptions").text()).contains("周某(示例)");

    answer =
        desk.send(
            officer, GUANDU + "/adoptions/endings", "last", today().toString(), "reason", "改用(示例)");
    assertThat(answer).hasRedirectedUrl(GUANDU);
    assertThat(desk.page(GUANDU + "?on=" + today().plusDays(1)).text()).doesNotContain("400 平方米");
  }

  @Test
  void anAdoptionInThePastIsRefusedOnceSomethingHeldThen() {
    desk.send(
        officer, GUANDU + "/adoptions", "pack", "guandu/1", "from", "2026-01-01", "reason", "示例");
    var answer =
        desk.send(
            officer,
            GUANDU + "/adoptions",
            "pack",
            "nanjing/1",
            "from",
            "2026-02-01",
            "reason",
            "示例");
    assertThat(answer).hasStatus(409);
    assertThat(Desk.html(answer).text()).contains("已经过去的日子不能改");
    answer =
        desk.send(
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
            desk.send(
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

  /** The whole journey: a value is changed with a new version, old rulings stay. */
  @Test
  @Covers("Z-03")
  void anAdministratorChangesAValueAndOldRulingsStay() {
    var value = rules.value("requests.reopen-days", new PlaceCode("530111"), today());
    var days = Measured.amount(Measured.count("policy.input.days", Unit.DAYS, 12));
    var ruling = rulings.keep(officer, new PlaceCode("530111"), "示例", Ruling.of(value, days));

    var form = desk.page(admin, RULE + "/values/new");
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
    var preview = desk.send(admin, RULE + "/values", typed);
    assertThat(preview).hasStatusOk();
    assertThat(Desk.html(preview).select("#preview").text())
        .contains("不超过 15 天", "不超过 10 天", "已有 1 次裁定");
    assertThat(desk.page(RULE).text()).contains("不超过 15 天").doesNotContain("不超过 10 天");

    typed[typed.length - 1] = "set";
    assertThat(desk.send(admin, RULE + "/values", typed)).hasRedirectedUrl(RULE);
    assertThat(desk.page(RULE).text())
        .contains("不超过 10 天", "十日内可以重提", "区政府文件(示例)第三条", "官渡区 自定第 1 版", "缩短(示例)")
        .doesNotContain("管理员(示例)");
    assertThat(desk.page(GUANDU + "/changes?from=" + today().minusDays(1)).text())
        .contains("不超过 15 天", "不超过 10 天");

    var kept = desk.page(admin, "/policy/rulings/" + ruling);
    assertThat(kept.text()).contains("不超过 15 天", "重算的结果与当时相同", "全国基础包 第 1 版", "不超过 10 天");
    assertThat(kept.select(".ruling.yes")).hasSize(2);
    assertThat(kept.select("a[href='/policy/packs/base?version=1']")).hasSize(1);
    var renewed = rules.value("requests.reopen-days", new PlaceCode("530111"), today());
    var own = rulings.keep(officer, new PlaceCode("530111"), "示例", Ruling.of(renewed, days));
    assertThat(desk.page(admin, "/policy/rulings/" + own).text()).contains("官渡区 自定第 1 版");

    assertThat(desk.send(admin, RULE + "/values", typed)).as("a stale form").hasStatus(409);
  }

  @Test
  void aWrongValueIsShownBesideItsField() {
    var seen = desk.page(officer, RULE + "/values/new").select("input[name=seen]").val();
    var answer =
        desk.send(
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
    assertThat(Desk.html(answer).select("#value-problem").text()).contains("计量单位");
    assertThat(Desk.html(answer).select("input[name=reason]").val()).contains("<script>");
    assertThat(Desk.html(answer).select("main script")).isEmpty();
    answer =
        desk.send(
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
    assertThat(Desk.html(answer).text()).contains("请选今天或今天以后的日期", "请写明出自哪份文件哪一条", "请写明为什么改");
  }

  @Test
  void packsAreComparedSideBySide() {
    var all = desk.page("/policy/packs");
    assertThat(all.text()).contains("南京包", "官渡包", "甘肃包", "海曙包", "长沙包");
    var compared = desk.page("/policy/packs/compare?shared=true").select("tbody tr");
    assertThat(compared.eachText())
        .anyMatch(row -> row.contains("每个城市社区的社会组织") && row.contains("不少于 10 家"));
    var nanjing = desk.page("/policy/packs/nanjing").text();
    assertThat(nanjing)
        .contains("不超过 10%", "明确管理费用不超过项目总资金10%", "《转接联动 南京市探索社区治理和社区服务创新之路》 原文第15行", "示例");
    var folded = desk.page("/policy/packs/nanjing").select("details.fold-card[open]");
    assertThat(folded).as("nothing stands open unasked").isEmpty();
    assertThat(nanjing).contains("第 1 版").doesNotContain("projects.fee-cap");
    var found = desk.page("/policy/packs/nanjing?version=1&q=管理费用");
    assertThat(found.select("details.fold-card[open] tbody tr")).hasSize(1);
    assertThat(found.select("details.fold-card summary .chip").eachText()).containsExactly("1 条");
    assertThat(desk.page("/policy/packs/nanjing?q=没有这个词").text()).contains("没有符合条件的规定");
    assertThat(web.get().uri("/policy/packs/atlantis")).hasStatus(404);
  }

  @Test
  @Covers("Z-09")
  void theCalendarNamesItsNoticesAndWhatIsMissing() {
    var text = desk.page("/policy/calendar").text();
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
      assertThat(Desk.html(answer).select("html").attr("lang")).as(path).isEqualTo("en");
    }
  }
}
