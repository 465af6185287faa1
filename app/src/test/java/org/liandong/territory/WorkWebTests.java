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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Places are kept on real pages: added, changed, renamed, closed, drawn. */
@PlatformTest
class WorkWebTests {
  private static final String COMMITTEE = "/territory/530111001001";
  @Autowired MockMvcTester web;
  @Autowired World world;
  @Autowired Grids grids;
  @Autowired Sites sites;
  @Autowired Places places;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  void theTreeBeginsAtThePlaceOfTheHat() throws UnsupportedEncodingException {
    assertThat(get(World.streetOfficer(), "/territory"))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .isEqualTo("/territory/530111001");
    var street = page(World.streetOfficer(), "/territory/530111001");
    assertThat(street.select(".crumbs a")).isEmpty();
    assertThat(street.select("td a[href='" + COMMITTEE + "']").text()).isEqualTo("关上社区");
    var committee = page(World.streetOfficer(), COMMITTEE);
    assertThat(committee.select(".crumbs a").eachAttr("href"))
        .containsExactly("/territory/530111001");
    assertThat(committee.text()).contains("一网格", "李某", "和平小区", "新增网格");
  }

  @Test
  void whoKeepsAPlaceIsLedThereFromItsPublicPage() throws UnsupportedEncodingException {
    var link = "a[href='" + COMMITTEE + "']";
    assertThat(page(World.worker(), "/places/530111001001").select(link).text()).isEqualTo("维护");
    assertThat(page(World.gridOwner(), "/places/530111001001").select(link)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/territory",
        "/territory/530111001001",
        "/territory/530111001001G001",
        "/territory/530111001001/new/grid",
        "/territory/530111001001/border"
      })
  void whoOnlyLivesOrHelpsThereFindsNothing(String path) {
    assertThat(get(World.gridOwner(), path)).hasStatus(404);
    assertThat(get(World.worker(), path.replace("530111001001", "530111001002")))
        .hasStatus(path.equals("/territory") ? 302 : 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/territory/530111001001G009",
        "/territory/530111001001C009",
        "/territory/530111999",
        "/territory/530111001/new/grid",
        "/territory/530111001001C001/new/grid",
        "/territory/530111001001/new/street"
      })
  void whatIsNoPlaceIsNotFound(String path) {
    assertThat(get(World.countyOfficer(), path)).hasStatus(404);
  }

  @Test
  @Covers("GRD-02")
  void aGridIsDrawnAndTakesItsBuildings() {
    var done =
        post(
            COMMITTEE + "/new/grid",
            Map.of(
                "name", "三网格", "shape", World.area(0, 8, 10, 12).geoJson(), "schematic", "true"));
    assertThat(done).hasStatus3xxRedirection().redirectedUrl().isEqualTo(COMMITTEE);
    var grid = grids.list(World.COMMITTEE).getLast();
    assertThat(grid.name()).isEqualTo("三网格");
    assertThat(grid.shape()).isEqualTo(World.area(0, 8, 10, 12));
    assertThat(grid.outline().schematic()).isTrue();
  }

