package org.liandong.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.indicators.Counted;
import org.liandong.indicators.Indicators;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class StationsWebTests {
  private static final Actor DIRECTOR =
      As.actor("站长（示例）", Position.STATION_DIRECTOR, World.COMMITTEE.value());
  private static final Actor ZHOU = resident("周桂英（示例）");
  private static final String STATION = "/stations/530111001001C001";
  @Autowired World world;
  @Autowired MockMvcTester web;
  @Autowired Requests requests;
  @Autowired Indicators indicators;
  @Autowired Clock clock;

  private static Actor resident(String name) {
    return As.actor(name, Position.RESIDENT, World.COMMITTEE.value());
  }

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers({"NEJ-12", "NEJ-14", "NEJ-16"})
  void openedWithCouncilBulletinAndPlanAndSeenByEverybody() throws Exception {
    assertThat(page(DIRECTOR, "/stations").select("select[name=compound]").text())
        .contains("和平小区", "春城小区");
    send(
        DIRECTOR,
        "/stations",
        "compound=530111001001C001&name=和平邻舍家&premises=3栋一楼&services=home-care");
    send(DIRECTOR, STATION + "/councils", "council=和平小区理事会");
    send(DIRECTOR, STATION + "/bulletins", "title=停水通知&words=周三上午停水");
    send(
        DIRECTOR,
        STATION + "/plans",
        "plan=楼道翻新&party=党支部&owners=物业业委会&residents=楼栋长&support=互助会"
            + "&since=2026-03-01&until=2026-09-01");
    var seen = page(Actor.VISITOR, "/public" + STATION).text();
    assertThat(seen)
        .contains("和平邻舍家", "3栋一楼", "居家养老", "和平小区理事会", "停水通知", "楼道翻新")
        .contains("党支部", "物业业委会", "楼栋长", "互助会");
    assertThat(page(Actor.VISITOR, "/public/stations?place=530111001001").text())
        .contains("和平邻舍家", "1 / 2 个小区");
    assertThat(web.get().uri("/public/stations.geojson?place=530111").exchange())
        .bodyText()
        .contains("和平邻舍家", "\"Point\"", "春城小区", "还没有邻舍家");
    assertThat(web.get().uri("/public/stations.geojson?place=530111001").exchange())
        .bodyText()
        .contains("和平邻舍家", "春城小区");
  }

  @Test
  @Covers("NEJ-15")
  void oldTroublesOfTheCompoundAreShownBySortWithoutWords() throws Exception {
    open();
    report(ZHOU, World.BUILDING_1, "old.pipes", "水管老化，三楼王家一直漏");
    report(ZHOU, World.BUILDING_3, "old.roof", "别的小区");
    var seen = page(Actor.VISITOR, "/public" + STATION).text();
    assertThat(seen).contains("管网老化").doesNotContain("屋面墙面老化", "王家", "周桂英");
  }

  @Test
  @Covers("NEJ-19")
  void theThreeCountersAreDisputesRaisedAndResolvedAndSortsTakenUp() throws Exception {
    report(ZHOU, World.BUILDING_1, "old.pipes", "水管老化");
    report(ZHOU, World.COMMITTEE, "facilities.lighting", "灯坏了");
    report(ZHOU, World.COMMITTEE, "facilities.lighting", "灯又坏了");
    dispute("COMMUNITY");
    dispute("GRID");
    dispute("STREET");
    dispute("OPEN");
    var seen =
        page(Actor.VISITOR, "/public/stations?place=530111001001").select(".figure").eachText();
    assertThat(seen).contains("矛盾上交1", "矛盾在社区化解2", "办过的事务种类2");
  }

  private void dispute(String kind) {
    indicators.count(
        new Counted(
            new Counted.Subject(Counters.CONTAINED, new County("530111"), UUID.randomUUID()),
            World.COMMITTEE,
            YearMonth.now(clock),
            kind,
            "",
            "",
            1,
            null));
  }

  @Test
  void aPlanWithoutOneOfTheFourIsNotTakenAndWhatWasTypedStays() throws Exception {
    open();
    var answer =
        web.post()
            .uri(STATION + "/plans")
            .with(as(DIRECTOR))
            .with(csrf())
            .param("plan", "楼道翻新")
            .param("party", "党支部")
            .param("owners", "物业")
            .param("residents", "楼栋长")
            .exchange();
    assertThat(answer).hasStatus(422);
    var page = Jsoup.parse(answer.getResponse().getContentAsString());
    assertThat(page.select("#support-problem")).isNotEmpty();
    assertThat(page.select("input[name=plan]").val()).isEqualTo("楼道翻新");
  }

  @Test
  void anOldTroubleNeedsAPicture() throws Exception {
    open();
    send(
        DIRECTOR,
        STATION + "/plans",
        "plan=a&party=b&owners=c&residents=d&support=e&since=2026-03-01&until=2026-09-01");
    var plan = page(DIRECTOR, STATION).select("select[name=of] option[value~=[0-9a-f-]{36}]").val();
    var answer =
        web.post()
            .uri(STATION + "/problems")
            .with(as(DIRECTOR))
            .with(csrf())
            .param("of", plan)
            .param("category", "old.roof")
            .param("problem", "屋顶漏水")
            .exchange();
    assertThat(answer).hasStatus(422);
    assertThat(Jsoup.parse(answer.getResponse().getContentAsString()).select("#before-problem"))
        .isNotEmpty();
  }

  @Test
  @Covers("NEJ-23")
  void pointsAreAddedChangedAndShown() throws Exception {
    send(
        DIRECTOR,
        "/stations/points",
        "place=530111001001&kind=half-past-four&name=四点半学校&address=社区二楼&hours=周一至周五"
            + "&spot=102.742, 25.014");
    assertThat(page(Actor.VISITOR, "/public/stations?place=530111001001").text())
        .contains("四点半学校", "周一至周五");
    var edit = page(DIRECTOR, "/stations/points").select("a[href*=edit=]").attr("href");
    assertThat(page(DIRECTOR, edit).select("input[name=spot]").val()).isEqualTo("102.742, 25.014");
  }

  @Test
  @Covers({"NEJ-21", "NEJ-24"})
  void aGroupIsFoundedJoinedAndLed() throws Exception {
    var group = send(ZHOU, "/societies", "name=守望互助会&about=互相帮忙");
    var wu = resident("吴大勇（示例）");
    assertThat(page(wu, group).text()).contains("守望互助会", "1 人").doesNotContain("周桂英");
    send(wu, group + "/members", "");
    assertThat(page(wu, group).text()).contains("周桂英");
    assertThat(page(wu, "/societies").text()).contains("2 人", "居民自发建立");
  }

  private void open() {
    send(DIRECTOR, "/stations", "compound=530111001001C001&name=和平邻舍家&premises=3栋一楼");
  }

  private void report(Actor actor, PlaceCode place, String category, String words) {
    requests.submit(
        actor,
        new Submission(place, "", null, category, words, false, UUID.randomUUID(), List.of()));
  }

  private String send(Actor actor, String address, String body) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    for (var pair : body.split("&"))
      if (!pair.isEmpty())
        request =
            request.param(
                pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    var answer = request.exchange();
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private Document page(Actor actor, String address) throws Exception {
    var answer = web.get().uri(address).with(as(actor)).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
