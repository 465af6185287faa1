package org.liandong.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.MeetingSamples;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A meeting from plan to signed minutes over the pages, each step by the right hat. */
@PlatformTest
class MeetingsWebTests {
  @Autowired ApplicationContext platform;
  @Autowired MockMvcTester web;
  @Autowired Meetings meetings;
  @Autowired Attendances attendances;
  @Autowired Clock clock;
  private final Actor worker = World.worker();
  private final List<Actor> members = new ArrayList<>();
  private Body.Id body;

  @BeforeEach
  void founded() {
    for (int i = 1; i <= 5; i++)
      members.add(actor("代表" + i, Position.RESIDENT, World.COMMITTEE.value()));
    body = MeetingSamples.representatives(platform, members.stream().map(Actor::account).toList());
  }

  @Test
  @Covers({"DEM-08", "ACT-07"})
  void fromPlanToSignedMinutesWithASecretVoteOnlineAndOnPaper() throws Exception {
    var address =
        post(
            worker,
            "/bodies/" + body + "/meetings",
            "form",
            "SESSION",
            "title",
            "停车位改造",
            "venue",
            "二楼",
            "begins",
            "2027-01-15T19:00");
    post(worker, address + "/callings", "version", "1");
    post(worker, address + "/motions", "motion", "划线", "ballot", "SECRET", "online", "true");
    var motion =
        Objects.requireNonNull(page(worker, address).selectFirst("a[href^=/motions/]"))
            .attr("href");
    post(worker, motion + "/openings");
    var vote = send(members.get(1), motion + "/ballots", "choice", "YES");
    assertThat(vote).hasStatusOk();
    var receipt =
        Objects.requireNonNull(
                Jsoup.parse(vote.getResponse().getContentAsString()).selectFirst(".receipt .code"))
            .text();
    assertThat(receipt).hasSize(16);
    assertThat(page(members.get(1), motion).text()).doesNotContain(receipt);
    var roll = page(worker, address).select("input[name=seats]").eachAttr("value");
    assertThat(send(worker, address + "/openings", "version", "2")).hasStatus(409);
    post(
        worker,
        address + "/attendances",
        "seats",
        roll.get(0),
        "seats",
        roll.get(1),
        "seats",
        roll.get(2));
    post(worker, address + "/openings", "version", "2");
    var papers =
        page(worker, motion).select("form[action$=papers] input[name=seats]").eachAttr("value");
    post(worker, motion + "/papers", "seats", papers.getFirst());
    var above =
        send(
            worker,
            motion + "/counts",
            "yes",
            "2",
            "no",
            "0",
            "abstain",
            "0",
            "invalid",
            "0",
            "teller",
            "甲",
            "witness",
            "乙");
    assertThat(above).hasStatus(409);
    post(
        worker,
        motion + "/counts",
        "yes",
        "1",
        "no",
        "0",
        "abstain",
        "0",
        "invalid",
        "0",
        "teller",
        "甲",
        "witness",
        "乙");
    post(worker, motion + "/closings");
    assertThat(page(worker, motion).text()).contains(receipt).contains("对得上");
    var open = web.get().uri("/public" + motion.replace("motions", "votes")).exchange();
    assertThat(Jsoup.parse(open.getResponse().getContentAsString()).text())
        .contains(receipt)
        .doesNotContain("代表2");
    var lines =
        web.get()
            .uri("/public" + motion.replace("motions", "votes") + "/ballots.txt")
            .exchange()
            .getResponse()
            .getContentAsString();
    assertThat(page(worker, motion).text()).contains(Tally.digest(lines));
    post(
        worker,
        address + "/resolutions",
        "kind",
        "TASK",
        "resolved",
        "划线",
        "due",
        "2027-02-01",
        "owner",
        "物业");
    post(worker, address + "/minutes", "minutesText", "会议通过了划线。");
    post(worker, address + "/closings", "version", "3");
    assertThat(page(worker, address + "/minutes").text()).contains("会议通过了划线");
  }

  @Test
  void whatWasTypedSurvivesAMistake() throws Exception {
    var answer =
        send(
            worker,
            "/bodies/" + body + "/meetings",
            "form",
            "SESSION",
            "title",
            "停车位改造",
            "venue",
            "",
            "begins",
            "x");
    assertThat(answer).hasStatus(422);
    var page = Jsoup.parse(answer.getResponse().getContentAsString());
    assertThat(page.select("input[name=title]").val()).isEqualTo("停车位改造");
    assertThat(page.select("#venue-problem")).isNotEmpty();
  }

  @Test
  void aHelperDoesNotCheckInOrVoteForSomebody() {
    var id = MeetingSamples.meeting(platform, body, clock.instant().plus(Duration.ofDays(5)));
    meetings.call(worker, id, 1);
    var resident = members.get(1);
    var behalf =
        new Actor(
            worker.account(),
            worker.name(),
            resident.hat(),
            new Actor.Principal(resident.account(), resident.name(), "530111-1"));
    assertThatThrownBy(() -> attendances.checkIn(behalf, id, "123456"))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.reason()).isEqualTo(MeetingRefusal.NOT_IN_PERSON));
  }

  @Test
  void whoSitsInABodySeesInTheListHowManySitInIt() throws Exception {
    for (var reader : List.of(worker, members.getFirst())) {
      assertThat(page(reader, "/bodies/" + body).select("td.title.strong")).hasSize(5);
      assertThat(page(reader, "/bodies").select("td.number").text()).isEqualTo("5");
    }
  }

  @Test
  void thePagesCostTheSameHoweverManyRows() throws Exception {
    page(worker, "/meetings");
    page(worker, "/bodies");
    assertThat(web.get().uri("/bodies/nonsense").with(as(worker)).exchange()).hasStatus(404);
    assertThat(web.get().uri("/meetings?month=nonsense").with(as(worker)).exchange()).hasStatusOk();
  }

  private Document page(Actor actor, String address) throws Exception {
    var answer = web.get().uri(address).with(as(actor)).exchange();
    assertThat(answer).as(address).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private MvcTestResult send(Actor actor, String address, String... fields) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) request = request.param(fields[i], fields[i + 1]);
    return request.exchange();
  }

  private String post(Actor actor, String address, String... fields) {
    var answer = send(actor, address, fields);
    assertThat(answer).as(address).hasStatus(302);
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }
}
