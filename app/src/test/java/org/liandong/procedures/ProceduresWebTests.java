package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Procedures in real pages: see, act, follow, see the change. */
@PlatformTest
class ProceduresWebTests {
  @Autowired World world;
  @Autowired Procedures procedures;
  @Autowired ApplicationContext platform;
  @Autowired MockMvcTester web;
  private Town town;

  @BeforeEach
  void gansu() {
    world.town();
    town = new Town(platform, "2026-09-02T01:00:00Z");
    town.adopt("gansu");
  }

  @Test
  @Covers({"APP-01", "APP-05"})
  void aClerkBeginsWhatThePackOffersAndFollowsIt() throws Exception {
    var offered = page(Town.worker(), "/procedures/new");
    assertThat(offered.text()).contains("“三社联动”试点项目申报").contains("社区社会组织备案和注册");
    var form =
        page(Town.worker(), "/procedures/new?place=530111001001&route=applications.five-levels");
    assertThat(form.select("svg.route-drawing g.box")).hasSize(9);
    var sent =
        send(
            Town.worker(),
            "/procedures",
            "place",
            "530111001001",
            "route",
            "applications.five-levels",
            "title",
            "邻里守望（示例）",
            "amount",
            "150,000.00");
    var address = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    var page = page(Town.worker(), address);
    assertThat(page.select("ol.steps li")).hasSize(9);
    assertThat(page.select("ol.steps li.now").text()).contains("社区筹划征集");
    // line and picture agree
    assertThat(page.select("svg g.box.now")).hasSize(1);
    assertThat(page.select("svg g.box.now .name").text()).contains("社区筹划征集");
    assertThat(page.text()).contains("150,000.00");
  }

  @Test
  void whatIsMissingIsSaidBesideTheFieldAndNothingTypedIsLost() throws Exception {
    var sent =
        send(
            Town.worker(),
            "/procedures",
            "place",
            "530111001001",
            "route",
            "applications.five-levels",
            "title",
            "",
            "description",
            "写了很久的说明");
    assertThat(sent).hasStatus(422);
    assertThat(sent.getResponse().getContentAsString()).contains("写了很久的说明").contains("请写名称");
  }

  @Test
  @Covers({"APP-05", "APP-06"})
  void theStreetSeesItInItsQueueSendsItBackAndTheClauseStandsBesideARefusal() throws Exception {
    var id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(id, Town.worker(), "first-check");
    int version = town.progress(id).version();
    var street = page(Town.street(), "/procedures");
    assertThat(street.select("tbody tr")).hasSize(1);
    assertThat(page(Town.county(), "/procedures").select("tbody tr")).isEmpty();
    var address = "/procedures/" + id;
    assertThat(page(Town.street(), address).select("form input[value=opinion]")).hasSize(1);
    assertThat(page(Town.county(), address).select("form input[value=opinion]")).isEmpty();
    // forged: the county posts on the street's gate
    var forged = opine(Town.county(), id, version, "越级");
    assertThat(forged).hasStatus(409);
    assertThat(forged.getResponse().getContentAsString())
        .contains("《甘肃省开展“三社联动”试点方案》2016年6月 原文第25行")
        .contains("越级");
    var back =
        send(
            Town.street(),
            address + "/facts",
            "version",
            "" + version,
            "act",
            "return",
            "gate",
            "first-check",
            "step",
            "apply",
            "reason",
            "预算不清");
    assertThat(back).hasStatus3xxRedirection();
    var after = page(Town.worker(), address);
    assertThat(after.text()).contains("预算不清").contains("第 2 轮");
    assertThat(after.select("ol.steps li.now").text()).contains("社区申报");
  }

