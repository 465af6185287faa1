package org.liandong.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Position;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class InboxWebTests {
  private static final County GUANDU = new County("530111");
  private static final Actor ZHOU = As.actor("周某（示例）", Position.RESIDENT, "530111001001");
  private static final Actor WU = As.actor("吴某（示例）", Position.RESIDENT, "530111001001");
  private static final Actor LI = As.actor("李某（示例）", Position.GRID_OWNER, "530111001001G001");

  @Autowired MockMvcTester web;
  @Autowired Inbox inbox;
  @Autowired Reaches reaches;

  @Test
  @Covers("NEJ-04")
  void messagesAreReadInTheLanguageOfTheReader() throws Exception {
    tell(ZHOU, 1, "inbox.tasks.since", "周一");
    assertThat(page(ZHOU, "/inbox").select(".rows").text()).contains("周一 起等着");
    var english = new Cookie("liandong-language", "en");
    var answer = web.get().uri("/inbox").with(As.as(ZHOU)).cookie(english).exchange();
    assertThat(answer.getResponse().getContentAsString()).contains("waiting since 周一");
  }

  @Test
  void aMessageWithoutWordsStillOpens() throws Exception {
    tell(ZHOU, 1, "gone.long-ago", "x");
    var link = page(ZHOU, "/inbox").select(".rows a");
    assertThat(link.text()).contains("有一件事要告诉你");
    assertThat(open(ZHOU, link.attr("href"))).isEqualTo("/requests/1");
  }

  @Test
  void withoutAWayNobodyIsToldToGiveAnAddress() throws Exception {
    var page = page(ZHOU, "/inbox/ways");
    assertThat(page.text()).contains("还没有接通邮件和短信").doesNotContain("写回验证码");
    assertThat(page.select("h1, h2").eachText()).containsOnlyOnce("消息发到哪里");
  }

  @Test
  void openingReadsAndLeadsOn() throws Exception {
    tell(ZHOU, 1, "inbox.tasks.since", "周一");
    tell(ZHOU, 2, "inbox.tasks.since", "周二");
    assertThat(unread(ZHOU)).isEqualTo(2);
    var newest = page(ZHOU, "/inbox").select(".rows .unread a");
    assertThat(open(ZHOU, newest.attr("href"))).isEqualTo("/requests/2");
    assertThat(unread(ZHOU)).isEqualTo(1);
    assertThat(page(ZHOU, "/inbox").select(".rows .unread")).hasSize(1);
  }

  @Test
  void allAreReadAtOnce() throws Exception {
    tell(ZHOU, 1, "inbox.tasks.since", "周一");
    tell(WU, 1, "inbox.tasks.since", "周一");
    assertThat(web.post().uri("/inbox/readings").with(As.as(ZHOU)).with(csrf()))
        .hasRedirectedUrl("/inbox");
    assertThat(unread(ZHOU)).isZero();
    assertThat(unread(WU)).isEqualTo(1);
  }

  @Test
  void theNextPageGoesOnWhereThisOneEnds() throws Exception {
    for (int i = 1; i <= 25; i++) tell(ZHOU, i, "inbox.tasks.since", "第" + i);
    var first = page(ZHOU, "/inbox");
    assertThat(first.select(".rows > li")).hasSize(20);
    var second = page(ZHOU, first.select(".pager a[rel=next]").attr("href"));
    assertThat(second.select(".rows > li")).hasSize(5);
    var all = new HashSet<>(first.select(".rows a").eachAttr("href"));
    all.addAll(second.select(".rows a").eachAttr("href"));
    assertThat(all).hasSize(25);
  }

  @Test
  @Covers("Z-02")
  void whatOthersWereToldIsNotThere() throws Exception {
    tell(ZHOU, 1, "inbox.tasks.since", "周一");
    var path = page(ZHOU, "/inbox").select(".rows a").attr("href");
    for (var other : List.of(WU, LI))
      assertThat(web.get().uri(path).with(As.as(other))).hasStatus(404);
    assertThat(page(WU, "/inbox").select(".rows")).isEmpty();
    assertThat(web.get().uri("/inbox/no-id").with(As.as(ZHOU))).hasStatus(404);
    assertThat(unread(ZHOU)).isEqualTo(1);
  }

  @Test
  @Covers("SUPL-22")
  void aHelperReadsWhatTheResidentWasTold() throws Exception {
    tell(ZHOU, 1, "inbox.tasks.since", "周一");
    tell(LI, 1, "inbox.tasks.since", "周二");
    var principal = new Actor.Principal(ZHOU.account(), ZHOU.name(), "530111-1");
    var helper = new Actor(LI.account(), LI.name(), ZHOU.hat(), principal);
    var words = page(helper, "/inbox").select(".rows").text();
    assertThat(words).contains("周一").doesNotContain("周二");
  }

  private void tell(Actor actor, int nr, String key, String argument) {
    inbox.tell(
        GUANDU, actor.account(), "requests/" + nr, key, List.of(argument), "/requests/" + nr);
  }

  /** Only the addressee reaches the row. */
  private int unread(Actor actor) {
    return reaches.within(Reach.of(actor), () -> inbox.unread(actor));
  }

  private String open(Actor actor, String path) throws Exception {
    var answer = web.get().uri(path).with(As.as(actor)).exchange();
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  private Document page(Actor actor, String path) throws Exception {
    var answer = web.get().uri(path).with(As.as(actor)).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
