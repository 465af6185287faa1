package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
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
import org.liandong.base.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An authorisation signed on paper: its scan is kept, and seen by whom it concerns. */
@PlatformTest
@Covers({"SUPL-22", "Z-08"})
class PaperTests {
  private static final LocalDate TODAY = LocalDate.now(WorkingDays.ZONE);
  private static final byte[] PDF = "%PDF-1.7 示例".getBytes(StandardCharsets.UTF_8);
  @Autowired Registrations registrations;
  @Autowired Authorisations authorisations;
  @Autowired Actors actors;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvcTester web;
  private Actor grandmother;
  private Actor daughter;
  private Actor worker;

  @BeforeEach
  void family() {
    grandmother = register("张秀英（示例）", "13871000012");
    daughter = register("李敏（示例）", "13871000013");
    worker = As.known(jdbc, World.worker());
  }

  private Actor register(String name, String phone) {
    var told =
        new Registrations.Told(name, phone, "石榴花开-2088", World.COMMITTEE.value(), "", true, false);
    return actors.of(registrations.register(told, "10.3.2.2"), null, null).orElseThrow();
  }

  private MvcTestResult record(Actor actor, byte[] scan, String name, String way) {
    return web.post()
        .uri("/desk/helping/authorisations")
        .multipart()
        .file("scan", scan)
        .param("resident", grandmother.account().toString())
        .param("way", "PAPER")
        .param("until", TODAY.plusDays(30).toString())
        .param("helperName", name)
        .param("helperWay", way)
        .with(As.as(actor))
        .with(csrf())
        .exchange();
  }

  private Document page(Actor actor, String path) throws Exception {
    return Jsoup.parse(
        web.get().uri(path).with(As.as(actor)).exchange().getResponse().getContentAsString());
  }

  @Test
  void theScanIsKeptAndSeenByStaffAndResident() throws Exception {
    assertThat(record(worker, PDF, "", "")).hasRedirectedUrl("/desk/helping");
    var given = authorisations.given(grandmother).getFirst();
    assertThat(given.helper()).isEqualTo(worker.account());
    assertThat(given.way()).isEqualTo(Authorisation.Way.PAPER);
    var scan = "/authorisations/" + given.id() + "/scan";
    assertThat(page(worker, "/desk/helping").select("a[href=" + scan + "]")).hasSize(1);
    assertThat(page(grandmother, "/me/helpers").select("a[href=" + scan + "]")).hasSize(1);
    var street = As.actor("陈某", Position.STREET_OFFICER, World.STREET.value());
    for (var sees : new Actor[] {worker, grandmother, street})
      assertThat(web.get().uri(scan).with(As.as(sees)))
          .as(sees.name())
          .hasStatusOk()
          .hasHeader("Content-Type", "application/pdf");
    var elsewhere = As.actor("外地", Position.COMMUNITY_WORKER, "330203001001");
    for (var blind : new Actor[] {daughter, elsewhere})
      assertThat(web.get().uri(scan).with(As.as(blind))).as(blind.name()).hasStatus(404);
  }

  @Test
  void thePaperMayNameSomebodyElse() {
    assertThat(record(worker, PDF, "李敏（示例）", "13871000013")).hasRedirectedUrl("/desk/helping");
    assertThat(authorisations.held(daughter)).hasSize(1);
    assertThat(authorisations.held(worker)).isEmpty();
  }

  @Test
  void withoutPaperOrWithAStrangerTheFormComesBack() throws Exception {
    var nothing = record(worker, new byte[0], "李敏（示例）", "13871000013");
    assertThat(nothing).hasStatus(422).bodyText().contains("请附上签了字的授权书", "13871000013");
    assertThat(record(worker, PDF, "没有（示例）", "13871000013")).hasStatus(422);
    assertThat(record(worker, "hello".getBytes(StandardCharsets.UTF_8), "", "")).hasStatus(422);
    assertThat(authorisations.given(grandmother)).isEmpty();
  }

  @Test
  void staffTakeItBackAndSoCanTheResident() {
    record(worker, PDF, "", "");
    var id = authorisations.given(grandmother).getFirst().id();
    assertThat(
            web.post()
                .uri("/desk/helping/authorisations/" + id + "/withdrawal")
                .with(As.as(worker))
                .with(csrf()))
        .hasRedirectedUrl("/desk/helping");
    assertThat(authorisations.held(worker)).isEmpty();
  }

  @Test
  void nobodyRecordsForResidentsOfOthers() {
    var elsewhere = As.known(jdbc, As.actor("外地", Position.COMMUNITY_WORKER, "330203001001"));
    assertThat(record(elsewhere, PDF, "", "")).hasStatus(404);
    assertThat(authorisations.given(grandmother)).isEmpty();
  }
}
