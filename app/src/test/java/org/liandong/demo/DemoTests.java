package org.liandong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Browser;
import org.liandong.Caller;
import org.liandong.Covers;
import org.liandong.TestDatabase;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.identity.TestPasswords;
import org.liandong.notices.Disclosures;
import org.liandong.notices.Notice;
import org.liandong.notices.PublicNotices;
import org.liandong.platform.DataFolder;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.requests.PublicRequests;
import org.liandong.requests.Stage;
import org.liandong.territory.Charges;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The demonstration on a platform of its own, told when the context started. */
@SpringBootTest(
    properties = {"liandong.start.demo=true", "server.address=127.0.0.1"},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestPasswords.class)
@DirtiesContext
class DemoTests {
  private static final PlaceCode GUANSHANG = new PlaceCode("530111001001");
  @TempDir static Path folder;

  @Autowired Demo demo;
  @Autowired Chapters chapters;
  @Autowired Players players;
  @Autowired Prologue prologue;
  @Autowired SignInSheet sheet;
  @Autowired Charges charges;
  @Autowired PublicRequests requests;
  @Autowired PublicNotices notices;
  @Autowired Disclosures disclosures;
  @Autowired JdbcTemplate jdbc;
  @Autowired Reaches reaches;
  @Autowired DataFolder data;
  @Autowired @FlywayDataSource DataSource owner;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping routes;

  @LocalServerPort int port;

  @DynamicPropertySource
  static void data(DynamicPropertyRegistry registry) {
    registry.add("liandong.database.dir", folder::toString);
  }

