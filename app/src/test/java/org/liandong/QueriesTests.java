package org.liandong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Accounts;
import org.liandong.identity.Appointments;
import org.liandong.identity.Nomination;
import org.liandong.inbox.Inbox;
import org.liandong.policy.CatalogueImports;
import org.liandong.policy.Document;
import org.liandong.policy.Documents;
import org.liandong.policy.Field;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The number of statements of a page does not grow with its rows. */
@PlatformTest
class QueriesTests {
  private static final Actor RESIDENT = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  private static final Actor VISITOR = Actor.VISITOR;
  private static final Actor NEIGHBOUR =
      actor("邻居（示例）", Position.RESIDENT, World.COMMITTEE.value());
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired MockMvcTester web;
  @Autowired Accounts accounts;
  @Autowired Appointments appointments;
  @Autowired Grids grids;
  @Autowired Charges charges;
  @Autowired Inbox inbox;
  @Autowired CatalogueImports imports;
  @Autowired Documents documents;
  @Autowired Clock clock;

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
        new Page(World.worker(), "/requests?scope=place&view=board"),
        new Page(World.worker(), "/requests/map.geojson?scope=place&state=all"),
        new Page(World.worker(), "/requests/export.xlsx?scope=place&state=all"),
        new Page(RESIDENT, "/scenes/service"),
        new Page(NEIGHBOUR, "/requests/new"),
        new Page(RESIDENT, "/requests/mine"),
        new Page(World.countyOfficer(), "/api/v1/requests"),
        new Page(RESIDENT, "/api/v1/requests"),
        new Page(World.countyOfficer(), "/requests?scope=place&state=all&category=facilities"),
        new Page(VISITOR, "/public/requests?place=530111001001"),
        new Page(World.worker(), "/search?q=%E6%A5%BC%E9%81%93"));
  }

  /** Pages of the other modules; each round adds one of everything they list. */
  static Stream<Page> others() {
    return Stream.of(
        new Page(VISITOR, "/places/530111001001"),
        new Page(VISITOR, "/places/530111001"),
        new Page(VISITOR, "/places/530111001001/chain"),
        new Page(VISITOR, "/places/530111001001.geojson"),
        new Page(RESIDENT, "/inbox"),
        new Page(World.gridOwner(), "/inbox/tasks"),
        new Page(World.streetOfficer(), "/admin/accounts"),
        new Page(World.streetOfficer(), "/audit"),
        new Page(VISITOR, "/policy/catalogues?place=530111"),
        new Page(VISITOR, "/policy/documents?place=530111"),
        new Page(VISITOR, "/policy/places/530111"));
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
  @MethodSource("others")
  void moreOfEverythingTakesNoMoreStatements(Page page) {
    for (int i = 0; i < 3; i++) more(i);
    get(page.reader(), page.path());
    var few = StatementCount.during(() -> get(page.reader(), page.path()));
    for (int i = 3; i < 15; i++) more(i);
    get(page.reader(), page.path());
    var many = StatementCount.during(() -> get(page.reader(), page.path()));
    assertThat(many).hasSameSizeAs(few).isNotEmpty();
  }

  /** One more request, message, account with a seat, grid with an owner, list and document. */
  private void more(int nr) {
    submit(1);
    inbox.tell(
        new County("530111"), RESIDENT.account(), "queries/" + nr, "inbox.title", List.of(), "/");
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    var account = accounts.open(Actor.PLATFORM, opening("王" + nr + "（示例）"));
    appointments.appoint(
        World.streetOfficer(),
        Nomination.of(account.id(), "committee-member", World.COMMITTEE, today));
    var outline = new Grid.Outline(nr + "网格", World.area(0, 0, 1, 1), true);
    var grid = grids.draw(Actor.PLATFORM, World.COMMITTEE, outline);
    charges.take(
        Actor.PLATFORM, grid.code(), Charge.Role.OWNER, account.id(), account.name(), today);
    catalogue(nr, today);
    documents.register(Actor.PLATFORM, World.COUNTY, facts(nr), List.of());
  }

  private static Accounts.Opening opening(String name) {
    return new Accounts.Opening(name, World.COMMITTEE, null, null, false);
  }

  private void catalogue(int nr, LocalDate today) {
    var table =
        new CatalogueImports.Table(
            "queries-" + nr, "清单", "List", true, "示例", "code,name\nA,甲\n".getBytes(UTF_8));
    var taken = (CatalogueImports.Outcome.Taken) imports.take(Actor.PLATFORM, World.COUNTY, table);
    imports.publish(Actor.PLATFORM, taken.version(), today);
  }

  private static Document.Facts facts(int nr) {
    return new Document.Facts(
        Field.WELFARE,
        "区民政局(示例)",
        "办法" + nr + "(示例)",
        "",
        null,
        null,
        null,
        Document.State.IN_FORCE,
        "");
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

  private static org.jsoup.nodes.Document page(MvcTestResult result) throws Exception {
    return Jsoup.parse(result.getResponse().getContentAsString());
  }
}
