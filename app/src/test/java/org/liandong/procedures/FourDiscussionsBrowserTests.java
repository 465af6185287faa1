package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.MeetingSamples;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Actors;
import org.liandong.identity.Residents;
import org.liandong.meetings.Bodies;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Minutes;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.platform.Moment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * 四议两公开 in a browser: begun at the desk, voted on online and on paper, shown to everyone, objected
 * to by a resident, answered, and carried on, each step by whose it is.
 */
@Tag("browser")
class FourDiscussionsBrowserTests {
  private static final PlaceCode COMMITTEE = new PlaceCode("530111001002");
  private static final String TITLE = "加装充电桩（示例）";
  @TempDir static Path folder;
  private Path paper;

  @Test
  @Covers({"DEM-06", "DEM-07", "DEM-08", "DEM-15", "APP-04"})
  void fromTheProposalToTheResolutionShown() throws IOException {
    paper = Files.writeString(folder.resolve("minutes.pdf"), "%PDF-1.7");
    everywhere(this::adopted);
    var worker = Residents.staff("赵宁（示例）", "fourworker", "community-worker", COMMITTEE.value());
    everywhere(() -> body(worker));
    var objector = Residents.staff("钱进（示例）", "fourobjector", "committee-member", COMMITTEE.value());
    assertThat(objector).isNotNull();
    try (var desk = Browser.desktop();
        var phone = Browser.phone()) {
      Residents.signIn(desk, "fourworker");
      Residents.signIn(phone, "fourobjector");
      begin(desk);
      minuted(desk);
      vote(desk, worker);
      minuted(desk);
      minuted(desk);
      show(desk, phone);
      step(desk, "组织实施");
      look(desk, "done");
      phone.open(address).axe().screenshot("procedures-journey-phone");
      desk.quiet();
    }
  }

  private String address = "";

