package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What anyone sees of a procedure whose notice runs, and the way from there to an objection. */
@PlatformTest
class PublicProcedureWebTests {
  @Autowired World world;
  @Autowired Referrals referrals;
  @Autowired Notices notices;
  @Autowired ApplicationContext platform;
  @Autowired MockMvcTester web;
  private Town town;
  private Procedure.Id id;
  private Notice.Id notice;

  /** The steps before lie back; the notice runs from today. */
  @BeforeEach
  void aNoticeRuns() {
    world.town();
    town = new Town(platform, "2026-09-02T01:00:00Z");
    town.adopt("gansu");
    id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    int version = town.playTo(id, Town.worker(), "post").version();
    var text = new Referrals.Text("公示（示例）", "方案见附件。", 0, List.of(), UUID.randomUUID());
    notice = referrals.publish(Town.worker(), id, version, "post", text);
  }

  @Test
  @Covers("APP-04")
  void theButtonLeadsAResidentToTheFormAndAVisitorToSigningIn() throws Exception {
    var form = "/notices/" + notice + "#object";
    assertThat(button(Actor.VISITOR).attr("href")).isEqualTo(form);
    assertThat(button(PacksRoutesTests.resident()).text()).isEqualTo("提出异议");
    var visitor = page(Actor.VISITOR, "/notices/" + notice).select("#object");
    assertThat(visitor.select("textarea")).isEmpty();
    assertThat(visitor.select("a[href='/sign-in']")).hasSize(1);
    var resident = page(PacksRoutesTests.resident(), "/notices/" + notice).select("form#object");
    assertThat(resident.select("textarea[name=words]")).hasSize(1);
  }

  @Test
  @Covers("APP-04")
  void anObjectionIsCountedOnThePublicPageAndItsWordsAreNot() throws Exception {
    var sent =
        web.post()
            .uri("/notices/" + notice + "/objections")
            .param("words", "离幼儿园太近")
            .with(as(PacksRoutesTests.resident()))
            .with(csrf())
            .exchange();
    assertThat(sent).hasStatus3xxRedirection();
    assertThat(page(Actor.VISITOR, "/public/procedures/" + id).text())
        .contains("异议 1 条，已答复 0 条")
        .doesNotContain("幼儿园");
  }

  @Test
  void thereIsNothingToPressOnceTheNoticeIsOver() throws Exception {
    notices.withdraw(Actor.PLATFORM, notice, notices.find(Actor.PLATFORM, notice).version(), "有误");
    var page = page(Actor.VISITOR, "/public/procedures/" + id);
    assertThat(page.select("a[href$='#object']")).isEmpty();
  }

  private org.jsoup.nodes.Element button(Actor actor) throws Exception {
    var page = page(actor, "/public/procedures/" + id);
    return Objects.requireNonNull(page.selectFirst("a.button[href$='#object']"));
  }

  private Document page(Actor actor, String address) throws Exception {
    var request = web.get().uri(address);
    if (actor.signedIn()) request = request.with(as(actor));
    var result = request.exchange();
    assertThat(result).as(address).hasStatusOk();
    return Jsoup.parse(result.getResponse().getContentAsString());
  }
}
