package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class PlacesWebTests {
  @Autowired MockMvcTester web;
  @Autowired World world;

  @Test
  @Covers({"ACT-03", "ACT-04"})
  void theApiTellsAPlaceWithItsPathAndCounts() {
    var answer = web.get().uri("/api/v1/places/530111").exchange();
    assertThat(answer).hasStatusOk().bodyJson().extractingPath("$.name").isEqualTo("官渡区");
    assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("530111");
    assertThat(answer).bodyJson().extractingPath("$.level").isEqualTo("county");
    assertThat(answer).bodyJson().extractingPath("$.parent").isEqualTo("5301");
    assertThat(answer).bodyJson().extractingPath("$.counts.street").isEqualTo(13);
    assertThat(answer).bodyJson().extractingPath("$.counts.committee").isEqualTo(133);
    assertThat(answer)
        .bodyJson()
        .extractingPath("$.path[*].name")
        .asArray()
        .containsExactly("云南省", "昆明市", "官渡区");
  }

  @Test
  void theApiSearches() {
    assertThat(web.get().uri("/api/v1/places?q=双桥"))
        .bodyJson()
        .extractingPath("$.places[0].code")
        .isEqualTo("530111001002");
    assertThat(web.get().uri("/api/v1/places?q=双桥&within=330203"))
        .bodyJson()
        .extractingPath("$.places")
        .asArray()
        .isEmpty();
  }

  @Test
  void theApiListsChildrenPageByPage() {
    assertThat(web.get().uri("/api/v1/places/530111/children"))
        .bodyJson()
        .extractingPath("$.places")
        .asArray()
        .hasSize(13);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/places/99",
        "/places/nonsense",
        "/places/530111001001G009",
        "/api/v1/places/5301119",
        "/places/x.svg",
        "/places/530111999.geojson"
      })
  void whatIsNoPlaceIsNotFound(String path) {
    assertThat(web.get().uri(path)).hasStatus(404);
  }

  @Test
  @Covers("GRD-03")
  void aCommitteeShowsItsPeopleItsGridsAndItsMap() throws UnsupportedEncodingException {
    world.town();
    var page = page("/places/530111001001");
    assertThat(page.select("h1").text()).isEqualTo("关上社区");
    assertThat(page.select(".crumbs").text()).contains("云南省").contains("关上街道");
    assertThat(page.text()).contains("赵某", "陈某", "周某", "一网格", "李某", "9 户", "示意边界");
    assertThat(page.select("[data-map]").attr("data-map"))
        .isEqualTo("/places/530111001001.geojson");
    assertThat(page.select("a[href='/places/530111001001C001']")).isNotEmpty();
    assertThat(page.select("a[href^='/territory']")).isEmpty();
  }

  @Test
  @Covers("GRD-03")
  void theMapIsExportedAsGeoJsonAndAsAPicture() throws UnsupportedEncodingException {
    world.town();
    var map = web.get().uri("/places/530111001001.geojson").exchange();
    assertThat(map).bodyJson().extractingPath("$.features[0].properties.name").isEqualTo("一网格");
    assertThat(map)
        .bodyJson()
        .extractingPath("$.features[0].properties.note")
        .isEqualTo("6 户 · 李某");
    assertThat(map).bodyJson().extractingPath("$.features[0].geometry.type").isEqualTo("Polygon");
    var picture = web.get().uri("/places/530111001001.svg").exchange();
    assertThat(picture).hasContentType("image/svg+xml;charset=UTF-8");
    assertThat(picture.getResponse().getContentAsString())
        .startsWith("<svg")
        .contains("一网格", "6 户 · 李某", "示意边界");
  }

  @Test
  @Covers("Z-06")
  void publicAnswersMayBeCachedAndAreAskedForByTag() {
    var first = web.get().uri("/api/v1/places/530111").exchange().getResponse();
    assertThat(first.getHeader("Cache-Control")).contains("public");
    var tag = first.getHeader("ETag");
    assertThat(tag).isNotBlank();
    assertThat(web.get().uri("/api/v1/places/530111").header("If-None-Match", String.valueOf(tag)))
        .hasStatus(304);
    assertThat(web.get().uri("/places/530111")).headers().containsHeader("ETag");
  }

  @Test
  @Covers("Z-06")
  void aPageDrawnForSomebodyIsKeptByNobody() {
    var answer = web.get().uri("/places/530111").with(As.as(World.worker())).exchange();
    assertThat(String.valueOf(answer.getResponse().getHeader("Cache-Control")))
        .doesNotContain("public");
  }

  @Test
  void theTreeIsBrowsedFromTheNationDown() throws UnsupportedEncodingException {
    var nation = page("/places");
    assertThat(nation.select("a[href='/places/53']").text()).isEqualTo("云南省");
    var county = page("/places/530111");
    assertThat(county.select("a[href='/places/530111001']").text()).isEqualTo("关上街道");
    assertThat(county.text()).contains("12 个社区（村）");
  }

  @Test
  void searchShowsTheWayToEachPlace() throws UnsupportedEncodingException {
    var found = page("/places/search?q=双桥");
    assertThat(found.select("a[href='/places/530111001002']").text())
        .contains("双桥社区居民委员会", "云南省 › 昆明市 › 官渡区 › 关上街道");
    assertThat(page("/places/search?q=天上人间乐园").text()).contains("没有找到这样的地方");
    assertThat(page("/places/search?q=😀").text()).contains("没有找到这样的地方");
  }

  @Test
  void everyWordIsThereInEnglish() throws UnsupportedEncodingException {
    world.town();
    var answer = web.get().uri("/places/530111001001").header("Accept-Language", "en").exchange();
    assertThat(answer.getResponse().getContentAsString())
        .contains("Who is in charge", "Schematic outline");
  }

  private Document page(String path) throws UnsupportedEncodingException {
    var answer = web.get().uri(path).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