  private boolean adopted() {
    try {
      var text =
          Files.readString(Path.of("src/main/resources/packs/guandu/routes/four-discussions.yaml"));
      Browser.bean(Routes.class)
          .adopt(Actor.PLATFORM, COMMITTEE, text, LocalDate.of(2020, 1, 1), "测试（示例）");
      return true;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private boolean body(AccountId chair) {
    var platform = Browser.application();
    var body =
        Browser.bean(Bodies.class).found(Actor.PLATFORM, COMMITTEE, "two-committees", "“两委”会（示例）");
    MeetingSamples.seat(platform, body, "two-committees.chair", "赵宁（示例）", "", chair);
    for (var name : new String[] {"委员甲（示例）", "委员乙（示例）"})
      MeetingSamples.seat(platform, body, "two-committees.member", name, "", AccountId.NONE);
    return true;
  }

  private void begin(Browser desk) {
    desk.open("/procedures/new?place=" + COMMITTEE.value()).axe();
    desk.open("/procedures/new?place=" + COMMITTEE.value() + "&route=decisions.four-discussions");
    desk.axe().screenshot("procedures-journey-begin");
    desk.type("title", TITLE).type("description", "拟在东侧空地加装充电桩。");
    press(desk, "/procedures");
    address = desk.path();
    assertThat(address).startsWith("/procedures/530111-");
    step(desk, "党支部会提议");
  }

  /** A body that is not kept on the platform: its minutes are filed. */
  private void minuted(Browser desk) {
    look(desk, "minuted");
    set(desk, "day", LocalDate.now(WorkingDays.ZONE).toString());
    desk.type("roster", "5").type("present", "4").type("agree", "3");
    desk.type("against", "1").type("abstain", "0");
    desk.find("input[name=papers]").sendKeys(paper.toString());
    press(desk, "/facts");
  }

  /** One votes online, two on paper; the tally adds up and comes back with the signed minutes. */
  private void vote(Browser desk, AccountId worker) {
    step(desk, "“两委”会商议");
    look(desk, "convening");
    var now = LocalDateTime.now(WorkingDays.ZONE);
    set(desk, "begins", now.format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm")));
    desk.type("venue", "社区会议室");
    check(desk, "ballot", "SECRET");
    check(desk, "online", null);
    press(desk, "/meetings");
    look(desk, "convened");
    assertThat(desk.text()).contains("“两委”会（示例）").contains("待表决");
    var meeting = desk.find("main a[href^='/meetings/']").getDomAttribute("href");
    desk.open(meeting).axe().screenshot("procedures-journey-meeting");
    press(desk, "/callings");
    for (var box :
        desk.driver()
            .findElements(By.cssSelector("form[action$='/attendances'] input[name=seats]")))
      click(desk, box);
    press(desk, "/attendances");
    press(desk, "/openings");
    desk.open(desk.find("main a[href^='/motions/']").getDomAttribute("href"));
    press(desk, "/openings");
    check(desk, "choice", "YES");
    press(desk, "/ballots");
    for (var box :
        desk.driver().findElements(By.cssSelector("form[action$='/papers'] input[name=seats]")))
      click(desk, box);
    press(desk, "/papers");
    desk.type("yes", "1").type("no", "1").type("abstain", "0").type("invalid", "0");
    desk.type("teller", "甲（示例）").type("witness", "乙（示例）");
    press(desk, "/counts");
    press(desk, "/closings");
    desk.axe().screenshot("procedures-journey-vote");
    assertThat(desk.text()).contains("通过");
    step(desk, "“两委”会商议");
    signed(
        Meeting.Id.parse(Objects.requireNonNull(meeting).substring("/meetings/".length())), worker);
    step(desk, "党员大会审议");
    assertThat(desk.open(address).text()).contains("应到 3").contains("同意 2").contains("反对 1");
  }

  private static void signed(Meeting.Id id, AccountId account) {
    var minutes = Browser.bean(Minutes.class);
    var meetings = Browser.bean(Meetings.class);
    everywhere(() -> {
      var chair = Browser.bean(Actors.class).of(account, null, null).orElseThrow();
      minutes.write(chair, id, "会议同意加装。");
      meetings.close(chair, id, meetings.find(chair, id).version());
      var seat = meetings.roll(chair, id).of(chair).orElseThrow().seat();
      minutes.sign(chair, id, 1, seat, null);
      minutes.record(chair, id);
      return true;
    });
  }

  private void show(Browser desk, Browser phone) {
    step(desk, "决议公开");
    look(desk, "publishing");
    desk.type("heading", "加装充电桩公示（示例）").type("notice", "经居民代表会议决议，加装充电桩六个。");
    press(desk, "/notices");
    look(desk, "published");
    phone.open("/public" + address).axe().screenshot("procedures-journey-public-phone");
    phone.press("提出异议");
    phone.type("words", "靠近幼儿园，不安全。");
    press(phone, "/objections");
    phone.axe();
    var notice = desk.find("main a[href^='/desk/notices/']").getDomAttribute("href");
    desk.open(notice).type("answer", "已改到南门，远离幼儿园。");
    desk.axe().screenshot("procedures-journey-reply");
    press(desk, "/replies");
    desk.type("spot", "社区公告栏");
    desk.find("input[name=photo]").sendKeys(paper.toString());
    press(desk, "/postings");
    close(Notice.Id.parse(Objects.requireNonNull(notice).substring("/desk/notices/".length())));
  }

  /** As the platform does on the day after its last. */
  private static void close(Notice.Id id) {
    var notices = Browser.bean(Notices.class);
    everywhere(() -> {
      var ends = Objects.requireNonNull(notices.find(Actor.PLATFORM, id).ends());
      var after = ends.plusDays(1).atTime(9, 0).atZone(WorkingDays.ZONE).toInstant();
      return Moment.at(after, () -> notices.close(Actor.PLATFORM, id));
    });
  }

  /** Waits until the procedure stands at a step; the line and the diagram say the same. */
  private void step(Browser browser, String name) {
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
        .until(driver -> {
          browser.open(address);
          return browser.see("ol.steps li.now").getText().contains(name);
        });
    var drawn = browser.find("svg.route-drawing g.box.now").getDomProperty("textContent");
    assertThat(drawn).contains(name);
  }

  private void look(Browser browser, String name) {
    browser.open(address).axe().screenshot("procedures-journey-" + name);
  }

  private static void press(Browser browser, String action) {
    var main = By.cssSelector("main form[action$='" + action + "'] button");
    var button = browser.driver().findElements(main).getLast();
    click(browser, button);
    new WebDriverWait(browser.driver(), Duration.ofSeconds(10))
        .until(org.openqa.selenium.support.ui.ExpectedConditions.stalenessOf(button));
  }

  private static void click(Browser browser, org.openqa.selenium.WebElement element) {
    browser.driver().executeScript("arguments[0].click()", element);
  }

  private static void check(Browser browser, String name, @Nullable String value) {
    var of = value == null ? "" : "[value='" + value + "']";
    click(browser, browser.find("main input[name='" + name + "']" + of));
  }

  private static void set(Browser browser, String name, String value) {
    browser
        .driver()
        .executeScript(
            "arguments[0].value = arguments[1]", browser.find("[name='" + name + "']"), value);
  }

  private static <T> T everywhere(Supplier<T> work) {
    return Browser.bean(Reaches.class).within(Reach.EVERYTHING, work::get);
  }
}
