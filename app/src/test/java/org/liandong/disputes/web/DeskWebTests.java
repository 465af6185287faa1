package org.liandong.disputes.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.liandong.base.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The desk beside single disputes: gatherings, rounds, restricted cases, on real pages. */
@PlatformTest
class DeskWebTests {
  @Autowired World world;
  @Autowired MockMvcTester web;
  @Autowired JdbcTemplate jdbc;
  @Autowired Clock clock;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("CON-05")
  void aGatheringIsReportedTakenAndGoneThroughByItsPlan() throws Exception {
    var wrong =
        post(World.gridOwner(), "/disputes/events", "place=530111001001&words=聚了人&people=0");
    assertThat(wrong).hasStatus(422);
    assertThat(html(wrong).select("textarea").text()).isEqualTo("聚了人");
    var now = LocalDateTime.ofInstant(Instant.now(clock), WorkingDays.ZONE).withNano(0);
    var body = "place=530111001001&spot=" + World.BUILDING_1 + "&words=业主聚在门口&people=30&happened=";
    var one = send(World.gridOwner(), "/disputes/events", body + now.minusMinutes(5));
    var page = page(World.streetOfficer(), one);
    assertThat(page.text()).contains("等街道接报", "群体性事件逐级上报的时限", "派人到现场", "未做");
    send(World.streetOfficer(), one + "/steps", "step=take&version=1&words=到现场");
    var none = post(World.worker(), one + "/steps", "step=done&version=2&item=nothing");
    assertThat(none).hasStatus(422);
    send(World.worker(), one + "/steps", "step=done&version=2&item=talk&said=谈了一小时");
    assertThat(page(World.worker(), one).text()).contains("与代表对话", "谈了一小时", "已做");
    send(World.streetOfficer(), one + "/steps", "step=close&version=3&result=散了");
    assertThat(page(World.worker(), "/disputes/events?closed=true").text()).contains("业主聚在门口");
  }

  @Test
  @Covers("CON-01")
  void aRoundIsOpenedLookedAtAndShowsWhatIsMissing() throws Exception {
    var until = LocalDate.now(clock.withZone(WorkingDays.ZONE)).plusDays(7);
    var body = "place=530111001001&topic=节前排查&until=" + until;
    var one = send(World.worker(), "/disputes/rounds", body);
    var mine = page(World.gridOwner(), one);
    assertThat(mine.select("form[action$=looks]")).hasSize(1);
    assertThat(mine.text()).contains("一网格").doesNotContain("二网格");
    var unsaid = post(World.gridOwner(), one + "/looks", "grid=" + World.GRID_1 + "&found=2");
    assertThat(unsaid).hasStatus(422);
    send(World.gridOwner(), one + "/looks", "grid=" + World.GRID_1 + "&found=1&words=车位口角");
    assertThat(page(World.worker(), one).text()).contains("车位口角", "1 / 2", "还没看");
    assertThat(post(World.worker(), "/disputes/rounds", body)).hasStatus(409);
  }

  @Test
  @Covers("CON-10")
  void anOfficerEntrustsByNameAndEndsIt() throws Exception {
    var worker = As.known(jdbc, World.worker());
    jdbc.update(
        "update identity.credential set sign_in = 'zhao' where account = ?",
        worker.account().value());
    var body = "place=530111001001&kind=correction&words=示例案件";
    var one = send(World.gridOwner(), "/disputes", body);
    assertThat(web.get().uri(one).with(as(worker)).exchange()).hasStatus(404);
    var list = "/disputes/entrusted";
    assertThat(page(World.streetOfficer(), list).text()).contains("社区矫正", "还没有点名");
    var unknown = post(World.streetOfficer(), list, "name=赵某&way=nobody&place=530111001001");
    assertThat(unknown).hasStatus(422);
    send(World.streetOfficer(), list, "name=赵某&way=zhao&place=530111001001");
    assertThat(page(worker, one).text()).contains("示例案件");
    var page = page(World.streetOfficer(), list);
    assertThat(page.text()).contains("赵某", "陈某");
    var end = page.select("form[action$=endings]").attr("action");
    send(World.streetOfficer(), end, "");
    assertThat(web.get().uri(one).with(as(worker)).exchange()).hasStatus(404);
    assertThat(web.get().uri(list).with(as(worker)).exchange()).hasStatus(404);
  }

  private String send(Actor actor, String address, String body) throws Exception {
    var answer = post(actor, address, body);
    assertThat(answer.getResponse().getStatus())
        .as(html(answer).select("main").text())
        .isEqualTo(302);
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private MvcTestResult post(Actor actor, String address, String body) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    for (var pair : body.split("&"))
      if (!pair.isEmpty()) request = request.param(pair.split("=")[0], pair.split("=", 2)[1]);
    return request.exchange();
  }

  private Document page(Actor actor, String address) throws Exception {
    var answer = web.get().uri(address).with(as(actor)).exchange();
    assertThat(answer).hasStatusOk();
    return html(answer);
  }

  private static Document html(MvcTestResult answer) throws Exception {
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
