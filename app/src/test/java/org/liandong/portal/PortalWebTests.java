package org.liandong.portal;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.List;
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
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class PortalWebTests {
  private static final Actor ZHOU = As.actor("周某（示例）", Position.RESIDENT, "530111001001");
  private static final Actor WU = As.actor("吴某（示例）", Position.RESIDENT, "530111001001");
  private static final Actor ADMINISTRATOR = As.actor("管某（示例）", Position.ADMINISTRATOR, "");

  @Autowired MockMvcTester web;
  @Autowired World world;
  @Autowired Requests requests;

  @BeforeEach
  void build() {
    world.town();
  }

  @Test
  @Covers({"PLT-01", "Z-06"})
  void visitorsChooseAPlaceAndSeeWhatIsPublicThere() throws Exception {
    assertThat(page(Actor.VISITOR, "/").select(".door b").eachText())
        .containsExactly("我要办事", "我要反映", "我要参与", "我要帮忙");
    var found = page(Actor.VISITOR, "/?q=双桥").select(".rows a[href='/?place=530111001002']");
    assertThat(found.text()).contains("双桥社区");
    submit(ZHOU, "楼道的灯坏了三天");
    var chosen = web.get().uri("/?place=530111001001").exchange();
    assertThat(chosen).hasStatusOk().bodyText().contains("赵某负责这里", "最近 90 天 1 件诉求");
    assertThat(chosen.getResponse().getHeader("Set-Cookie"))
        .contains("liandong-place=530111001001");
    var again = web.get().uri("/").cookie(new Cookie("liandong-place", "530111001001")).exchange();
    assertThat(again).bodyText().contains("关上社区");
  }

  @Test
  void aWrongPlaceIsNoPlace() throws Exception {
    assertThat(page(Actor.VISITOR, "/?place=nowhere").text()).contains("你住在哪里");
    assertThat(page(Actor.VISITOR, "/?place=999999").text()).contains("你住在哪里");
  }

  @Test
  @Covers("NEJ-02")
  void residentsSeeTheirOwnRequestWithItsStepsAndClock() throws Exception {
    var id = submit(ZHOU, "楼道的灯坏了三天");
    submit(WU, "东门垃圾房两天没人收");
    var home = page(ZHOU, "/");
    assertThat(home.select(".own h2").text()).isEqualTo("楼道的灯坏了三天");
    assertThat(home.select(".own a").attr("href")).isEqualTo("/requests/" + id);
    assertThat(home.select(".own .steps li")).hasSize(4);
    assertThat(home.select(".own .chip").text()).contains("剩");
    assertThat(home.select(".tabs a[aria-current=page]").text()).contains("首页");
  }

  @Test
  void whatWaitsForTheResidentsWordComesFirst() throws Exception {
    var id = submit(ZHOU, "楼道的灯坏了三天");
    submit(ZHOU, "门口的树枝压到了电线");
    requests.take(World.gridOwner(), id, 1);
    requests.answer(World.gridOwner(), id, 2, "换好了", List.of());
    assertThat(page(ZHOU, "/").select(".own").eachText().getFirst()).contains("楼道的灯坏了三天", "等你确认");
  }

  @Test
  @Covers("SUPL-22")
  void aHelperSeesTheResidentsHome() throws Exception {
    submit(ZHOU, "楼道的灯坏了三天");
    var principal = new Actor.Principal(ZHOU.account(), ZHOU.name(), "530111-1");
    var helper = new Actor(World.worker().account(), "赵某", ZHOU.hat(), principal);
    var home = page(helper, "/");
    assertThat(home.select(".own h2").text()).isEqualTo("楼道的灯坏了三天");
    assertThat(home.select(".agent").text()).contains(ZHOU.name());
  }

  @Test
  void staffAreLedToTheirDeskWhereEveryCountIsALink() throws Exception {
    submit(ZHOU, "楼道的灯坏了三天");
    assertThat(web.get().uri("/").with(As.as(World.gridOwner()))).hasRedirectedUrl("/desk");
    var desk = page(World.gridOwner(), "/desk");
    var mine = desk.select(".count a[href='/requests?scope=mine&state=open']");
    assertThat(mine.select("b").text()).isEqualTo("1");
    assertThat(page(World.gridOwner(), mine.attr("href")).select("tbody tr")).hasSize(1);
    assertThat(desk.select(".row-link").text()).contains("楼道的灯坏了三天");
  }

  @Test
  void thoseWhoDoNotWorkOnRequestsSeeNoCountsOfThem() throws Exception {
    assertThat(page(ADMINISTRATOR, "/desk").select(".count")).isEmpty();
    assertThat(web.get().uri("/desk").with(As.as(ZHOU))).hasStatus(404);
  }

  @Test
  void doorsAreOpenToEverybody() throws Exception {
    for (var door : List.of("services", "participation", "help"))
      for (var actor : List.of(Actor.VISITOR, ZHOU))
        assertThat(page(actor, "/doors/" + door).select("h1")).hasSize(1);
    assertThat(page(ZHOU, "/doors/services").text()).contains("赵某", "陈某", "周某");
  }

  @Test
  void whatEveryModuleShowsInPublicIsFoundBehindTheDoorsAndOpens() throws Exception {
    var place = "?place=" + World.COMMITTEE.value();
    for (var address :
        List.of(
            "/notices" + place,
            "/notices/boards" + place,
            "/public/procedures" + place,
            "/public/projects" + place,
            "/public/purchases" + place,
            "/public/contracts" + place,
            "/public/funds" + place,
            "/public/stations" + place,
            "/public/surveys" + place,
            "/surveys",
            "/meetings")) opens("participation", address);
    for (var address : List.of("/public/stations" + place, "/public/projects" + place, "/surveys"))
      opens("help", address);
  }

  private void opens(String door, String address) throws Exception {
    assertThat(page(ZHOU, "/doors/" + door).select("a[href='" + address + "']")).hasSize(1);
    assertThat(page(ZHOU, address).select("h1")).hasSize(1);
  }

  private Request.Id submit(Actor actor, String words) {
    var place = new PlaceCode(World.BUILDING_1.value());
    return requests.submit(
        actor,
        new Submission(place, "1栋", null, "other", words, false, UUID.randomUUID(), List.of()));
  }

  private Document page(Actor actor, String path) throws Exception {
    var request = web.get().uri(path);
    if (actor.signedIn()) request = request.with(As.as(actor));
    var answer = request.exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
