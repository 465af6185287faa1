package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.platform.Sheet;

/** Many requests: merged, joined, listed, drawn and handled together. */
@PlatformTest
class QueueWebTests extends HandlingPages {
  @Test
  @Covers("NEJ-08")
  void aDuplicateIsMergedAndItsReporterSeesTheMainOneWithoutItsWords() throws Exception {
    var main = report(resident);
    var twin = report(neighbour);
    var id = main.substring("/requests/".length());
    assertThat(
            page(get(owner, twin + "?do=merged"))
                .select("select[name=main] option")
                .eachAttr("value"))
        .contains(id);
    post(owner, twin + "/mergers", "version", "1", "main", id);
    assertThat(page(get(neighbour, twin)).text()).contains("已并入另一件");
    var followed = page(get(neighbour, main));
    assertThat(followed.select("h1").text()).contains("路灯照明");
    assertThat(followed.text()).doesNotContain("楼道的灯坏了三天", "居民（示例）");
    assertThat(page(get(neighbour, "/requests/mine")).text()).contains("我加入的");
  }

  @Test
  @Covers("NEJ-20")
  void whatNeighboursReportedIsShownBeforeSendingAndCanBeJoined() throws Exception {
    var address = report(resident);
    var form = page(get(neighbour, "/requests/new"));
    assertThat(form.select("#similar button").attr("formaction")).isEqualTo(address + "/joinings");
    var similar =
        page(
            get(
                neighbour,
                "/requests/similar?place=%s&words=灯坏了".formatted(World.BUILDING_1.value())));
    assertThat(similar.select("#similar button")).hasSize(1);
    post(neighbour, address + "/joinings", "words", "我家楼层也不亮");
    assertThat(page(get(resident, address)).text()).contains("还有 1 位邻居也反映");
    assertThat(send(neighbour, address + "/joinings", "words", "再来")).hasStatus(409);
  }

  @Test
  @Covers("NEJ-02")
  void eachSceneHasItsEntryListFormAndFigures() throws Exception {
    report(resident);
    assertThat(page(get(resident, "/scenes")).select("section.card")).hasSize(3);
    var scene = page(get(resident, "/scenes/service"));
    assertThat(scene.select(".row-link")).hasSize(1);
    assertThat(page(get(resident, "/scenes/help")).select(".row-link")).isEmpty();
    assertThat(scene.select(".figures").text()).contains("1");
    assertThat(page(get(resident, "/requests/new?scene=help")).select("#category input"))
        .extracting(input -> input.attr("value"))
        .containsExactly("mutual");
    assertThat(get(resident, "/scenes/nothing")).hasStatus(404);
    assertThat(page(get(owner, "/requests?scene=service")).select("tr[data-row]")).hasSize(1);
  }

  @Test
  @Covers("GRD-07")
  void manyAreTakenAtOnceEachWithItsOwnResult() throws Exception {
    var one = report(resident).substring("/requests/".length());
    var two = report(resident).substring("/requests/".length());
    post(owner, "/requests/" + two + "/takings", "version", "1");
    var result = page(send(owner, "/requests/bulk", "act", "take", "chosen", one, "chosen", two));
    assertThat(result.select(".chip.ok")).hasSize(1);
    assertThat(result.select(".chip.late")).hasSize(1);
    assertThat(result.text()).contains("2 件里办成 1 件", "这一步现在不能做");
    var ask = page(send(owner, "/requests/bulk", "act", "answer", "chosen", one));
    assertThat(ask.select("textarea[name=words]")).hasSize(1);
    var done = page(send(owner, "/requests/bulk", "act", "answer", "chosen", one, "words", "办好了"));
    assertThat(done.select(".chip.ok")).hasSize(1);
    assertThat(page(send(owner, "/requests/bulk", "act", "take")).text()).contains("还没有选");
  }

  @Test
  void theQueueIsATableABoardAMapAndAWorkbook() throws Exception {
    report(resident);
    assertThat(page(get(owner, "/requests?view=board")).select(".board article")).hasSize(1);
    assertThat(page(get(owner, "/requests?view=map")).select("[data-points]")).hasSize(1);
    var map = get(owner, "/requests/map.geojson?scope=place");
    assertThat(map).bodyJson().extractingPath("$.features.length()").isEqualTo(1);
    var book = get(owner, "/requests/export.xlsx").getResponse().getContentAsByteArray();
    var sheet = Sheet.read(book);
    assertThat(sheet.rows()).hasSize(1);
    assertThat(sheet.columns()).contains("编号", "政务/居务");
  }

  @Test
  void aListIsKeptUnderANameAndRemoved() throws Exception {
    assertThat(send(owner, "/requests/lists?scope=place&state=late", "name", "周五清单"))
        .hasStatus3xxRedirection();
    var queue = page(get(owner, "/requests"));
    assertThat(queue.select("a.chip[href*='state=late']").text()).contains("周五清单");
    assertThat(page(get(World.worker(), "/requests")).text()).doesNotContain("周五清单");
    var remove = queue.select("form[action*=removals]").attr("action");
    post(owner, remove);
    assertThat(page(get(owner, "/requests")).text()).doesNotContain("周五清单");
  }
}