  @Test
  void aGridIsMovedAndTheStaleFormIsRefused() throws UnsupportedEncodingException {
    var path = COMMITTEE + "G001";
    var form = page(World.worker(), path);
    assertThat(form.select("textarea[name=shape]").text()).contains("Polygon");
    assertThat(form.select("[data-draw]").attr("data-map"))
        .isEqualTo("/places/530111001001.geojson");
    var typed = Map.of("name", "一网格", "shape", World.area(0, 0, 4, 8).geoJson(), "version", "0");
    assertThat(post(path + "/changes", typed)).hasStatus3xxRedirection();
    assertThat(grids.find(World.GRID_1).shape()).isEqualTo(World.area(0, 0, 4, 8));
    var stale = post(path + "/changes", typed);
    assertThat(stale).hasStatus(409).bodyText().contains("别人改过它");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | '' | 请写名称",
        "a网格 | not a shape | 这不是 GeoJSON 面",
        "a网格 | {\"type\":\"Polygon\",\"coordinates\":[[[102.74,25.01],[102.75,25.02],[102.75,25.01],[102.74,25.02],[102.74,25.01]]]} | 自己跟自己交叉",
        "a网格 | {\"type\":\"Polygon\",\"coordinates\":[[[2,48],[3,48],[3,49],[2,48]]]} | 有的点不在国内"
      })
  void aWrongGridComesBackWithWhatWasTyped(String name, String shape, String problem) {
    var again = post(COMMITTEE + "/new/grid", Map.of("name", name, "shape", shape));
    assertThat(again).hasStatus(422).bodyText().contains(problem);
    assertThat(grids.list(World.COMMITTEE)).hasSize(2);
  }

  @Test
  void aNameThatIsTakenIsRefused() {
    var again = post(COMMITTEE + "/new/grid", Map.of("name", "一网格", "shape", ""));
    assertThat(again).hasStatus(409).bodyText().contains("旁边已经有一个叫“一网格”的");
  }

  @Test
  @Covers("ACT-03")
  void aCompoundAndItsBuildingAreAdded() {
    assertThat(post(COMMITTEE + "/new/compound", Map.of("name", "新村小区"))).hasStatus3xxRedirection();
    var building =
        post(
            COMMITTEE + "C003/new/building",
            Map.of("name", "1栋", "longitude", "102.742", "latitude", "25.014"));
    assertThat(building).hasStatus3xxRedirection();
    var added = sites.list(World.COMMITTEE).getLast();
    assertThat(added.code().value()).isEqualTo("530111001001C003B001");
    assertThat(added.facts().grid()).isEqualTo(World.GRID_1);
  }

  @ParameterizedTest
  @CsvSource({
    "'',102.7,25.0,请写名称",
    "1栋,102.7,'',要一起写",
    "1栋,abc,25.0,这不是国内的一个点",
    "1栋,2.3,48.8,这不是国内的一个点"
  })
  void aWrongBuildingComesBack(String name, String longitude, String latitude, String problem) {
    var typed = Map.of("name", name, "longitude", longitude, "latitude", latitude);
    assertThat(post(COMMITTEE + "/new/building", typed))
        .hasStatus(422)
        .bodyText()
        .contains(problem);
  }

  @Test
  void aGridOfElsewhereIsNotTaken() {
    var typed = Map.of("name", "1栋", "grid", "530111001002G001");
    assertThat(post(COMMITTEE + "/new/building", typed))
        .hasStatus(422)
        .bodyText()
        .contains("没有这个网格");
  }

  @Test
  void aRenamedCompoundIsStillFoundByItsOldName() throws UnsupportedEncodingException {
    var path = COMMITTEE + "C001";
    assertThat(page(World.worker(), path).select("input[name=name]").val()).isEqualTo("和平小区");
    assertThat(post(path + "/changes", Map.of("name", "康宁小区", "version", "0")))
        .hasStatus3xxRedirection();
    assertThat(places.former(World.COMPOUND_1)).containsExactly("和平小区");
    assertThat(places.search("和平小区", World.COMMITTEE, null).rows())
        .extracting(Place::code)
        .containsExactly(World.COMPOUND_1);
    assertThat(page(World.worker(), path).text()).contains("曾用名：和平小区");
    post(path + "/changes", Map.of("name", "和平小区", "version", "1"));
    assertThat(places.former(World.COMPOUND_1)).containsExactly("康宁小区");
  }

  @Test
  void onlyWhatIsEmptyIsClosed() {
    assertThat(post(COMMITTEE + "C001/closings", Map.of("version", "0")))
        .hasStatus(409)
        .bodyText()
        .contains("里面还有楼栋或住户", "和平小区");
    assertThat(post(COMMITTEE + "G002/closings", Map.of("version", "0"))).hasStatus3xxRedirection();
    assertThat(grids.list(World.COMMITTEE)).hasSize(1);
    assertThat(post(COMMITTEE + "G002/closings", Map.of("version", "1"))).hasStatus(409);
  }

  @Test
  void aDivisionIsRenamedFromAbove() throws UnsupportedEncodingException {
    assertThat(page(World.worker(), COMMITTEE).select("form[action$=/names]")).isEmpty();
    var form = page(World.streetOfficer(), COMMITTEE);
    var seen = form.select("input[name=seen]").val();
    var typed = Map.of("name", "新关上社区居民委员会", "seen", seen);
    assertThat(post(World.worker(), COMMITTEE + "/names", typed)).hasStatus(404);
    assertThat(post(World.streetOfficer(), COMMITTEE + "/names", typed)).hasStatus3xxRedirection();
    assertThat(places.find(World.COMMITTEE).name()).isEqualTo("新关上社区居民委员会");
    assertThat(places.former(World.COMMITTEE)).containsExactly(seen);
    assertThat(post(World.streetOfficer(), COMMITTEE + "/names", typed)).hasStatus(409);
    var taken = Map.of("name", "双桥社区居民委员会", "seen", "新关上社区居民委员会");
    assertThat(post(World.streetOfficer(), COMMITTEE + "/names", taken)).hasStatus(409);
    assertThat(post(World.streetOfficer(), COMMITTEE + "/names", Map.of("name", " ")))
        .hasStatus(422);
  }

  @Test
  @Covers("GRD-03")
  void theOutlineOfACommunityIsDrawnWithItsSource() {
    var shape = World.area(0, 0, 10, 8).geoJson();
    assertThat(post(COMMITTEE + "/border", Map.of("shape", shape, "source", "")))
        .hasStatus(422)
        .bodyText()
        .contains("请写边界从哪里来");
    assertThat(post(COMMITTEE + "/border", Map.of("shape", "", "source", "勘界"))).hasStatus(422);
    assertThat(post(COMMITTEE + "/border", Map.of("shape", shape, "source", "勘界")))
        .hasStatus3xxRedirection();
    assertThat(get(World.worker(), COMMITTEE + "/border")).hasStatusOk().bodyText().contains("勘界");
  }

  private MvcTestResult get(Actor actor, String path) {
    return web.get().uri(path).with(As.as(actor)).exchange();
  }

  private Document page(Actor actor, String path) throws UnsupportedEncodingException {
    var answer = get(actor, path);
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private MvcTestResult post(String path, Map<String, String> typed) {
    return post(World.worker(), path, typed);
  }

  private MvcTestResult post(Actor actor, String path, Map<String, String> typed) {
    var request = web.post().uri(path).with(As.as(actor)).with(csrf());
    typed.forEach((name, value) -> request.param(name, value));
    return request.exchange();
  }
}
