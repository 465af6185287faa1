package org.liandong;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.identity.Actors;
import org.liandong.identity.Residents;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.liandong.stations.Bulletins;
import org.liandong.stations.Plan;
import org.liandong.stations.Plans;
import org.liandong.stations.Point;
import org.liandong.stations.Points;
import org.liandong.stations.Problem;
import org.liandong.stations.Station;
import org.liandong.stations.Stations;
import org.liandong.stations.Talks;
import org.liandong.surveys.Answers;
import org.liandong.surveys.Question;
import org.liandong.surveys.Reply;
import org.liandong.surveys.Survey;
import org.liandong.surveys.Surveys;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.liandong.territory.parties.Parties;
import org.liandong.territory.parties.Party;
import org.openqa.selenium.By;

/** What a community shares: its stations, surveys, tables from elsewhere, searches and doors. */
@Tag("browser")
@Covers({"EVA-12", "SUPL-22"})
class CommonsBrowserTests {
  private static final PlaceCode PLACE = new PlaceCode("330203001003");
  private static final String SOME = "?place=" + PLACE.value();
  @TempDir static Path folder;
  private static Residents.Resident resident;
  private static PlaceCode compound = PLACE;
  private static String open = "";
  private static String closed = "";
  private static String draft = "";
  private static String request = "";

  @BeforeAll
  static void community() {
    resident = Residents.register("胡阿毛（示例）", PLACE);
    Residents.staff("柳惠（示例）", "common-worker", "community-worker", PLACE.value());
    Residents.staff("郁文（示例）", "common-supervisor", "affairs-supervisor", PLACE.value());
    Residents.everywhere(() -> {
      station();
      open = "" + opened("开放时间（示例）");
      closed = "" + answered(opened("物业满意度（示例）"));
      draft = "" + drafted("明年的实事（示例）");
      request = "/requests/" + reported();
    });
  }

  private static void station() {
    var site = new Site.Facts("走读小区（示例）");
    compound = Browser.bean(Sites.class).compound(Actor.PLATFORM, PLACE, site).code();
    var facts = new Station.Facts("走读邻舍家（示例）", "3栋一楼", "每天 9:00—17:00", "", List.of("home-care"));
    Browser.bean(Stations.class).open(Actor.PLATFORM, compound, facts);
    var bulletins = Browser.bean(Bulletins.class);
    bulletins.post(Actor.PLATFORM, compound, "停水通知", "周三上午停水。", UUID.randomUUID());
    var roles = new Plan.Roles("小区党支部（示例）", "物业、居委、业委会", "楼栋长和居民骨干", "互助会（示例）");
    var day = java.time.LocalDate.of(2026, 3, 1);
    var plans = Browser.bean(Plans.class);
    var plan = new Plan.Draft("楼道翻新（示例）", "", roles, day, day.plusMonths(6), UUID.randomUUID());
    plans.make(Actor.PLATFORM, compound, plan);
    var id = plans.list(compound).getFirst().id();
    var leak = new Problem.Draft("old.roof", "屋顶漏水", null, null, "/favicon.ico", UUID.randomUUID());
    plans.add(Actor.PLATFORM, compound, id, leak);
    plans.begin(Actor.PLATFORM, compound, plans.problems(compound).getFirst().id());
    var point = new Point.Facts("love-stop", "爱心驿站（示例）", "南门旁", "", "每天", null);
    Browser.bean(Points.class).open(Actor.PLATFORM, PLACE, point, UUID.randomUUID());
    talk();
  }

  /** The reader of these pages speaks for the owners; the others have nobody yet. */
  private static void talk() {
    var kind = Party.Kind.OWNERS_COMMITTEE;
    var contact = new Party.Contact("胡阿毛（示例）", "");
    var parties = Browser.bean(Parties.class);
    var owners = parties.join(Actor.PLATFORM, compound, kind, "走读业委会（示例）", contact);
    var talks = Browser.bean(Talks.class);
    talks.name(Actor.PLATFORM, compound, owners.id().id(), resident.account(), resident.name());
    var own = Browser.bean(Actors.class).of(resident.account(), null, null).orElseThrow();
    talks.say(own, compound, "东门的灯修好了", UUID.randomUUID());
  }