  /** The further stories are told in the background. */
  @BeforeEach
  void toldToTheEnd() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(3))
        .until(() -> chapters.told(Chapters.ENCORE).isPresent());
  }

  @Test
  void everyStoryIsToldInEveryStage() {
    assertThat(chapters.told(Chapters.END)).isPresent();
    var guandu = requests.list(new PlaceCode("530111"), null, 300).rows();
    var haishu = requests.list(new PlaceCode("330203"), null, 300).rows();
    assertThat(guandu.size() + haishu.size()).isBetween(190, 220);
    var stages = guandu.stream().map(request -> request.stage()).collect(Collectors.toSet());
    assertThat(stages).containsAll(EnumSet.complementOf(EnumSet.of(Stage.WITHDRAWN, Stage.MERGED)));
    assertThat(guandu).anyMatch(request -> request.round() > 1);
    assertThat(requests.figures(new PlaceCode("530111")).late()).isPositive();
  }

  @Test
  @Covers("GRD-06")
  void everyPlaceFindsItsPeopleInCharge() {
    assertThat(charges.chain(new PlaceCode(GUANSHANG + "G001"))).hasSize(4);
  }

  @Test
  @Covers({"ACT-07", "DEM-08", "APP-04", "DEM-12"})
  void councilsHaveMetAndNoticesRunAreObjectedToExtendedAndClosed() {
    var open = notices.list(GUANSHANG, PublicNotices.State.ALL, null, null, 100).rows();
    assertThat(open).hasSizeGreaterThan(6);
    assertThat(open).anyMatch(notice -> notice.running() && notice.objections() == 2);
    assertThat(open).anyMatch(notice -> notice.extensions() > 0);
    assertThat(open).anyMatch(notice -> notice.outcome() == Notice.Outcome.UNOPPOSED);
    assertThat(disclosures.board(GUANSHANG).covered()).isBetween(4, 7);
    var carried = jdbc.queryForObject("select count(*) from meetings.published", Long.class);
    // the chapter's own, and those that procedures put before the representatives
    assertThat(carried).isGreaterThan(5);
  }

  @Test
  @Covers({"NEJ-06", "CON-01", "CON-03", "CON-05", "CON-10"})
  void neighboursHaveHelpedQuarrelledAndAreWarnedOf() {
    assertThat(count("exchange.deal")).isEqualTo(20);
    var stages = "select distinct stage from disputes.dispute";
    assertThat(all().queryForList(stages, String.class)).hasSize(7);
    assertThat(count("disputes.event where stage = 'CLOSED'")).isEqualTo(1);
    assertThat(count("disputes.round where until < current_date")).isEqualTo(1);
    assertThat(count("disputes.dispute where restricted")).isEqualTo(1);
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> count("disputes.warning where cause = 'PLACE'") > 0);
    assertThat(count("disputes.warning where cause <> 'PLACE'")).isPositive();
  }

  @Test
  void projectsStandOnEveryLevelAndTheirContractsAreUnderWay() {
    var stages = "select distinct stage from projects.project";
    assertThat(all().queryForList(stages, String.class))
        .contains("DRAFT", "REVIEW", "RETURNED", "APPROVED", "REJECTED");
    assertThat(count("projects.project where county = '530111'"))
        .isEqualTo(ProjectStory.read().size());
    assertThat(count("contracts.contract")).isEqualTo(2);
    assertThat(count("projects.project where stage = 'RUNNING'")).isEqualTo(1);
    for (var looked : List.of("visit_record", "site_meeting", "lesson"))
      assertThat(count("projects." + looked)).as(looked).isPositive();
    assertThat(count("(select distinct part from contributions.contribution) five")).isEqualTo(5);
  }

  private long count(String rows) {
    return Objects.requireNonNull(all().queryForObject("select count(*) from " + rows, Long.class));
  }

  @Test
  @Covers({"Z-02", "SUPL-22"})
  void helpersActForThoseWhoAskedThemTo() {
    var stage = prologue.stage(Script.read());
    var helped = stage.person("zhu");
    var acting = players.acting(stage.person("worker"), helped);
    assertThat(acting.self()).isEqualTo(helped);
    var began =
        all()
            .queryForList(
                "select account from requests.fact where behalf = ?", UUID.class, helped.value());
    assertThat(began).hasSize(3).containsOnly(stage.person("worker").value());
  }

  @Test
  void everySketchOfTheStoriesIsThereAndShown() {
    var named = new ArrayList<String>();
    for (var story : Script.read().stories()) {
      if (story.picture() != null) named.add(story.picture());
      for (var turn : story.turns()) if (turn.picture() != null) named.add(turn.picture());
    }
    var kept = all().queryForObject("select count(*) from requests.picture", Integer.class);
    assertThat(kept).isEqualTo(named.size()).isGreaterThan(25);
  }

  @Test
  void aTellingThatWasCutOffGoesOnWhereItStopped() {
    var before = requests.list(GUANSHANG, null, 100).rows();
    var pictures = "select count(*) from requests.picture";
    var kept = all().queryForObject(pictures, Integer.class);
    all().update("delete from demo.chapter where name = 'end'");
    demo.run(new DefaultApplicationArguments());
    assertThat(chapters.told(Chapters.END)).isPresent();
    assertThat(requests.list(GUANSHANG, null, 100).rows()).isEqualTo(before);
    assertThat(all().queryForObject(pictures, Integer.class)).isEqualTo(kept);
  }

  @Test
  void startingAgainTellsNothingTwice() {
    var before = requests.list(GUANSHANG, null, 300).rows();
    demo.run(new DefaultApplicationArguments());
    assertThat(requests.list(GUANSHANG, null, 300).rows()).isEqualTo(before);
    var stage = prologue.stage(Script.read());
    reaches.within(Reach.EVERYTHING, () -> players.actor(stage.person("zhou")));
  }

  /** Past row level security. */
  private JdbcTemplate all() {
    return new JdbcTemplate(owner);
  }

  private Caller caller() {
    return Caller.at(address());
  }

  private String address() {
    return "http://localhost:" + port;
  }

  @Test
  @Covers("Z-02")
  void visitorsReachEveryPublicPageAndNoPersonalData() throws Exception {
    var crawl = Crawl.from(caller(), "/");
    assertThat(crawl.dead).filteredOn(DemoTests::loaded).isEmpty();
    assertThat(crawl.pages).hasSizeGreaterThan(60);
    var personal = new ArrayList<>(List.of("1390000", "139****"));
    Script.read().cast().residents().forEach(resident -> personal.add(resident.name()));
    Script.read().stories().forEach(story -> personal.add(story.words().substring(0, 9)));
    crawl.pages.forEach((path, text) -> {
      // a notice shows the number that its clerk typed, masked
      var shown = path.contains("/notices") ? text.replace("139****", "") : text;
      assertThat(shown)
          .as(path)
          .doesNotContain(personal)
          .doesNotContainPattern("\\b[1-9]\\d{16}[\\dXx]\\b");
    });
  }

  @Test
  @Covers({"APP-06", "APP-22"})
  void pilotsOfAProvinceStandOnEveryLevel() throws Exception {
    var password = sheet.lines().getFirst().replaceFirst(".* ", "");
    var list = caller().signIn("lz-province", password).get("/projects").parse();
    for (var story : PilotStory.read()) assertThat(list.text()).contains(story.title());
    var stages = list.select("nav.filters a:has(b)").eachText();
    assertThat(stages).contains("已立项 2", "未通过 1", "退回修改 1", "逐级审批中 4");
    var queue = caller().signIn("lz-city", password).get("/projects?waiting=1").parse();
    assertThat(queue.select("main tbody").text()).contains("残健同行").doesNotContain("小桔灯");
  }

  @ParameterizedTest
  @ValueSource(strings = {"13900000001", "worker", "grid1", "county", "admin", "haishu-county"})
  void noLinkIsDeadForThoseWhoSignIn(String who) throws Exception {
    var password = sheet.lines().getFirst().replaceFirst(".* ", "");
    var crawl = Crawl.from(caller().signIn(who, password), "/");
    assertThat(crawl.dead).filteredOn(DemoTests::loaded).isEmpty();
    assertThat(crawl.pages).hasSizeGreaterThan(60);
  }

  @Test
  @Covers("Z-02")
  void whateverHasATitleIsFoundByThoseWhoMaySeeIt() throws Exception {
    var password = sheet.lines().getFirst().replaceFirst(".* ", "");
    var open = List.of("办理流程", "公示", "项目", "政府购买服务", "合同", "资金", "邻舍家");
    assertThat(found(caller())).containsAll(open).doesNotContain("会议");
    assertThat(found(caller().signIn("county", password))).containsAll(open).contains("会议");
  }

  /** The headings of what a search finds; every page found opens. */
  private static List<String> found(Caller caller) throws Exception {
    var page = caller.get("/search?q=示例").parse();
    for (var link : page.select("main .rows a[href]").eachAttr("href"))
      assertThat(caller.get(link).statusCode()).as(link).isEqualTo(200);
    assertThat(page.select("main .rows mark").eachText()).contains("示例");
    return page.select("main section h2").eachText();
  }

  /**
   * A quarter of an hour, with pictures: {@code mvn test -Dtest=DemoTests -Dwalk=true
   * -Dpictures=true}.
   */
  @Tag("browser")
  @Test
  @EnabledIfSystemProperty(named = "walk", matches = "true")
  @Covers("SUPL-22")
  void everyPageIsAccessibleAndFitsPhoneAndDesk() throws Exception {
    var password = sheet.lines().getFirst().replaceFirst(".* ", "");
    var walk = new WalkThrough(routes);
    try (var visitor = Browser.desktop().at(address())) {
      walk.walk(visitor, "visitor", Crawl.from(caller(), "/"));
    }
    for (var who : List.of("13900000001", "grid1", "worker", "county", "admin"))
      try (var browser = Browser.desktop().at(address())) {
        browser.open("/sign-in").type("name", who).type("password", password);
        browser.see("form[action='/sign-in'] button").click();
        walk.walk(browser, who, Crawl.from(caller().signIn(who, password), "/"));
      }
    assertThat(walk.wrong).isEmpty();
  }

  /** Packs of other regions name places that tests do not load. */
  private static boolean loaded(String dead) {
    return !dead.matches("404 /policy/(places/|catalogues\\?place=)(32|43|62)\\d* .*");
  }

  @Test
  void theSheetIsForItsOwnersEyesOnly() throws Exception {
    var file = data.path().resolve("demo-accounts.txt");
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(sheet.lines()).hasSizeGreaterThan(40);
    assertThat(sheet.lines().getFirst()).containsPattern("([a-z2-9]{4}-){3}[a-z2-9]{4}$");
    assertThat(Set.copyOf(sheet.lines())).anyMatch(line -> line.contains("grid1"));
    assertThat(Actor.PLATFORM.signedIn()).isFalse();
  }
}
