package org.liandong.portal;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.liandong.base.Position;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class SearchWebTests {
  private static final Actor ZHOU = As.actor("周某（示例）", Position.RESIDENT, "530111001001");
  private static final Actor WU = As.actor("吴某（示例）", Position.RESIDENT, "530111001001");
  private static final Actor ELSEWHERE =
      As.actor("外某（示例）", Position.COMMUNITY_WORKER, "330203001001");

  @Autowired MockMvcTester web;
  @Autowired World world;
  @Autowired Requests requests;

  @BeforeEach
  void report() {
    world.town();
    var submission =
        new Submission(
            World.BUILDING_1,
            "七栋二单元",
            null,
            "other",
            "門口的變壓器半夜嗡嗡響",
            false,
            UUID.randomUUID(),
            List.of());
    requests.submit(ZHOU, submission);
  }

  @Test
  void anyTwoCharactersFindARequest() throws Exception {
    for (var words : List.of("变压", "壓器", "半夜", "七栋"))
      for (var actor : List.of(ZHOU, World.gridOwner(), World.worker(), World.countyOfficer()))
        assertThat(requestsOn(page(actor, words))).as("%s by %s", words, actor.name()).hasSize(1);
    assertThat(requestsOn(page(ZHOU, "变器"))).isEmpty();
  }

  @Test
  void theNumberFindsItHoweverItIsSaid() throws Exception {
    var label = requestsOn(page(ZHOU, "变压")).getFirst().split(" ")[0];
    var number = label.substring(7).replaceFirst("^0+", "");
    for (var words : List.of(label, number, "530111 - " + number))
      assertThat(requestsOn(page(ZHOU, words))).as(words).hasSize(1);
    assertThat(requestsOn(page(ZHOU, "330203-" + number))).isEmpty();
  }

  @Test
  @Covers("Z-02")
  void nobodyFindsWhatTheyMayNotSee() throws Exception {
    var number = requestsOn(page(ZHOU, "变压")).getFirst().split(" ")[0];
    for (var actor : List.of(WU, ELSEWHERE, Actor.VISITOR))
      for (var words : List.of("变压", number))
        assertThat(requestsOn(page(actor, words))).as("%s by %s", words, actor.name()).isEmpty();
  }

  @Test
  void placesAndRulesAreFoundByAnybody() throws Exception {
    var page = page(Actor.VISITOR, "双桥");
    assertThat(page.select("a[href='/places/530111001002']").text()).contains("双桥社区");
    var rule = page(World.countyOfficer(), "诉求答复").select("a[href^='/policy/places/530111/rules']");
    assertThat(web.get().uri(rule.attr("href"))).hasStatusOk();
    var national = page(Actor.VISITOR, "诉求答复").select("a[href^='/policy/places/0/rules']");
    assertThat(web.get().uri(national.attr("href"))).hasStatusOk();
  }

  @Test
  void policyDocumentsAreFoundByTheWordsOfTheirHeadAndClauses() throws Exception {
    for (var words : List.of("社区建设发展规划", "官渡区 规划"))
      assertThat(page(Actor.VISITOR, words).select("a[href^='/policy/documents/']"))
          .as(words)
          .isNotEmpty();
  }

  @Test
  void wordsThatFindNothingSayWhatToDo() throws Exception {
    assertThat(page(ZHOU, "啊哦嗯呃").text()).contains("没有找到", "两个字就能搜");
    assertThat(page(ZHOU, "").text()).contains("想找什么");
    assertThat(page(ZHOU, "<script>alert(1)</script>").select("script:containsData(alert)"))
        .isEmpty();
    assertThat(page(ZHOU, "' | !! & <-> :*").text()).contains("没有找到");
    assertThat(page(ZHOU, "9".repeat(30)).text()).contains("没有找到");
    assertThat(page(ZHOU, "长".repeat(5000)).text()).contains("没有找到");
  }

  private static List<String> requestsOn(Document page) {
    return page.select("a[href^='/requests/530111'] small").eachText();
  }

  private Document page(Actor actor, String words) throws Exception {
    var request = web.get().uri("/search").param("q", words);
    if (actor.signedIn()) request = request.with(As.as(actor));
    var answer = request.exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
