package org.liandong.territory.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
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
import org.liandong.territory.Sites;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Files are handed in on a page, checked, and loaded as a whole. */
@PlatformTest
class ImportWebTests {
  private static final String PATH = "/territory/530111001001/import";
  @Autowired MockMvcTester web;
  @Autowired World world;
  @Autowired Sites sites;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("GRD-02")
  void aSoundFileIsShownFirstAndLoadedOnRequest() throws UnsupportedEncodingException {
    var checked = send(World.worker(), "SITES", "小区,楼栋,门牌,人数\n新村小区,1栋,101,3\n".getBytes(UTF_8));
    assertThat(checked).hasStatusOk().bodyText().contains("检查通过", "新增小区 1 个、楼栋 1 栋、住户 1 户");
    assertThat(sites.list(World.COMMITTEE)).hasSize(5);
    var load = document(checked).select("form[action$=/loadings]").attr("action");
    assertThat(post(World.worker(), load)).hasStatus3xxRedirection();
    assertThat(sites.list(World.COMMITTEE)).hasSize(7);
    var history = document(get(World.worker(), PATH)).select("tbody").text();
    assertThat(history).contains("小区.csv", "已导入", "检查通过", "赵某");
    assertThat(post(World.worker(), load)).as("a second time").hasStatus(404);
  }

  @Test
  @Covers("GRD-02")
  void aFaultyFileNamesEveryRowAndLoadsNothing() throws Exception {
    var table = "小区,楼栋,门牌,人数\n好小区,1栋,101,2\n好小区,,102,2\n好小区,2栋,101,很多\n";
    var checked = send(World.worker(), "SITES", table.getBytes(UTF_8));
    assertThat(checked).hasStatus(422).bodyText().contains("有 2 个问题", "不是可用的数");
    assertThat(sites.list(World.COMMITTEE)).hasSize(5);
    var report = document(checked).select("a[href$=problems.xlsx]").attr("href");
    var file = get(World.worker(), report).getResponse().getContentAsByteArray();
    assertThat(Sheet.read(file).rows())
        .extracting(row -> row.text("行"), row -> row.text("列"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("3", "楼栋"),
            org.assertj.core.groups.Tuple.tuple("4", "人数"));
    assertThat(get(World.gridOwner(), report)).hasStatus(404);
  }

  @Test
  void theTemplatesAreSoundThemselves() {
    for (var name :
        new String[] {"sites.csv", "sites.xlsx", "grids.csv", "grids.xlsx", "grids.geojson"}) {
      var file = get(World.worker(), "/territory/templates/" + name).getResponse();
      var kind = name.startsWith("sites") ? "SITES" : "GRIDS";
      assertThat(send(World.worker(), kind, file.getContentAsByteArray())).as(name).hasStatusOk();
    }
    assertThat(get(World.worker(), "/territory/templates/sites.geojson")).hasStatus(404);
    assertThat(get(World.gridOwner(), "/territory/templates/sites.csv")).hasStatus(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PEOPLE"})
  void withoutAKindNothingIsChecked(String kind) {
    assertThat(send(World.worker(), kind, "小区\n新村\n".getBytes(UTF_8)))
        .hasStatus(422)
        .bodyText()
        .contains("请选择导入什么");
  }

  @Test
  void anEmptyFileIsNamed() {
    assertThat(send(World.worker(), "SITES", new byte[0]))
        .hasStatus(422)
        .bodyText()
        .contains("请选择一个文件");
    assertThat(send(World.worker(), "GRIDS", "MZ\u0000\u0001".getBytes(UTF_8))).hasStatus(422);
  }

  @Test
  void strangersFindNothing() {
    assertThat(get(World.gridOwner(), PATH)).hasStatus(404);
    assertThat(send(World.gridOwner(), "SITES", "小区\n新村\n".getBytes(UTF_8))).hasStatus(404);
    assertThat(get(World.worker(), "/territory/530111001002/import")).hasStatus(404);
    assertThat(post(World.worker(), "/territory/imports/nonsense/loadings")).hasStatus(404);
  }

  private MvcTestResult send(Actor actor, String kind, byte[] bytes) {
    return web.post()
        .uri(PATH)
        .multipart()
        .file(new MockMultipartFile("file", "小区.csv", "text/csv", bytes))
        .param("kind", kind)
        .with(As.as(actor))
        .with(csrf())
        .exchange();
  }

  private MvcTestResult get(Actor actor, String path) {
    return web.get().uri(path).with(As.as(actor)).exchange();
  }

  private MvcTestResult post(Actor actor, String path) {
    return web.post().uri(path).with(As.as(actor)).with(csrf()).exchange();
  }

  private static Document document(MvcTestResult answer) throws UnsupportedEncodingException {
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
