package org.liandong.indicators;

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
class IndicatorsWebTests {
  private static final Actor ZHOU = As.actor("周桂英（示例）", Position.RESIDENT, "530111001001");
  private static final String RATE = "/indicators/requests.effective-rate";

  @Autowired MockMvcTester web;
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Catalog catalog;
  @Autowired Recounting recounting;

  @BeforeEach
  void build() {
    world.town();
  }

  @Test
  @Covers({"NEJ-08", "Z-06"})
  void anybodySeesTheRateItsRawCountsAndTheRowsBehindThem() throws Exception {
    var confirmed = answered("楼道的灯坏了三天");
    requests.confirm(ZHOU, confirmed, 3, "");
    var reopened = answered("快递柜满了");
    requests.reopen(ZHOU, reopened, 3, "还是满的");
    answered("门禁坏了");
    recounting.all(catalog.find("requests.effective-rate"));
    var page = page(Actor.VISITOR, RATE + "?place=530111001001");
    assertThat(page.select(".large-value .value").text()).isEqualTo("50%");
    assertThat(page.select("table").first().select("td.number").eachText())
        .containsExactly("1", "0", "1", "0", "1", "0", "0", "0");
    var list = page.select("td.number a").first().attr("href");
    var rows = page(Actor.VISITOR, list).select("tbody tr");
    assertThat(rows).hasSize(1);
    assertThat(rows.text()).doesNotContain("楼道", "周桂英");
    assertThat(rows.select("a")).isEmpty();
    assertThat(page(ZHOU, list).select("tbody a").attr("href")).isEqualTo("/requests/" + confirmed);
  }

  @Test
  @Covers("NEJ-08")
  void whoAnswersForAFigureIsForStaffOfThePlace() throws Exception {
    requests.confirm(ZHOU, answered("楼道的灯坏了三天"), 3, "");
    recounting.all(catalog.find("requests.effective-rate"));
    assertThat(page(World.worker(), RATE + "?place=530111001001").text()).contains("李某");
    assertThat(page(Actor.VISITOR, RATE + "?place=530111001001").text()).doesNotContain("李某");
    assertThat(page(ZHOU, RATE + "?place=530111001001").text()).doesNotContain("李某");
  }

  @Test
  void anUnknownSortIsSaidAndAnUnknownMeasureIsAbsent() {
    assertThat(web.get().uri(RATE + "?place=530111&sort=password")).hasStatus(422);
    assertThat(web.get().uri("/indicators/nothing?place=530111")).hasStatus(404);
    assertThat(web.get().uri(RATE + "/counted?place=53")).hasStatus(404);
  }

  private Request.Id answered(String words) {
    var submission =
        new Submission(
            World.BUILDING_1, "", null, "other", words, false, UUID.randomUUID(), List.of());
    var id = requests.submit(ZHOU, submission);
    requests.take(World.gridOwner(), id, 1);
    requests.answer(World.gridOwner(), id, 2, "已处理", List.of());
    return id;
  }

  private Document page(Actor actor, String address) throws Exception {
    var ask = web.get().uri(address);
    if (actor.signedIn()) ask = ask.with(As.as(actor));
    var result = ask.exchange();
    assertThat(result).hasStatusOk();
    return Jsoup.parse(result.getResponse().getContentAsString());
  }
}
