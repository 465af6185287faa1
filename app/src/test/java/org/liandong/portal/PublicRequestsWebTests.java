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
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class PublicRequestsWebTests {
  private static final Actor ZHOU = As.actor("周桂英（示例）", Position.RESIDENT, "530111001001");

  @Autowired MockMvcTester web;
  @Autowired World world;
  @Autowired Requests requests;

  @BeforeEach
  void build() {
    world.town();
  }

  @Test
  @Covers({"NEJ-07", "Z-06"})
  void anybodySeesSortStageAndClockButNobody() throws Exception {
    var id = submit("楼道的灯坏了三天");
    requests.take(World.gridOwner(), id, 1);
    requests.answer(World.gridOwner(), id, 2, "李某换好了灯", List.of());
    for (var place : List.of("530111", "530111001", "530111001001")) {
      var page = page("/public/requests?place=" + place);
      assertThat(page.select("tbody tr")).hasSize(1);
      assertThat(page.select("tbody tr").text())
          .contains("等居民确认", "关上社区", "按时答复")
          .doesNotContain("已办结");
      assertThat(page.html()).doesNotContain("周桂英", "楼道的灯", "七栋", "换好了灯", id.value().toString());
    }
    assertThat(page("/public/requests?place=530111001002").select("tbody tr")).isEmpty();
  }

  @Test
  void theFeedOfAPlaceSaysSortStageAndCommunityOnly() throws Exception {
    submit("楼道的灯坏了三天");
    var feed = web.get().uri("/public/requests.atom?place=530111001").exchange();
    assertThat(feed).hasStatusOk();
    var text = feed.getResponse().getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(text).contains("<entry>", "关上社区").doesNotContain("周桂英", "楼道的灯");
    assertThat(web.get().uri("/public/requests.atom?place=53")).hasStatus(404);
  }

  @Test
  void whatIsTakenBackIsNotCounted() throws Exception {
    submit("楼道的灯坏了三天");
    var id = submit("快递柜满了");
    requests.withdraw(ZHOU, id, 1, "找到了");
    var page = page("/public/requests?place=530111001001");
    assertThat(page.select(".figure .value").eachText().getFirst()).isEqualTo("1");
    assertThat(page.select("tbody tr")).hasSize(1);
  }

  @Test
  void theListIsWalkedByKey() throws Exception {
    for (int i = 0; i < 23; i++) submit("第" + i + "件");
    var first = page("/public/requests?place=530111001001");
    assertThat(first.select("tbody tr")).hasSize(20);
    var second = page(first.select(".pager a[rel=next]").attr("href"));
    assertThat(second.select("tbody tr")).hasSize(3);
  }

  @Test
  void otherPlacesHaveNoSuchList() {
    for (var place : List.of("", "53", "530111001001G001", "530111999", "x' or 1=1"))
      assertThat(web.get().uri("/public/requests").param("place", place)).hasStatus(404);
  }

  private Request.Id submit(String words) {
    return requests.submit(
        ZHOU,
        new Submission(
            World.BUILDING_1, "七栋", null, "other", words, false, UUID.randomUUID(), List.of()));
  }

  private Document page(String path) throws Exception {
    var answer = web.get().uri(path).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
