package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An approved project changes its budget: every rule of its scheme holds for what it becomes. */
@PlatformTest
class ChangeWebTests {
  @Autowired MockMvcTester web;
  @Autowired ApplicationContext platform;
  @Autowired Clock clock;
  private Pilot pilot;
  private Project.Id id;

  @BeforeEach
  void approved() {
    pilot = new Pilot(platform, clock.instant().toString());
    var worker = Pilot.worker();
    id = pilot.open(worker, pilot.call("530111", Scheme.Kind.VENTURE, 0), Pilot.COMMUNITY);
    pilot.write(worker, id, pilot.sound(id, 80_000));
    pilot.submit(worker, id, "同一批老人，内容不同");
    pilot.agree(
        As.actor("钱某", Position.COMMUNITY_WORKER, Pilot.COMMUNITY.value()), id, "community");
    pilot.agree(Pilot.street(), id, "street");
    pilot.agree(Pilot.county(), id, "county");
  }

  private MvcTestResult post(String path, String first, String second, String city) {
    return web.post()
        .uri("/projects/" + id + path)
        .param("budget-item-1", "services")
        .param("budget-words-1", "陪伴服务")
        .param("budget-amount-1", first)
        .param("budget-item-2", "materials")
        .param("budget-words-2", "物资")
        .param("budget-amount-2", second)
        .param("funding-source-1", "FISCAL_CITY")
        .param("funding-payer-1", "市民政局（示例）")
        .param("funding-amount-1", city)
        .param("why", "添置轮椅（示例）")
        .with(as(Pilot.worker()))
        .with(csrf())
        .exchange();
  }

  @Test
  @Covers({"APP-14", "PRJ-25"})
  void aChangeOfOneFenTooMuchIsRefusedWithItsClauseAndKeepsWhatWasTyped() {
    assertThat(post("/change", "70000", "10000", "80000.01"))
        .hasStatus(409)
        .bodyText()
        .contains("《甘肃省开展“三社联动”试点方案》2016年6月 原文第42行", "80000.01", "添置轮椅");
    assertThat(pilot.project(id).sums().total()).hasToString("80,000.00");
    assertThat(post("/change/checks", "70000", "10000", "80000.01"))
        .hasStatusOk()
        .bodyText()
        .contains("不符合", "《甘肃省开展“三社联动”试点方案》2016年6月 原文第42行");
  }

  @Test
  void aSoundChangeIsKeptWithItsReasonAndTheRulings() {
    assertThat(post("/change", "70000", "12000", "82000")).hasStatus3xxRedirection();
    assertThat(pilot.project(id).sums().total()).hasToString("82,000.00");
    assertThat(pilot.project(id).stage()).isEqualTo(Stage.APPROVED);
    assertThat(pilot.projects.history(Actor.PLATFORM, id))
        .last()
        .satisfies(it -> assertThat(it.words()).isEqualTo("添置轮椅（示例）"));
  }

  @Test
  void itIsNotLessThanWhatWasGranted() {
    assertThat(post("/change", "20000", "19999.99", "39999.99")).hasStatus(409);
    assertThat(pilot.project(id).sums().total()).hasToString("80,000.00");
  }

  @Test
  void onlyThoseWhoAppliedAndOnlyOnceItIsApproved() {
    assertThat(get(Pilot.worker(), id)).hasStatusOk().bodyText().contains("变更预算", "规定核对");
    assertThat(get(Pilot.county(), id)).hasStatus(404);
    var draft =
        pilot.open(Pilot.worker(), pilot.call("530111", Scheme.Kind.VENTURE, 0), Pilot.COMMUNITY);
    assertThat(get(Pilot.worker(), draft)).hasStatus(404);
  }

  private MvcTestResult get(Actor actor, Project.Id project) {
    return web.get().uri("/projects/" + project + "/change").with(as(actor)).exchange();
  }
}