  @Test
  @Covers("APP-03")
  void theResultOfAMeetingWithItsMinutes() throws Exception {
    var id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(id, Town.worker(), "representatives");
    int version = town.progress(id).version();
    var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    var result =
        web.post()
            .uri("/procedures/" + id + "/facts")
            .multipart()
            .file(
                new MockMultipartFile(
                    "papers",
                    "a.pdf",
                    "application/pdf",
                    "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
            .param("version", "" + version)
            .param("act", "meeting")
            .param("gate", "representatives")
            .param("day", today)
            .param("roster", "20")
            .param("present", "11")
            .param("agree", "6")
            .param("against", "5")
            .param("abstain", "0")
            .with(as(Town.worker()))
            .with(csrf())
            .exchange();
    assertThat(result).hasStatus3xxRedirection();
    var page = page(Town.street(), "/procedures/" + id);
    assertThat(page.text()).contains("应到 20").contains("实到 11").contains("a.pdf");
    var paper = page.selectFirst("p.papers a");
    assertThat(web.get().uri(Objects.requireNonNull(paper).attr("href")).with(as(Town.street())))
        .hasStatusOk();
    var outsider = outsider("机构（示例）", Position.ORGANISATION_STAFF, "530111");
    assertThat(web.get().uri(paper.attr("href")).with(as(outsider))).hasStatus(404);
  }

  @Test
  void manyOpinionsEachWithItsReason() throws Exception {
    var one = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    var two = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(one, Town.worker(), "first-check");
    town.playTo(two, Town.worker(), "first-check");
    var boxes = page(Town.street(), "/procedures").select("input[name=chosen]");
    assertThat(boxes).hasSize(2);
    var chosen = boxes.eachAttr("value");
    var selection =
        send(
            Town.street(),
            "/procedures/selection",
            "chosen",
            chosen.get(0),
            "chosen",
            chosen.get(1));
    assertThat(
            Jsoup.parse(selection.getResponse().getContentAsString()).select("input[name=words]"))
        .hasSize(2);
    var half =
        send(
            Town.street(),
            "/procedures/opinions",
            "chosen",
            chosen.get(0),
            "verdict",
            "AGREE",
            "words",
            "材料齐全",
            "chosen",
            chosen.get(1),
            "verdict",
            "AGREE",
            "words",
            "");
    assertThat(half).hasStatus(422);
    assertThat(Jsoup.parse(half.getResponse().getContentAsString()).select("input[name=words]"))
        .hasSize(1);
    assertThat(page(Town.street(), "/procedures").select("input[name=chosen]")).hasSize(1);
  }

  @Test
  @Covers({"DEM-07", "ADM-06"})
  void anyoneReadsAnOpenProcedureWithoutNamesAndWords() throws Exception {
    var id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(id, Town.worker(), "first-check");
    town.act(Town.street(), id, new Act.Opined("first-check", Act.Verdict.AGREE, "张三家情况属实"), 0);
    var list = page(Actor.VISITOR, "/public/procedures?place=530111001001");
    assertThat(list.text()).contains("活动室改造");
    var page = page(Actor.VISITOR, "/public/procedures/" + id);
    assertThat(page.text())
        .contains("街道干部")
        .doesNotContain("张三")
        .doesNotContain("陈某")
        .doesNotContain("赵某");
    assertThat(page.select("ol.steps li.now").text()).contains("审核");
  }

  @Test
  void theEditorDrawsFindsFaultsAndAdopts() throws Exception {
    var text =
        page(Town.county(), "/procedures/routes/editor?key=applications.five-levels")
            .selectFirst("textarea");
    var good = Objects.requireNonNull(text).wholeText().strip();
    var skipped =
        good.replace("by: county county-officer", "by: street street-officer")
            .replace("by: city city-officer", "by: street street-officer");
    var checked = send(Town.county(), "/procedures/routes/drafts", "text", skipped);
    assertThat(checked.getResponse().getContentAsString()).contains("越级").contains("route-drawing");
    assertThat(
            send(
                Town.county(),
                "/procedures/routes",
                "text",
                skipped,
                "from",
                "2026-12-01",
                "reason",
                "示例"))
        .hasStatus(422);
    var broken =
        send(
            Town.county(),
            "/procedures/routes/drafts",
            "text",
            good.replace("gate: notice", "gate: guess"));
    assertThat(broken.getResponse().getContentAsString()).contains("guess");
    var mine = good.replace("limit: 200", "limit: 3");
    var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    var adopted =
        send(
            Town.county(),
            "/procedures/routes",
            "text",
            mine,
            "from",
            today,
            "reason",
            "区长办公会（示例）");
    assertThat(adopted).hasStatus3xxRedirection();
    assertThat(page(Town.worker(), "/procedures/routes/applications.five-levels").text())
        .contains("3 个")
        .contains("本地采用");
  }

  private MvcTestResult opine(Actor actor, Procedure.Id id, int version, String words) {
    return send(
        actor,
        "/procedures/" + id + "/facts",
        "version",
        "" + version,
        "act",
        "opinion",
        "gate",
        "first-check",
        "verdict",
        "AGREE",
        "words",
        words);
  }

  private static Actor outsider(String name, Position position, String place) {
    return org.liandong.As.actor(name, position, place);
  }

  private Document page(Actor actor, String address) throws Exception {
    var request = web.get().uri(address);
    if (actor.signedIn()) request = request.with(as(actor));
    var result = request.exchange();
    assertThat(result).as(address).hasStatusOk();
    return Jsoup.parse(result.getResponse().getContentAsString());
  }

  private MvcTestResult send(Actor actor, String address, String... fields) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
    return request.exchange();
  }
}
