package org.liandong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The number of statements of a page does not grow with its rows. */
@PlatformTest
class QueriesTests {
  private static final Actor RESIDENT = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired MockMvcTester web;

  /** A page and its reader. */
  record Page(Actor reader, String path) {
    @Override
    public String toString() {
      return reader.hat().position() + " " + path;
    }
  }

  static Stream<Page> pages() {
    return Stream.of(
        new Page(World.gridOwner(), "/requests"),
        new Page(World.gridOwner(), "/requests?scope=mine&state=all"),
        new Page(World.worker(), "/requests?scope=place&state=open"),
        new Page(World.streetOfficer(), "/requests?scope=place&state=all"),
        new Page(World.countyOfficer(), "/requests?scope=place&state=late"),
        new Page(RESIDENT, "/requests/mine"),
        new Page(World.countyOfficer(), "/api/v1/requests"),
        new Page(RESIDENT, "/api/v1/requests"));
  }

  @BeforeEach
  void town() {
    world.town();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void sixtyRowsTakeAsManyStatementsAsThree(Page page) {
    submit(3);
    get(page.reader(), page.path());
    var few = StatementCount.during(() -> get(page.reader(), page.path()));
    submit(57);
    var many = StatementCount.during(() -> get(page.reader(), page.path()));
    assertThat(many).hasSameSizeAs(few).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=id;drop table requests.request",
        "sort=words",
        "state=' or 1=1 --",
        "scope=nation",
        "after=nowhere",
        "after=2026-13-45T00:00:00Z_x",
        "after=00000000-0000-0000-0000-000000000000&sort=due",
        "after=2026-01-01T00:00:00Z_00000000-0000-7000-8000-000000000000&sort=newest&state=all",
        "category=';--"
      })
  void whatIsNotOnTheListIsTakenAsTheDefault(String query) {
    submit(3);
    var parts = List.of(query.split("&"));
    var asked = web.get().uri("/requests").param("scope", "mine");
    for (var part : parts) asked.param(part.split("=", 2)[0], part.split("=", 2)[1]);
    assertThat(asked.with(as(World.gridOwner())).exchange()).hasStatusOk();
  }

  @Test
  void walkingByAgeMeetsEveryRowOnceWhileOthersComeIn() throws Exception {
    submit(45);
    assertThat(walked("/requests?scope=place&state=all", 3)).doesNotHaveDuplicates().hasSize(45);
  }

  @Test
  void walkingByClockMeetsEveryRowOnceWhileOthersComeIn() throws Exception {
    submit(45);
    assertThat(walked("/requests?scope=place&state=open&sort=due", 5))
        .doesNotHaveDuplicates()
        .hasSizeGreaterThanOrEqualTo(45);
  }

  /** What is on the pages one after the other, four more coming in after each. */
  private List<String> walked(String first, int pages) throws Exception {
    var seen = new ArrayList<String>();
    var path = first;
    for (int page = 0; page < pages && !path.isEmpty(); page++) {
      var read = page(get(World.worker(), path));
      seen.addAll(read.select("tbody a.strong").eachAttr("href"));
      path = read.select("a[rel=next]").attr("href");
      submit(4);
    }
    return seen;
  }

  private void submit(int many) {
    for (int i = 0; i < many; i++)
      requests.submit(
          RESIDENT,
          new Submission(
              World.BUILDING_1,
              "3幢",
              null,
              "facilities.lighting",
              "楼道灯坏了 " + i,
              false,
              UUID.randomUUID(),
              List.of()));
  }

  private MvcTestResult get(Actor reader, String path) {
    var result = web.get().uri(URI.create(path)).with(as(reader)).exchange();
    assertThat(result).hasStatusOk();
    return result;
  }

  private static Document page(MvcTestResult result) throws Exception {
    return Jsoup.parse(result.getResponse().getContentAsString());
  }
}
