package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;

/** Procedures in real pages: see, act, follow, see the change. */
@PlatformTest
class ProceduresWebTests extends ProcedurePages {
  @Test
  @Covers({"APP-01", "APP-05"})
  void aClerkBeginsWhatThePackOffersAndFollowsIt() throws Exception {
    var offered = page(Town.worker(), "/procedures/new");
    assertThat(offered.text()).contains("“三社联动”试点项目申报").contains("社区社会组织备案和注册");
    var form =
        page(Town.worker(), "/procedures/new?place=530111001001&route=applications.five-levels");
    assertThat(form.select("svg.route-drawing g.box")).hasSize(9);
    var sent =
        send(
            Town.worker(),
            "/procedures",
            "place",
            "530111001001",
            "route",
            "applications.five-levels",
            "title",
            "邻里守望（示例）",
            "amount",
            "150,000.00");
    var address = Objects.requireNonNull(sent.getResponse().getRedirectedUrl());
    var page = page(Town.worker(), address);
    assertThat(page.select("ol.steps li")).hasSize(9);
    assertThat(page.select("ol.steps li.now").text()).contains("社区筹划征集");
    // line and picture agree
    assertThat(page.select("svg g.box.now")).hasSize(1);
    assertThat(page.select("svg g.box.now .name").text()).contains("社区筹划征集");
    assertThat(page.text()).contains("150,000.00");
  }

  @Test
  void whatIsMissingIsSaidBesideTheFieldAndNothingTypedIsLost() throws Exception {
    var sent =
        send(
            Town.worker(),
            "/procedures",
            "place",
            "530111001001",
            "route",
            "applications.five-levels",
            "title",
            "",
            "description",
            "写了很久的说明");
    assertThat(sent).hasStatus(422);
    assertThat(sent.getResponse().getContentAsString()).contains("写了很久的说明").contains("请写名称");
  }

  @Test
  @Covers({"DEM-07", "ADM-06"})
  void anyoneReadsAnOpenProcedureWithoutNamesAndWords() throws Exception {
    var id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(id, Town.worker(), "first-check");
    town.act(Town.street(), id, new Act.Opined("first-check", Act.Verdict.AGREE, "张三家情况属实"), 0);
    var list = page(Actor.VISITOR, "/public/procedures?place=530111001001");
    assertThat(list.text()).contains("活动室改造");
    var page = page(Actor.VISITOR, "/public/procedures/" + id);
    assertThat(page.text())
        .contains("街道干部")
        .doesNotContain("张三")
        .doesNotContain("陈某")
        .doesNotContain("赵某");
    assertThat(page.select("ol.steps li.now").text()).contains("审核");
  }

  @Test
  void theEditorDrawsFindsFaultsAndAdopts() throws Exception {
    var text =
        page(Town.county(), "/procedures/routes/editor?key=applications.five-levels")
            .selectFirst("textarea");
    var good = Objects.requireNonNull(text).wholeText().strip();
    var skipped =
        good.replace("by: county county-officer", "by: street street-officer")
            .replace("by: city city-officer", "by: street street-officer");
    var checked = send(Town.county(), "/procedures/routes/drafts", "text", skipped);
    assertThat(checked.getResponse().getContentAsString()).contains("越级").contains("route-drawing");
    assertThat(
            send(
                Town.county(),
                "/procedures/routes",
                "text",
                skipped,
                "from",
                "2026-12-01",
                "reason",
                "示例"))
        .hasStatus(422);
    var broken =
        send(
            Town.county(),
            "/procedures/routes/drafts",
            "text",
            good.replace("gate: notice", "gate: guess"));
    assertThat(broken.getResponse().getContentAsString()).contains("guess");
    var mine = good.replace("limit: 200", "limit: 3");
    var today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
    var adopted =
        send(
            Town.county(),
            "/procedures/routes",
            "text",
            mine,
            "from",
            today,
            "reason",
            "区长办公会（示例）");
    assertThat(adopted).hasStatus3xxRedirection();
    assertThat(page(Town.worker(), "/procedures/routes/applications.five-levels").text())
        .contains("3 个")
        .contains("本地采用");
  }
}
