package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.inbox.Inbox;
import org.liandong.inbox.Message;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.requests.Action.Kind;
import org.liandong.requests.subscriptions.SubscriptionReactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class SubscriptionsWebTests {
  private static final Actor ZHOU = resident("周桂英（示例）");
  private static final Actor WU = resident("吴大勇（示例）");
  @Autowired MockMvcTester web;
  @Autowired Requests requests;
  @Autowired SubscriptionReactions reactions;
  @Autowired Inbox inbox;
  @Autowired Reaches reaches;
  @Autowired JdbcTemplate jdbc;

  private static Actor resident(String name) {
    return As.actor(name, Position.RESIDENT, World.COMMITTEE.value());
  }

  @Test
  @Covers("NEJ-07")
  void aSubscriberIsToldOfNewPublicRequestsAndCanEndItFromTheMessage() throws Exception {
    begin(ZHOU, World.STREET.value(), "facilities");
    begin(ZHOU, World.STREET.value(), "facilities");
    report(WU, "facilities.lighting");
    report(WU, "environment.noise");
    report(WU, "care.elder");
    report(ZHOU, "facilities.road");
    var told = told(ZHOU);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst()).startsWith("/requests/subscriptions/");
    var page = page(ZHOU, told.getFirst());
    assertThat(page.text()).contains("路灯照明").doesNotContain("噪音", "坏了", "吴大勇");
    assertThat(page.select("form[action$=/endings]")).hasSize(1);
    post(ZHOU, told.getFirst() + "/endings", "", "");
    report(WU, "facilities.lighting");
    assertThat(told(ZHOU)).hasSize(1);
  }

  @Test
  void whatOnlyConcernsThoseInvolvedIsToldToNobody() {
    begin(ZHOU, World.COMMITTEE.value(), "");
    report(WU, "care.elder");
    assertThat(told(ZHOU)).isEmpty();
    report(WU, "facilities.lighting");
    assertThat(told(ZHOU)).hasSize(1);
  }

  @Test
  void anothersSubscriptionIsNotThere() {
    begin(ZHOU, World.COMMITTEE.value(), "");
    var id =
        jdbc.queryForObject("select county || '-' || id from requests.subscription", String.class);
    assertThat(web.get().uri("/requests/subscriptions/" + id).with(as(WU)).exchange())
        .hasStatus(404);
  }

  @Test
  void aFigureMayStandInAFrameAndNothingElseMay() {
    var framed =
        web.get().uri("/indicators/requests.effective-rate/embedded?place=530111").exchange();
    assertThat(framed).hasStatusOk();
    var answer = framed.getResponse();
    assertThat(answer.getHeader("Content-Security-Policy"))
        .contains("frame-ancestors *", "default-src 'none'", "form-action 'none'");
    assertThat(answer.getHeader("X-Frame-Options")).isNull();
    assertThat(framed).bodyText().doesNotContain("<script", "<form");
    for (var path :
        List.of(
            "/indicators/requests.effective-rate?place=530111",
            "/indicators/requests.effective-rate/sharing?place=530111",
            "/indicators/embedded",
            "/")) {
      var closed = web.get().uri(path).exchange().getResponse();
      assertThat(closed.getHeader("Content-Security-Policy")).contains("frame-ancestors 'none'");
      assertThat(closed.getHeader("X-Frame-Options")).isEqualTo("DENY");
    }
    assertThat(web.get().uri("/indicators/requests.effective-rate/sharing?place=530111").exchange())
        .bodyText()
        .contains("&lt;iframe src=\"http://localhost/indicators/requests.effective-rate/embedded");
  }

  @Test
  void aSearchIsKeptAndForgotten() throws Exception {
    post(ZHOU, "/search/saved", "q", "路灯");
    var page = page(ZHOU, "/search");
    assertThat(page.text()).contains("保存的搜索", "路灯");
    assertThat(page(WU, "/search").text()).doesNotContain("保存的搜索");
    post(ZHOU, page.select("form[action$=/removals]").attr("action"), "", "");
    assertThat(page(ZHOU, "/search").text()).doesNotContain("保存的搜索");
  }

  private List<String> told(Actor actor) {
    return reaches.within(
        Reach.of(actor),
        () ->
            inbox.messages(actor, null, 50).rows().stream()
                .filter(message -> message.key().equals("requests.told.subscriber"))
                .map(Message::href)
                .toList());
  }

  /** Handed in, and told to subscribers as the listener does after the commit. */
  private void report(Actor actor, String category) {
    var id =
        requests.submit(
            actor,
            new Submission(
                World.COMMITTEE, "", null, category, "坏了", false, UUID.randomUUID(), List.of()));
    var event =
        new RequestEvent(id, 1, Kind.SUBMITTED, actor.account(), AccountId.NONE, actor.account());
    SubscriptionReactions now = AopTestUtils.getUltimateTargetObject(reactions);
    now.tellSubscribers(event);
    now.tellSubscribers(event);
  }

  private void begin(Actor actor, String place, String category) {
    var answer =
        web.post()
            .uri("/requests/subscriptions")
            .with(as(actor))
            .with(csrf())
            .param("place", place)
            .param("category", category)
            .exchange();
    assertThat(answer).hasStatus3xxRedirection();
  }

  private void post(Actor actor, String address, String field, String value) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    if (!field.isEmpty()) request = request.param(field, value);
    assertThat(request.exchange()).hasStatus3xxRedirection();
  }

  private Document page(Actor actor, String address) throws Exception {
    var answer = web.get().uri(address).with(as(actor)).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
