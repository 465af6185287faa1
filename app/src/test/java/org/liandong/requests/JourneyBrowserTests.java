package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.Pen;
import org.liandong.Visit;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Residents;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput.Kind;

/**
 * One request all the way: reported with a photo, joined, handed over twice, visited with a
 * signature, answered, disputed, answered again, confirmed and rated; then the public rate shows it
 * and opens the list it was counted from. The resident and the visitor at the door are in browsers.
 */
@Tag("browser")
@Covers({"NEJ-01", "NEJ-03", "NEJ-04", "NEJ-08", "NEJ-11"})
class JourneyBrowserTests {
  private static final PlaceCode PLACE = JourneyPeople.PLACE;
  private static final String WORDS = "三楼走廊灯不亮，老人摔了一跤（示例）";

  @BeforeAll
  static void people() {
    JourneyPeople.come();
  }

  /** The resident on one width, everybody else on the other. */
  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  void fromThePhotoToThePublicRate(int width) {
    var resident = Residents.register("胡阿毛（示例）", PLACE);
    var neighbour = Residents.register("林静（示例）", PLACE);
    try (var home = Browser.of(width);
        var desk = Browser.of(width < 500 ? 1440 : 390)) {
      Residents.signIn(home, resident);
      var page = report(home);
      joined(desk, neighbour, page);
      handedOverTwice(desk, page);
      visited(home, desk, page, width < 500 ? Kind.MOUSE : Kind.TOUCH);
      answered(desk, page, "换了灯管，走廊亮了。");
      disputed(home, page);
      answered(desk, page, "声控开关也换了，晚上试过三次。");
      confirmed(home, page);
      counted(home);
    }
  }

  private static String report(Browser phone) {
    phone.open("/requests/new").type("words", WORDS);
    phone.find("[name=pictures]").sendKeys(Photos.of("lamp", 64).toString());
    phone.press("提交，");
    assertThat(phone.see("main .flash").getText()).isNotEmpty();
    assertThat(phone.text()).contains("三楼走廊灯不亮");
    phone.axe().screenshot("journey-reported-phone");
    return phone.path();
  }

  /** Shown before sending: the same trouble nearby, without the words of the one who began. */
  private static void joined(Browser desk, Residents.Resident neighbour, String page) {
    Residents.signIn(desk, neighbour);
    desk.open("/requests/new").type("words", "我们家门口也黑");
    desk.reveal("#similar button[formaction='" + page + "/joinings']").axe();
    desk.driver()
        .executeScript(
            "document.querySelector(arguments[0]).click()",
            "#similar button[formaction='" + page + "/joinings']");
    until(desk, "return location.pathname === '" + page + "'");
    assertThat(desk.text()).doesNotContain("老人摔了");
    desk.axe();
  }

  /** To the street, which looks after lifts and lamps, and back to the community. */
  private static void handedOverTwice(Browser desk, String page) {
    Residents.change(desk, "journey-owner");
    assertThat(desk.open(page).text()).contains("柳青（示例）");
    handedOver(desk, page, JourneyPeople.street(), "请街道协调电工");
    Residents.change(desk, "journey-street");
    handedOver(desk, page, JourneyPeople.owner(), "电工已约好，由社区跟进");
    Residents.change(desk, "journey-owner");
    desk.open(page).press("接单");
    until(desk, "return !document.querySelector('main form[action$=takings]')");
    assertThat(desk.text()).contains("请街道协调电工", "电工已约好");
  }

  private static void handedOver(Browser desk, String page, AccountId to, String words) {
    desk.open(page + "?do=handed_over").axe();
    desk.driver()
        .executeScript("document.querySelector('main [name=to]').value = arguments[0]", "" + to);
    desk.type("words", words);
    desk.find("main form[action$=handovers] button.lead").click();
    until(desk, "return location.search === ''");
  }

  private static void visited(Browser phone, Browser desk, String page, Kind pen) {
    desk.open(page + "?do=arranged");
    var tomorrow = LocalDateTime.now(WorkingDays.ZONE).plusDays(1).withNano(0).withSecond(0);
    desk.driver()
        .executeScript(
            "document.querySelector('main [name=at]').value = arguments[0]", tomorrow.toString());
    desk.press("约上门");
    until(desk, "return location.search === ''");
    var told = phone.open(page).see("main .flash").getText();
    var code = told.replaceAll("(?s).*?(\\d{6}).*", "$1");
    desk.open(page + "?do=arrived").axe().type("code", code);
    desk.find("main form[action$=arrivals] button.lead").click();
    until(desk, "return location.search === ''");
    desk.open(page + "?do=signed").axe().screenshot("journey-signature");
    Pen.draw(desk, "main canvas[data-sign]", pen);
    // a tap at once after a stroke is taken by the browser for a part of it
    new Actions(desk.driver()).pause(Duration.ofMillis(1500)).perform();
    desk.find("main form[action$=signatures] button.lead").click();
    until(desk, "return location.search === ''");
    assertThat(desk.driver().findElements(By.cssSelector(".history img"))).isNotEmpty();
  }

  /** The page after a step is there. */
  private static void until(Browser browser, String script) {
    var loaded = script.replace("return ", "return document.readyState === 'complete' && ");
    browser
        .patience(20)
        .ignoring(WebDriverException.class)
        .until(_ -> Boolean.TRUE.equals(browser.driver().executeScript(loaded)));
  }

  private static void answered(Browser desk, String page, String words) {
    desk.open(page).type("words", words);
    desk.find("main form[action$=answers] button.lead").click();
    until(desk, "return !document.querySelector('main form[action$=answers]')");
    assertThat(desk.text()).contains(words);
  }

  private static void disputed(Browser phone, String page) {
    phone.open(page).axe().press("没有解决");
    phone.find("form[action$=reopenings] textarea").sendKeys("晚上还是不亮。");
    phone.press("重新打开");
    until(phone, "return !document.querySelector('main form[action$=reopenings]')");
    assertThat(phone.text()).contains("晚上还是不亮");
  }

  private static void confirmed(Browser phone, String page) {
    phone.open(page);
    phone.press("解决了");
    phone.find("form[action$=ratings] [name=stars][value='5']");
    phone
        .driver()
        .executeScript("document.querySelector('[name=stars][value=\"5\"]').checked = true");
    phone.press("提交评价");
    until(phone, "return !document.querySelector('main form[action$=ratings]')");
    phone.axe().screenshot("journey-rated-phone");
  }

  /** Anybody sees it: reopened once counts against the rate, whatever came after. */
  private static void counted(Browser phone) {
    var rate = "/indicators/requests.effective-rate";
    try (var visitor = new Visit()) {
      var list = rate + "/counted?place=" + PLACE + "&kind=REOPENED";
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> visitor.get(list).page().select("main").text().contains("330203-"));
      assertThat(visitor.get(list).body()).doesNotContain("摔了一跤");
      assertThat(visitor.get(rate + "?place=" + PLACE).page().select("main").text())
          .contains("重新打开过");
    }
    phone.open(rate + "?place=" + PLACE).axe().screenshot("journey-rate-phone");
  }
}
