package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.platform.Sheet;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Grids are checked on a page, and streets report how far they have come. */
@PlatformTest
class ChecksWebTests {
  private static final String PATH = "/territory/530111001001/inspection";
  private static final String ROLLOUT = "/territory/530111001/rollout";
  @Autowired MockMvcTester web;
  @Autowired World world;
  @Autowired Grids grids;
  @Autowired Borders borders;

  @BeforeEach
  void town() {
    world.town();
    borders.set(Actor.PLATFORM, new Border(World.COMMITTEE, World.area(0, 0, 10, 8), true, "示意"));
  }

  @Test
  @Covers({"GRD-01", "GRD-04", "GRD-06"})
  void everyRuleIsSaidWithItsArithmetic() throws UnsupportedEncodingException {
    var page = page(World.worker(), PATH);
    assertThat(page.select(".ruling")).hasSize(GridRule.values().length);
    assertThat(page.select(".ruling.no")).as("6 and 3 households").hasSize(1);
    assertThat(page.text()).contains("户数与平均最多相差 33.3%，超过 20%", "9 户都找得到一个人", "没有空白", "2 个网格都有责任人");
  }

  @Test
  @Covers({"GRD-01", "GRD-14"})
  void aGapIsNamedDrawnAndLinkedToItsGrids() throws UnsupportedEncodingException {
    redraw(World.area(0, 0, 4, 8));
    var page = page(World.worker(), PATH);
    assertThat(page.select(".ruling.no").text()).contains("1 处空白");
    assertThat(page.select(".ruling.no a").eachAttr("href"))
        .contains("/territory/530111001001G001", "/territory/530111001001G002");
    var map = get(World.worker(), "/territory/530111001001/faults.geojson");
    assertThat(map)
        .bodyJson()
        .extractingPath("$.features[-1:].properties.name")
        .asArray()
        .containsExactly("空白");
  }

  @Test
  @Covers("GRD-01")
  void aStreetShowsEveryCommitteeWithWhatItDoesNotKeep() throws UnsupportedEncodingException {
    redraw(World.area(0, 0, 6, 8));
    var page = page(World.streetOfficer(), "/territory/530111001/inspection");
    assertThat(page.select("tbody tr")).hasSize(12);
    assertThat(page.select("tbody tr").getFirst().text()).contains("关上社区", "2", "重叠");
    assertThat(page.select("tbody tr").get(1).text()).contains("还没有划分网格");
  }

  @Test
  @Covers("GRD-01")
  void theChecksAreTakenAwayAsATable() throws Exception {
    var file =
        get(World.worker(), "/territory/530111001001/inspection.xlsx")
            .getResponse()
            .getContentAsByteArray();
    var rows = Sheet.read(file).rows();
    assertThat(rows).hasSize(GridRule.values().length);
    assertThat(rows.getFirst().text("结论")).isEqualTo("不符合");
    assertThat(rows.getFirst().text("涉及的地方")).contains("一网格 530111001001G001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/territory/inspection",
        "/territory/530111001001/inspection",
        "/territory/530111001001/inspection.xlsx",
        "/territory/530111001001/faults.geojson",
        "/territory/530111001/rollout"
      })
  void whoDoesNotKeepThePlaceFindsNothing(String path) {
    assertThat(get(World.gridOwner(), path)).hasStatus(404);
    assertThat(get(World.worker(), "/territory/530111001002/inspection")).hasStatus(404);
  }

  @Test
  void theMenuLeadsToTheOwnPlace() {
    assertThat(get(World.worker(), "/territory/inspection")).redirectedUrl().isEqualTo(PATH);
    assertThat(get(World.countyOfficer(), "/territory/inspection"))
        .redirectedUrl()
        .isEqualTo("/territory/530111/rollout");
  }

  @Test
  @Covers("GRD-08")
  void aStreetReportsAndTheCountySeesIt() throws UnsupportedEncodingException {
    var before = page(World.countyOfficer(), "/territory/530111/rollout");
    assertThat(before.select("tbody tr")).hasSize(13);
    assertThat(before.text()).contains("0 / 13", "还有 13 个街道没有报告阶段").contains("1 / 12");
    assertThat(before.select("tbody").text()).contains("未报告").doesNotContain("未开始");
    var typed = Map.of("stage", "SPREADING", "note", "吴井的做法", "seen", "");
    assertThat(post(World.streetOfficer(), ROLLOUT, typed)).hasStatus3xxRedirection();
    var after = page(World.countyOfficer(), "/territory/530111/rollout");
    assertThat(after.text()).contains("1 / 13", "逐步推广", "吴井的做法", "还有 12 个街道");
    assertThat(post(World.streetOfficer(), ROLLOUT, typed)).as("stale").hasStatus(409);
  }

  @Test
  void aReportNeedsAStageAndAHatThatReachesTheStreet() {
    assertThat(post(World.streetOfficer(), ROLLOUT, Map.of("stage", "DONE", "seen", "")))
        .hasStatus(422)
        .bodyText()
        .contains("请选择阶段");
    var lengthy = Map.of("stage", "PILOT", "seen", "", "note", "长".repeat(501));
    assertThat(post(World.streetOfficer(), ROLLOUT, lengthy)).hasStatus(422);
    assertThat(post(World.worker(), ROLLOUT, Map.of("stage", "PILOT", "seen", ""))).hasStatus(404);
  }

  private void redraw(Shape shape) {
    grids.redraw(Actor.PLATFORM, World.GRID_1, 0, new Grid.Outline("一网格", shape, true));
  }

  private MvcTestResult get(Actor actor, String path) {
    return web.get().uri(path).with(As.as(actor)).exchange();
  }

  private Document page(Actor actor, String path) throws UnsupportedEncodingException {
    var answer = get(actor, path);
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private MvcTestResult post(Actor actor, String path, Map<String, String> typed) {
    var request = web.post().uri(path).with(As.as(actor)).with(csrf());
    typed.forEach((name, value) -> request.param(name, value));
    return request.exchange();
  }
}
