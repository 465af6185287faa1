package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.procedures.Journey.act;
import static org.liandong.procedures.Journey.check;
import static org.liandong.procedures.Journey.clickAll;
import static org.liandong.procedures.Journey.everywhere;
import static org.liandong.procedures.Journey.leave;
import static org.liandong.procedures.Journey.press;
import static org.liandong.procedures.Journey.set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
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
import org.liandong.identity.Residents;
import org.liandong.meetings.Bodies;
import org.liandong.notices.Notice;
import org.liandong.notices.Notices;
import org.liandong.platform.Moment;
import org.openqa.selenium.By;

/**
 * 四议两公开 in a browser: begun at the desk, sent back once, voted on online and on paper, shown to
 * everyone, objected to by a resident, answered, carried out and shown again, each step by whose it
 * is.
 */
@Tag("browser")
class FourDiscussionsBrowserTests {
  private static final PlaceCode COMMITTEE = new PlaceCode("530111001002");
  private static final String TITLE = "加装充电桩（示例）";
  @TempDir static Path folder;
  private Path paper;
  private String address = "";

  @Test
  @Covers({"DEM-06", "DEM-07", "DEM-08", "DEM-15", "APP-04"})
  void fromTheProposalToTheResultShown() throws IOException {
    paper = Files.writeString(folder.resolve("minutes.pdf"), "%PDF-1.7");
    everywhere(() -> Journey.adopt(COMMITTEE, "guandu/routes/four-discussions.yaml", "", ""));
    var worker = Residents.staff("赵宁（示例）", "fourworker", "community-worker", COMMITTEE.value());
    everywhere(() -> body(worker));
    var objector = Residents.register("钱进（示例）", COMMITTEE);
    try (var desk = Browser.desktop();
        var phone = Browser.phone()) {
      Residents.signIn(desk, "fourworker");
      Residents.signIn(phone, objector);
      begin(desk);
      minuted(desk);
      sendBack(desk);
      minuted(desk);
      vote(desk);
      minuted(desk);
      minuted(desk);
      show(desk, phone);
      carryOut(desk);
      look(desk, "done");
      phone.open("/public" + address).axe().screenshot("procedures-journey-phone");
      desk.quiet();
    }
  }

  private static boolean body(AccountId chair) {
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
    act(desk);
  }

  /** The two committees want to know more: a second round, and the first stays to be read. */
  private void sendBack(Browser desk) {
    step(desk, "“两委”会商议");
    Journey.sendBack(desk, "propose", "没有写清电力容量。");
    step(desk, "党支部会提议");
    assertThat(desk.text()).contains("第 2 轮").contains("没有写清电力容量。");
  }

  /** One votes online, two on paper; the tally adds up and comes back with the signed minutes. */
  private void vote(Browser desk) {
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
    var link = desk.find("main a[href^='/meetings/']");
    var meeting = Objects.requireNonNull(link.getDomAttribute("href"));
    desk.open(meeting).axe().screenshot("procedures-journey-meeting");
    press(desk, "/callings");
    clickAll(desk, "form[action$='/attendances'] input[name=seats]");
    press(desk, "/attendances");
    press(desk, "/openings");
    desk.open(desk.find("main a[href^='/motions/']").getDomAttribute("href"));
    press(desk, "/openings");
    check(desk, "choice", "YES");
    press(desk, "/ballots");
    clickAll(desk, "form[action$='/papers'] input[name=seats]");
    press(desk, "/papers");
    desk.type("yes", "1").type("no", "1").type("abstain", "0").type("invalid", "0");
    desk.type("teller", "甲（示例）").type("witness", "乙（示例）");
    press(desk, "/counts");
    press(desk, "/closings");
    desk.axe().screenshot("procedures-journey-vote");
    assertThat(desk.text()).contains("通过");
    step(desk, "“两委”会商议");
    sign(desk, meeting);
    step(desk, "党员大会审议");
    assertThat(desk.open(address).text()).contains("应到 3").contains("同意 2").contains("反对 1");
  }

  private static void sign(Browser desk, String meeting) {
    desk.open(meeting);
    press(desk, "/closings");
    set(desk, "minutesText", "会议同意加装。");
    press(desk, "/minutes");
    leave(desk, desk.find("main form[action$='/signatures'] button.lead"));
    press(desk, "/recordings");
    desk.axe().screenshot("procedures-journey-minutes");
  }

  /** A resident objects, the desk answers; only then it can end. */
  private void show(Browser desk, Browser phone) {
    step(desk, "决议公开");
    look(desk, "publishing");
    var notice = publish(desk, "加装充电桩公示（示例）", "经居民代表会议决议，加装充电桩六个。");
    look(desk, "published");
    phone.open("/public" + address).axe().screenshot("procedures-journey-public-phone");
    phone.press("提出异议").see("#object");
    phone.type("words", "靠近幼儿园，不安全。");
    press(phone, "/objections");
    phone.axe();
    desk.open("/desk/notices/" + notice).type("answer", "已改到南门，远离幼儿园。");
    desk.axe().screenshot("procedures-journey-reply");
    press(desk, "/replies");
    post(desk, notice);
    close(notice);
  }

  private Notice.Id publish(Browser desk, String heading, String words) {
    desk.open(address).type("heading", heading).type("notice", words);
    press(desk, "/notices");
    var link = desk.open(address).driver().findElement(By.linkText(heading));
    var href = link.getDomAttribute("href");
    return Notice.Id.parse(Objects.requireNonNull(href).substring("/desk/notices/".length()));
  }

  private void post(Browser desk, Notice.Id notice) {
    desk.open("/desk/notices/" + notice).type("spot", "社区公告栏");
    desk.find("input[name=photo]").sendKeys(paper.toString());
    press(desk, "/postings");
  }

  /** The record of the work, then the result shown as the resolution was. */
  private void carryOut(Browser desk) {
    step(desk, "组织实施");
    set(desk, "paper", "record");
    desk.find("input[name=papers]").sendKeys(paper.toString());
    act(desk);
    step(desk, "实施结果公开");
    var notice = publish(desk, "充电桩实施结果（示例）", "充电桩六个已装好。");
    post(desk, notice);
    close(notice);
    Journey.done(desk, address);
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

  private void step(Browser browser, String name) {
    Journey.step(browser, address, name);
  }

  private void look(Browser browser, String name) {
    browser.open(address).axe().screenshot("procedures-journey-" + name);
  }
}
