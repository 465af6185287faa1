package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.Visit;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Residents;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * One request all the way: reported with a photo, joined, handed over twice, visited with a
 * signature, answered, disputed, answered again, confirmed and rated; then the public rate shows it
 * and opens the list it was counted from. The resident and the visitor at the door are in browsers.
 */
@Tag("browser")
@Covers({"NEJ-01", "NEJ-03", "NEJ-04", "NEJ-08", "NEJ-11"})
class JourneyBrowserTests {
  private static final PlaceCode PLACE = new PlaceCode("330203002001");
  private static final PlaceCode STREET = new PlaceCode("330203002");
  private static final String WORDS = "三楼走廊灯不亮，老人摔了一跤（示例）";
  private static AccountId street;
  private static AccountId owner;

  @BeforeAll
  static void people() {
    owner = Residents.staff("柳青（示例）", "journey-owner", "committee-secretary", PLACE.value());
    street = Residents.staff("虞山（示例）", "journey-street", "street-affairs", STREET.value());
    charge(PLACE, owner, "柳青（示例）");
    charge(STREET, street, "虞山（示例）");
  }

  private static void charge(PlaceCode place, AccountId account, String name) {
    var charges = Browser.bean(Charges.class);
    var from = LocalDate.of(2026, 1, 5);
    Residents.everywhere(() -> {
      if (charges.responsible(place).filter(owner -> owner.account().equals(account)).isEmpty())
        charges.take(Actor.PLATFORM, place, Charge.Role.OWNER, account, name, from);
    });
  }

  @Test
  void fromThePhotoToThePublicRate() {
    var resident = Residents.register("胡阿毛（示例）", PLACE);
    var neighbour = Residents.register("林静（示例）", PLACE);
    try (var phone = Browser.phone();
        var desk = Browser.desktop()) {
      Residents.signIn(phone, resident);
      var page = report(phone);
      joined(neighbour, page);
      handedOverTwice(page);
      Residents.signIn(desk, "journey-owner");
      visited(phone, desk, page);
      answered(desk, page, "换了灯管，走廊亮了。");
      disputed(phone, page);
      answered(desk, page, "声控开关也换了，晚上试过三次。");
      confirmed(phone, page);
      counted(phone);
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

  private static void joined(Residents.Resident neighbour, String page) {
    try (var visit = Visit.signedIn(neighbour.phone(), Residents.PASSWORD)) {
      visit.get("/requests/new");
      var answer = visit.post(page + "/joinings", Map.of("words", "我们家门口也黑"));
      assertThat(answer.status()).isEqualTo(302);
      assertThat(visit.get(page).body()).doesNotContain("老人摔了");
    }
  }

  /** To the street, which looks after lifts and lamps, and back to the community. */
  private static void handedOverTwice(String page) {
    try (var visit = Visit.signedIn("journey-owner", Residents.PASSWORD)) {
      send(visit, page, "/handovers", Map.of("to", street.toString(), "words", "请街道协调电工"));
    }
    try (var visit = Visit.signedIn("journey-street", Residents.PASSWORD)) {
      send(visit, page, "/handovers", Map.of("to", owner.toString(), "words", "电工已约好，由社区跟进"));
    }
    try (var visit = Visit.signedIn("journey-owner", Residents.PASSWORD)) {
      send(visit, page, "/takings", Map.of());
    }
  }

  private static void send(Visit visit, String page, String step, Map<String, String> typed) {
    var shown = visit.get(page).page().selectFirst("input[name=version]");
    var fields = new LinkedHashMap<>(typed);
    fields.put("version", Objects.requireNonNull(shown, page).attr("value"));
    var answer = visit.post(page + step, fields);
    assertThat(answer.status()).as(step + " " + answer.page().select("main").text()).isEqualTo(302);
  }

  private static void visited(Browser phone, Browser desk, String page) {
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
    desk.open(page + "?do=signed").axe().screenshot("journey-signature-desktop");
    desk.find("[name=signature]").sendKeys(Photos.of("lamp", 64).toString());
    desk.find("main form[action$=signatures] button.lead").click();
    until(desk, "return location.search === ''");
  }

  /** The page after a step is there. */
  private static void until(Browser browser, String script) {
    var loaded = script.replace("return ", "return document.readyState === 'complete' && ");
    new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
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
