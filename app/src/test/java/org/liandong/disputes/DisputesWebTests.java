package org.liandong.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class DisputesWebTests {
  private static final Actor ZHOU = resident("周桂英（示例）");
  private static final Actor WU = resident("吴大勇（示例）");

  @Autowired World world;
  @Autowired MockMvcTester web;

  private static Actor resident(String name) {
    return As.actor(name, Position.RESIDENT, World.COMMITTEE.value());
  }

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers({"NEJ-05", "CON-01", "CON-02", "CON-08"})
  void reportedMediatedAgreedAndPrinted() throws Exception {
    var one =
        send(
            ZHOU,
            "/disputes",
            "place=530111001001&spot=" + World.BUILDING_1 + "&kind=neighbours&words=空调滴水&other=老吴");
    assertThat(page(World.worker(), "/disputes/desk").select("tbody").text())
        .contains("空调滴水", "周**", "待接手");
    assertThat(page(World.worker(), "/disputes/desk?kind=parking").text())
        .contains("这一类没有")
        .doesNotContain("这里没有矛盾纠纷");
    send(World.worker(), one + "/steps", "step=take&version=1");
    send(World.worker(), one + "/steps", "step=note&note=慢慢来");
    send(World.worker(), one + "/steps", "step=propose&version=2&agreement=三日内接好水管");
    assertThat(page(ZHOU, one).text())
        .contains("三日内接好水管", "我同意并确认", "教育疏导", "依法处理")
        .doesNotContain("慢慢来", "调解笔记");
    assertThat(page(World.worker(), one).text()).contains("慢慢来");
    send(ZHOU, one + "/steps", "step=confirm&text=1");
    send(World.worker(), one + "/steps", "step=paper&text=1&party=2");
    var file = page(ZHOU, one + "/file");
    assertThat(file.select("article.paper").text())
        .contains("人民调解协议书", "三日内接好水管", "周桂英", "老吴", "纸上签字");
    assertThat(page(World.worker(), "/disputes/desk?state=agreed").select("tbody").text())
        .contains("已达成协议");
  }

  @Test
  @Covers("NEJ-05")
  void aStrangerAtTheDeskDoesNotSign() throws Exception {
    var one =
        send(
            ZHOU,
            "/disputes",
            "place=530111001001&spot=" + World.BUILDING_1 + "&kind=neighbours&words=空调滴水&other=老吴");
    send(World.worker(), one + "/steps", "step=take&version=1");
    send(World.worker(), one + "/steps", "step=propose&version=2&agreement=三日内接好水管");
    assertThat(post(World.gridOwner(), one + "/steps", "step=confirm&text=1"))
        .hasStatus(409)
        .bodyText()
        .contains("只有当事人能做这一步");
    assertThat(page(ZHOU, one).text()).contains("我同意并确认", "待各方确认");
  }

  @Test
  void theFormNamesTheCommunityAsPeopleSayIt() throws Exception {
    assertThat(page(ZHOU, "/disputes/new").select("main").text())
        .contains("官渡区关上街道关上社区")
        .doesNotContain("云南省", "居民委员会");
  }

  @Test
  void othersDoNotFindIt() {
    var one = send(ZHOU, "/disputes", "place=530111001001&kind=neighbours&words=空调滴水");
    assertThat(web.get().uri(one).with(as(WU)).exchange()).hasStatus(404);
    assertThat(web.get().uri(one + "/file").with(as(WU)).exchange()).hasStatus(404);
    assertThat(post(WU, one + "/steps", "step=confirm&text=1")).hasStatus(404);
    assertThat(post(ZHOU, one + "/steps", "step=take&version=1")).hasStatus(409);
    assertThat(web.get().uri("/disputes/desk").with(as(WU)).exchange()).hasStatus(404);
  }

  @Test
  @Covers("CON-10")
  void restrictedCasesAreNotFoundByTheRestOfTheStaff() {
    var body = "place=530111001001&kind=correction&words=示例案件";
    var one = send(World.worker(), "/disputes", body);
    assertThat(web.get().uri(one).with(as(World.worker())).exchange()).hasStatusOk();
    for (var other : new Actor[] {World.gridOwner(), World.streetOfficer(), World.countyOfficer()})
      assertThat(web.get().uri(one).with(as(other)).exchange()).hasStatus(404);
  }

  @Test
  void wrongInputIsSaidAndWhatWasTypedStays() throws Exception {
    var answer = post(ZHOU, "/disputes", "place=530111001001&words=空调滴水");
    assertThat(answer).hasStatus(422);
    assertThat(Jsoup.parse(answer.getResponse().getContentAsString()).select("textarea").text())
        .isEqualTo("空调滴水");
  }

  @Test
  void theLedgerIsTakenAwayAsATable() {
    send(ZHOU, "/disputes", "place=530111001001&kind=neighbours&words=空调滴水");
    var sheet = web.get().uri("/disputes/table.xlsx").with(as(World.worker())).exchange();
    assertThat(sheet).hasStatusOk();
    assertThat(sheet.getResponse().getContentAsByteArray()).startsWith('P', 'K');
  }

  private String send(Actor actor, String address, String body) {
    var answer = post(actor, address, body);
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult post(
      Actor actor, String address, String body) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    for (var pair : body.split("&"))
      request =
          request.param(
              pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    return request.exchange();
  }

  private Document page(Actor actor, String address) throws Exception {
    var answer = web.get().uri(address).with(as(actor)).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
