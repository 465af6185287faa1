package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
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
import org.liandong.base.Position;
import org.liandong.platform.Sheet;
import org.liandong.requests.efforts.Effort;
import org.liandong.requests.efforts.Efforts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What grids did, and who on duty has no task. */
@PlatformTest
class EffortWebTests {
  private static final String PATH = "/requests/effort/530111001001";
  private static final Actor RESIDENT =
      As.actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  @Autowired MockMvcTester web;
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Efforts efforts;

  @BeforeEach
  void town() {
    world.town();
    var place = World.GRID_1;
    requests.submit(
        RESIDENT,
        new Submission(place, "", null, "other", "路灯不亮", false, UUID.randomUUID(), List.of()));
  }

  @Test
  @Covers("GRD-07")
  void whoHoldsNothingAndDidNothingHasNoTask() throws UnsupportedEncodingException {
    var effort = efforts.of(World.worker(), World.COMMITTEE);
    assertThat(effort.people())
        .filteredOn(Effort.OfPerson::idle)
        .extracting(Effort.OfPerson::name)
        .contains("王某")
        .doesNotContain("李某");
    var page = page(World.worker(), PATH);
    assertThat(page.select(".figure").text())
        .contains(effort.idle() + " / " + effort.people().size());
    assertThat(page.select("tr:contains(王某)").text()).contains("没有任务");
    assertThat(page.select("tr:contains(李某)").first().text()).contains("有任务");
  }

  @Test
  @Covers("GRD-17")
  void theEffortOfEveryGridIsCounted() throws Exception {
    var grids = efforts.of(World.streetOfficer(), World.STREET).grids();
    assertThat(grids)
        .extracting(it -> it.grid().value(), Effort.OfGrid::received, Effort.OfGrid::open)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(World.GRID_1.value(), 1, 1),
            org.assertj.core.groups.Tuple.tuple(World.GRID_2.value(), 0, 0));
    var file = get(World.streetOfficer(), "/requests/effort/530111001.xlsx");
    var rows = Sheet.read(file.getResponse().getContentAsByteArray()).rows();
    assertThat(rows).hasSize(2);
    assertThat(rows.getFirst().text("收到")).isEqualTo("1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"530111001002", "530111001", "530111", "nonsense"})
  void otherPlacesAreNotThere(String code) {
    assertThat(get(World.worker(), "/requests/effort/" + code)).hasStatus(404);
  }

  @Test
  void residentsAndGridOwnersDoNotSeeIt() {
    assertThat(get(RESIDENT, PATH)).hasStatus(404);
    assertThat(get(World.gridOwner(), PATH)).hasStatus(404);
  }

  private MvcTestResult get(Actor actor, String path) {
    return web.get().uri(path).with(As.as(actor)).exchange();
  }

  private Document page(Actor actor, String path) throws UnsupportedEncodingException {
    var answer = get(actor, path);
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
