package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.TestTime;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.identity.Actors;
import org.liandong.identity.Residents;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a phone is not needed for: an agent goes the whole way, and a breach goes up by itself. */
@Tag("browser")
class AgentBrowserTests {
  private static final AtomicInteger COUNT = new AtomicInteger();

  @BeforeAll
  static void people() {
    JourneyPeople.come();
    var place = JourneyPeople.PLACE.value();
    Residents.staff("冯巧（示例）", "journey-agent", "community-worker", place);
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  @Covers({"NEJ-10", "SUPL-22"})
  void anAgentDoesAllOfItForAResidentWithoutAPhone(int width) {
    var name = "孙桂兰" + COUNT.incrementAndGet() + "（示例）";
    try (var browser = Browser.of(width)) {
      Residents.signIn(browser, "journey-agent");
      authorised(browser, name);
      browser.open("/requests/new").type("words", "水管漏了，地上全是水（示例）").axe();
      var page = sent(browser);
      answered(page, "换了接头。");
      reopened(browser, page);
      answered(page, "整段水管换了。");
      rated(browser, page);
      assertThat(browser.text()).contains(name, "冯巧（示例）");
      browser.axe().screenshot("agent-rated-" + width).quiet();
    }
  }

  /** Registered at the desk without a number, agreed by word of mouth. */
  private static void authorised(Browser browser, String name) {
    browser.open("/desk/helping").type("name", name);
    browser
        .driver()
        .executeScript(
            """
            const place = document.querySelector("main [name=place]");
            place.value = arguments[0];
            document.querySelector("main [name=agreed][type=checkbox]").checked = true;
            """,
            JourneyPeople.PLACE.value());
    browser.find("form[action$='/desk/helping/residents'] button").click();
    browser.see("main .flash");
    browser.press("当面口头同意").see("main .flash");
    var begin = "//form[@action='/acting'][contains(., '%s')]//button".formatted(name);
    var button = browser.driver().findElement(By.xpath(begin));
    browser.driver().executeScript("arguments[0].click()", button);
    until(browser, "return !location.pathname.startsWith('/desk')");
  }

  private static String sent(Browser browser) {
    browser.press("提交，").see("main .flash");
    assertThat(browser.path()).startsWith("/requests/330203-");
    return browser.path();
  }

  private static void answered(String page, String words) {
    var id = Request.Id.parse(page.substring("/requests/".length()));
    Residents.everywhere(() -> {
      var requests = Browser.bean(Requests.class);
      var owner = Browser.bean(Actors.class).of(JourneyPeople.owner(), null, null).orElseThrow();
      if (requests.find(owner, id).stage() == Stage.WAITING) requests.take(owner, id, version(id));
      requests.answer(owner, id, version(id), words, List.of());
    });
  }

  private static int version(Request.Id id) {
    return Browser.bean(Requests.class).find(Actor.PLATFORM, id).standing().version();
  }

  private static void reopened(Browser browser, String page) {
    browser.open(page).axe().press("没有解决");
    browser.find("form[action$=reopenings] textarea").sendKeys("还在漏。");
    browser.press("重新打开");
    until(browser, "return !document.querySelector('main form[action$=reopenings]')");
  }

  private static void rated(Browser browser, String page) {
    browser.open(page).press("解决了");
    browser.find("form[action$=ratings] [name=stars][value='4']");
    browser
        .driver()
        .executeScript("document.querySelector('[name=stars][value=\"4\"]').checked = true");
    browser.press("提交评价");
    until(browser, "return !document.querySelector('main form[action$=ratings]')");
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  @Covers("NEJ-17")
  void whatIsLateGoesUpAndEverybodyIsTold(int width) {
    var resident = Residents.register("方小满（示例）", JourneyPeople.PLACE);
    try (var browser = Browser.of(width)) {
      Residents.signIn(browser, resident);
      browser.open("/requests/new").type("words", "垃圾三天没有人收（示例）");
      var page = sent(browser);
      raised(Request.Id.parse(page.substring("/requests/".length())));
      assertThat(browser.open(page).text()).contains("超时升级", "已升级到街道督办");
      browser.axe().screenshot("escalated-" + width);
      new WebDriverWait(browser.driver(), Duration.ofSeconds(15))
          .until(_ -> browser.open("/inbox").text().contains("已升级到上一级督办"));
      Residents.change(browser, "journey-street");
      browser.open("/requests?scope=place&state=late").axe();
      assertThat(browser.text()).contains("垃圾三天没有人收");
      assertThat(browser.open(page).text()).contains("超时升级");
    } finally {
      TestTime.today();
    }
  }

  /** A day after its time was over the clocks are looked at, as the job of the platform does. */
  private static void raised(Request.Id id) {
    Residents.everywhere(() -> {
      var due = Browser.bean(Requests.class).find(Actor.PLATFORM, id).standing().due();
      TestTime.is(due.plus(Duration.ofDays(1)).toString());
    });
    TestTime.within(() -> {
      Residents.everywhere(() -> {
        var clocks = Browser.bean(Clocks.class);
        for (var late : clocks.breached(new County("330203")))
          if (late.id().equals(id)) clocks.escalate(id, late.standing().version());
      });
      return true;
    });
  }

  private static void until(Browser browser, String script) {
    OfflinePhone.until(browser, script);
  }
}
