package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Position;
import org.liandong.ledger.Source;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Applications on real pages: written, checked while typing, refused with the clause, printed. */
@PlatformTest
class ProjectsWebTests {
  @Autowired MockMvcTester web;
  @Autowired ApplicationContext platform;
  @Autowired Clock clock;
  private Pilot pilot;
  private Project.Id id;

  @BeforeEach
  void nanjing() {
    pilot = new Pilot(platform, clock.instant().toString());
    pilot.adopt("530111", "nanjing");
    id = pilot.open(Pilot.worker(), pilot.call("530111", Scheme.Kind.VENTURE, 0), Pilot.COMMUNITY);
    pilot.write(Pilot.worker(), id, pilot.sound(id, 100_000));
  }

  private MvcTestResult get(Actor actor, String path) {
    return web.get().uri(path).with(as(actor)).exchange();
  }

  @Test
  @Covers("PRJ-02")
  void aRuleIsCheckedWhileTypingAndNothingIsKept() {
    var result =
        web.post()
            .uri("/projects/" + id + "/checks/money")
            .param("budget-item-1", "services")
            .param("budget-words-1", "陪伴")
            .param("budget-amount-1", "89999.99")
            .param("budget-item-2", "management")
            .param("budget-words-2", "管理")
            .param("budget-amount-2", "10000.01")
            .param("funding-source-1", "FISCAL_CITY")
            .param("funding-amount-1", "50000")
            .param("funding-source-2", "FISCAL_DISTRICT")
            .param("funding-amount-2", "50000")
            .param("asked", "50000")
            .with(as(Pilot.worker()))
            .with(csrf())
            .exchange();
    assertThat(result).hasStatusOk().bodyText().contains("《转接联动 南京市探索社区治理和社区服务创新之路》 原文第15行", "不符合");
    assertThat(pilot.project(id).sums().fee().fen()).isEqualTo(1_000_000);
  }

  @Test
  void whatWasTypedWrongStaysOnThePage() {
    var result =
        web.post()
            .uri("/projects/" + id + "/sections/money")
            .param("version", "0")
            .param("budget-item-1", "services")
            .param("budget-words-1", "陪伴")
            .param("budget-amount-1", "-5")
            .with(as(Pilot.worker()))
            .with(csrf())
            .exchange();
    assertThat(result).hasStatus(422).bodyText().contains("金额不能小于零", "value=\"-5\"");
  }

