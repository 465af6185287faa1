package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Applications on real pages: written, checked while typing, refused with the clause, printed. */
@PlatformTest
class ProjectsWebTests {
  @Autowired MockMvcTester web;
  @Autowired ApplicationContext platform;
  @Autowired Clock clock;
  private Pilot pilot;
  private Project.Id id;

  @BeforeEach
  void nanjing() {
    pilot = new Pilot(platform, clock.instant().toString());
    pilot.adopt("530111", "nanjing");
    id = pilot.open(Pilot.worker(), pilot.call("530111", Scheme.Kind.VENTURE, 0), Pilot.COMMUNITY);
    pilot.write(Pilot.worker(), id, pilot.sound(id, 100_000));
  }

  private MvcTestResult get(Actor actor, String path) {
    return web.get().uri(path).with(as(actor)).exchange();
  }

  @Test
  @Covers("PRJ-02")
  void aRuleIsCheckedWhileTypingAndNothingIsKept() {
    var result =
        web.post()
            .uri("/projects/" + id + "/checks/money")
            .param("budget-item-1", "services")
            .param("budget-words-1", "陪伴")
            .param("budget-amount-1", "89999.99")
            .param("budget-item-2", "management")
            .param("budget-words-2", "管理")
            .param("budget-amount-2", "10000.01")
            .param("funding-source-1", "FISCAL_CITY")
            .param("funding-amount-1", "50000")
            .param("funding-source-2", "FISCAL_DISTRICT")
            .param("funding-amount-2", "50000")
            .param("asked", "50000")
            .with(as(Pilot.worker()))
            .with(csrf())
            .exchange();
    assertThat(result).hasStatusOk().bodyText().contains("000-nanjing.txt:15", "不符合");
    assertThat(pilot.project(id).sums().fee().fen()).isEqualTo(1_000_000);
  }

  @Test
  void whatWasTypedWrongStaysOnThePage() {
    var result =
        web.post()
            .uri("/projects/" + id + "/sections/money")
            .param("version", "0")
            .param("budget-item-1", "services")
            .param("budget-words-1", "陪伴")
            .param("budget-amount-1", "-5")
            .with(as(Pilot.worker()))
            .with(csrf())
            .exchange();
    assertThat(result).hasStatus(422).bodyText().contains("金额不能小于零", "value=\"-5\"");
  }

  @Test
  @Covers({"PRJ-07", "PRJ-08"})
  void theSchemeShowsItsListAndItsRoute() {
    var scheme = pilot.project(id).scheme();
    assertThat(get(Pilot.county(), "/projects/schemes/" + scheme))
        .hasStatusOk()
        .bodyText()
        .contains("社区养老陪伴(示例)", "公益创投项目评审", "nanjing");
  }

  @Test
  @Covers("APP-21")
  void theFormIsPrintedAndHandedInAsASheet() {
    assertThat(get(Pilot.worker(), "/projects/" + id + "/form.pdf"))
        .hasStatusOk()
        .hasContentType("application/pdf");
    var sheet = get(Pilot.worker(), "/projects/" + id + "/form.xlsx");
    assertThat(sheet).hasStatusOk();
    var back =
        web.post()
            .uri("/projects/" + id + "/form")
            .multipart()
            .file("sheet", sheet.getResponse().getContentAsByteArray())
            .with(as(Pilot.worker()))
            .with(csrf())
            .exchange();
    assertThat(back).hasStatus3xxRedirection();
    assertThat(pilot.project(id).sums().total().fen()).isEqualTo(10_000_000);
    assertThat(pilot.drafts.content(pilot.project(id)).answer("effect")).contains("500");
  }

  @Test
  void thePageLeadsThroughItsSteps() {
    assertThat(get(Pilot.worker(), "/projects/" + id)).hasStatusOk().bodyText().contains("提交申报");
    assertThat(get(Pilot.worker(), "/projects/" + id + "/edit/money"))
        .hasStatusOk()
        .bodyText()
        .contains("hx-post");
    assertThat(get(Pilot.county(), "/projects")).hasStatusOk().bodyText().contains("为老陪伴");
    assertThat(get(Actor.VISITOR, "/public/projects")).hasStatusOk();
  }
}
