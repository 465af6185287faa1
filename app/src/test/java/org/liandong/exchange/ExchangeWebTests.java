package org.liandong.exchange;

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
class ExchangeWebTests {
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
  @Covers({"NEJ-02", "NEJ-06"})
  void askedFoundHelpedAndThankedOnThePages() throws Exception {
    var ask = send(ZHOU, "/exchange", "kind=ASK&place=530111001001&category=errands&words=取药");
    assertThat(page(WU, "/scenes").text()).contains("90 天 1 件 · 办理中 1 · 已确认 0");
    assertThat(page(WU, "/exchange").select("article").text())
        .contains("取药", "周**")
        .doesNotContain("周桂英");
    var deal = send(WU, ask + "/offers", "words=我去");
    assertThat(page(ZHOU, deal).text()).contains("吴**").doesNotContain("吴大勇");
    send(ZHOU, deal + "/steps", "step=agree&version=1");
    assertThat(page(ZHOU, deal).text()).contains("吴大勇");
    send(WU, deal + "/steps", "step=finish&version=2&minutes=40");
    send(ZHOU, deal + "/steps", "step=thank&version=3&minutes=45&words=谢谢");
    assertThat(page(WU, "/exchange/mine").text()).contains("45", "已道谢");
    assertThat(page(WU, "/scenes").text()).contains("90 天 1 件 · 办理中 0 · 已确认 1");
    assertThat(page(WU, "/scenes/help").select(".figures .value").eachText())
        .containsExactly("1", "0", "1");
  }

  @Test
  void wrongInputIsSaidAndWhatWasTypedStays() throws Exception {
    var answer =
        web.post()
            .uri("/exchange")
            .with(as(ZHOU))
            .with(csrf())
            .param("kind", "ASK")
            .param("place", "530111001001")
            .param("words", "取药")
            .exchange();
    assertThat(answer).hasStatus(422);
    assertThat(Jsoup.parse(answer.getResponse().getContentAsString()).select("textarea").text())
        .isEqualTo("取药");
  }

  private String send(Actor actor, String address, String body) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    for (var pair : body.split("&"))
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