  /** Refused with the clause; what was written stays, to the fen. */
  @Test
  @Covers("APP-14")
  void sourcesThatAreAFenShortAreRefusedWithTheClause() {
    var content = pilot.drafts.content(pilot.project(id));
    var budget = content.budget();
    var lacking =
        List.of(
            budget.funding().getFirst(),
            new Project.Funding(Source.FISCAL_DISTRICT, "区民政局（示例）", Money.parse("49999.99")));
    var changed = new Content.Budget(budget.lines(), lacking, budget.asked());
    pilot.write(Pilot.worker(), id, content.with(changed));
    assertThat(step(Pilot.worker(), Map.of("step", "submit", "version", version())))
        .hasStatus(409)
        .bodyText()
        .contains("资金来源", "《甘肃省开展“三社联动”试点方案》2016年6月 原文第42行");
    assertThat(pilot.drafts.content(pilot.project(id)).budget()).isEqualTo(changed);
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.DRAFT);
  }

  @Test
  @Covers({"APP-05", "APP-06"})
  void aForgedLevelIsRefusedInWords() {
    pilot.submit(Pilot.worker(), id, "");
    var other = As.actor("钱某", Position.COMMUNITY_WORKER, Pilot.COMMUNITY.value());
    assertThat(opinion(Pilot.street(), "street")).hasStatus(409).bodyText().contains("还没有轮到这一关");
    assertThat(opinion(Pilot.street(), "community"))
        .hasStatus(409)
        .bodyText()
        .contains("这一关不由你现在的身份办理");
    assertThat(opinion(other, "community")).hasStatus3xxRedirection();
  }

  @Test
  void aDecisionOnWhatWasWithdrawnIsRefusedInWords() {
    pilot.submit(Pilot.worker(), id, "");
    var back = Map.of("step", "withdraw", "version", version(), "why", "不做了");
    assertThat(step(Pilot.worker(), back)).hasStatus3xxRedirection();
    assertThat(opinion(Pilot.street(), "community"))
        .hasStatus(409)
        .bodyText()
        .contains("这件事已经结束，不能再办");
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.WITHDRAWN);
  }

  private String version() {
    return String.valueOf(pilot.project(id).standing().version());
  }

  private MvcTestResult opinion(Actor actor, String gate) {
    var version = String.valueOf(pilot.progress(id).version());
    return step(
        actor,
        Map.of(
            "step", "opinion", "version", version, "gate", gate, "verdict", "AGREE", "opinion",
            "同意（示例）"));
  }

  private MvcTestResult step(Actor actor, Map<String, String> form) {
    var sent = web.post().uri("/projects/" + id + "/steps").with(as(actor)).with(csrf());
    form.forEach(sent::param);
    return sent.exchange();
  }

  /** The page is short: the most asked first, the rest folded, each part with its anchor. */
  @Test
  void thePageSaysWhereItIsWhatComesNextAndWhereWhatStands() {
    pilot.submit(Pilot.worker(), id, "");
    var page = org.jsoup.Jsoup.parse(text(get(Pilot.worker(), "/projects/" + id)));
    assertThat(page.select("#now h2").text()).startsWith("第 2 步，共");
    assertThat(page.select("#now > p").text()).contains("本步应在", "100,000.00");
    for (var link : page.select("nav.tabbed a[href^=#]"))
      assertThat(page.select(link.attr("href"))).as(link.text()).hasSize(1);
    assertThat(page.select("#paper details")).isNotEmpty().noneMatch(it -> it.hasAttr("open"));
    var other = As.actor("钱某", Position.COMMUNITY_WORKER, Pilot.COMMUNITY.value());
    var decider = org.jsoup.Jsoup.parse(text(get(other, "/projects/" + id)));
    assertThat(decider.select("#paper details")).allMatch(it -> it.hasAttr("open"));
  }

  private static String text(MvcTestResult page) {
    try {
      return page.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  @Covers({"PRJ-07", "PRJ-08"})
  void theSchemeShowsItsListAndItsRoute() {
    var scheme = pilot.project(id).scheme();
    assertThat(get(Pilot.county(), "/projects/schemes/" + scheme))
        .hasStatusOk()
        .bodyText()
        .contains("社区养老陪伴（示例）", "公益创投项目评审", "南京包 第 1 版");
  }

  @Test
  @Covers("APP-21")
  void theFormIsPrintedAndHandedInAsASheet() {
    assertThat(get(Pilot.worker(), "/projects/" + id + "/form.pdf"))
        .hasStatusOk()
        .hasContentType("application/pdf");
    var sheet = get(Pilot.worker(), "/projects/" + id + "/form.xlsx");
    assertThat(sheet).hasStatusOk();
    var back =
        web.post()
            .uri("/projects/" + id + "/form")
            .multipart()
            .file("sheet", sheet.getResponse().getContentAsByteArray())
            .with(as(Pilot.worker()))
            .with(csrf())
            .exchange();
    assertThat(back).hasStatus3xxRedirection();
    assertThat(pilot.project(id).sums().total().fen()).isEqualTo(10_000_000);
    assertThat(pilot.drafts.content(pilot.project(id)).answer("effect")).contains("500");
  }

  @Test
  void thePageLeadsThroughItsSteps() {
    assertThat(get(Pilot.worker(), "/projects/" + id)).hasStatusOk().bodyText().contains("提交申报");
    assertThat(get(Pilot.worker(), "/projects/" + id + "/edit/money"))
        .hasStatusOk()
        .bodyText()
        .contains("hx-post");
    assertThat(get(Pilot.county(), "/projects")).hasStatusOk().bodyText().contains("为老陪伴");
    assertThat(get(Actor.VISITOR, "/public/projects")).hasStatusOk();
  }
}