  private static Survey.Id drafted(String title) {
    var closes = Browser.bean(Clock.class).instant().plus(Duration.ofDays(7));
    var facts =
        new Survey.Facts(title, "请说一说。", Survey.Per.PERSON, Survey.Who.PLACE, null, null, closes);
    var questions =
        List.of(
            new Question(Question.Kind.SCALE, "满意吗", true, List.of()),
            new Question(Question.Kind.ONE, "要什么", false, List.of("长椅", "路灯")),
            new Question(Question.Kind.WORDS, "还想说什么", false, List.of()));
    return Browser.bean(Surveys.class)
        .draft(Actor.PLATFORM, PLACE, facts, questions, UUID.randomUUID());
  }

  private static Survey.Id opened(String title) {
    var id = drafted(title);
    Browser.bean(Surveys.class).open(Actor.PLATFORM, id, 1);
    return id;
  }

  private static Survey.Id answered(Survey.Id id) {
    for (int i = 1; i <= 6; i++) {
      var one = As.actor("走读居民" + i + "（示例）", Position.RESIDENT, PLACE.value());
      Browser.bean(Answers.class)
          .give(one, id, List.of(new Reply(1, List.of(i > 2 ? 5 : 2), null)));
    }
    Browser.bean(Surveys.class).close(Actor.PLATFORM, id);
    return id;
  }

  private static String reported() {
    var own = Browser.bean(Actors.class).of(resident.account(), null, null).orElseThrow();
    var told =
        new Submission(PLACE, "", null, "other", "长椅坏了", false, UUID.randomUUID(), List.of());
    return Browser.bean(Requests.class).submit(own, told).toString();
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void everybodyAndResidentsSeeWhatIsShared(int width) {
    try (var browser = width < 500 ? Browser.phone() : Browser.desktop()) {
      walk(browser, "/public/stations" + SOME, "/public/stations/" + compound, "/public/offline");
      walk(browser, "/public/surveys" + SOME, "/public/surveys/" + closed);
      browser.screenshot("commons-results-" + width);
      walk(browser, "/doors/participation", "/doors/help", "/doors/services");
      Residents.signIn(browser, resident);
      walk(browser, "/doors/participation", "/doors/help", "/surveys", "/surveys/" + open);
      walk(browser, "/talks", "/talks/" + compound);
      browser.screenshot("commons-talk-" + width);
      walk(browser, "/societies", "/requests/subscriptions", "/meetings");
      browser.quiet();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void theDeskKeepsThem(int width) {
    try (var browser = width < 500 ? Browser.phone() : Browser.desktop()) {
      Residents.signIn(browser, "common-worker");
      walk(browser, "/stations", "/stations/" + compound, "/stations/points", "/talks/" + compound);
      browser.screenshot("commons-station-" + width);
      walk(browser, "/desk/surveys", "/desk/surveys/" + draft, "/desk/surveys/" + open);
      walk(browser, "/desk/surveys/" + draft + "/preview", "/desk/surveys/" + closed + "/words");
      walk(browser, "/requests?scope=place&state=open", "/procedures/stand-ins");
      for (var folded : browser.driver().findElements(By.cssSelector("main details > summary")))
        browser.driver().executeScript("arguments[0].parentElement.open = true", folded);
      browser.axe().quiet();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void aSupervisorAsks(int width) {
    try (var browser = width < 500 ? Browser.phone() : Browser.desktop()) {
      Residents.signIn(browser, "common-supervisor");
      walk(browser, request, request + "?do=asked");
      browser.screenshot("commons-ask-" + width).quiet();
    }
  }

  @Test
  void aTableFromElsewhereIsMappedOnBothWidths() throws IOException {
    var table =
        Files.writeString(
            folder.resolve("calls.csv"),
            "编号,时间,类别,内容,社区,状态\n1,2026-03-01 08:00,噪声,太吵,一社区,办结\n2,2026-03-01 09:00,噪声,还吵,一社区,办结\n");
    try (var browser = Browser.desktop()) {
      Residents.signIn(browser, "common-worker");
      browser.open("/requests/imports").axe();
      browser.find("main input[type=file]").sendKeys(table.toString());
      browser.press("上传").see("main form[action$='/mappings']");
      browser.axe().screenshot("commons-import").width(390).axe();
      browser.screenshot("commons-import-phone").quiet();
    }
  }

  private static void walk(Browser browser, String... paths) {
    for (var path : paths) browser.open(path).axe();
  }
}
