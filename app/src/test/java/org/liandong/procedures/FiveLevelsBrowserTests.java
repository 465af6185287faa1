package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Actors;
import org.liandong.identity.Residents;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Gansu's five levels in a browser: sent back by the street, signed again, the county's officer away
 * and a colleague in the seat, up to the province; each level by its own hat.
 */
@Tag("browser")
class FiveLevelsBrowserTests {
  private static final Path ROUTE =
      Path.of("src/main/resources/packs/gansu/routes/five-levels.yaml");
  private String address = "";

  @Test
  @Covers({"APP-01", "APP-05", "APP-06"})
  void fromTheStreetToTheProvince() {
    var id = everywhere(FiveLevelsBrowserTests::applied);
    address = "/procedures/" + id;
    var place = Town.COMMITTEE.value();
    Residents.staff("赵宁（示例）", "fiveworker", "community-worker", place);
    Residents.staff("陈路（示例）", "fivestreet", "street-affairs", "530111001");
    var absent = Residents.staff("周远（示例）", "fiveabsent", "county-community", "530111");
    var colleague = Residents.staff("吴静（示例）", "fivecolleague", "county-affairs", "530111");
    Residents.staff("白川（示例）", "fivecity", "city-affairs", "5301");
    Residents.staff("段明（示例）", "fiveprovince", "province-affairs", "53");
    try (var street = as("fivestreet");
        var worker = as("fiveworker")) {
      sendBack(street);
      sign(worker);
      agree(street, "材料已补齐");
    }
    var today = LocalDate.now(WorkingDays.ZONE);
    everywhere(() -> {
      var away = Browser.bean(Actors.class).of(absent, null, null).orElseThrow();
      return Browser.bean(StandIns.class)
          .appoint(away, colleague, today, today.plusDays(3), "出差（示例）");
    });
    try (var county = as("fivecolleague")) {
      assertThat(county.open(address).text()).contains("你在代 周远（示例） 办理");
      county.axe().screenshot("procedures-journey-standin");
      agree(county, "预算合理");
      assertThat(county.text()).contains("周远（示例）");
    }
    try (var city = as("fivecity")) {
      agree(city, "同意上报");
    }
    try (var province = as("fiveprovince")) {
      agree(province, "同意立项");
      assertThat(province.text()).contains("已办结");
      province.axe().screenshot("procedures-journey-five-done").quiet();
    }
  }

  /** Up to the street, as it would have been in the last weeks. */
  private static Procedure.Id applied() {
    try {
      var text =
          Files.readString(ROUTE)
              .replace(
                  "by: county county-officer}", "by: county county-officer community-building}");
      Browser.bean(Routes.class)
          .adopt(Actor.PLATFORM, Town.COMMITTEE, text, LocalDate.of(2020, 1, 1), "测试（示例）");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var begin = Instant.now().minus(60, ChronoUnit.DAYS).toString();
    var town = new Town(Browser.application(), begin);
    var id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(id, Town.worker(), "first-check");
    return id;
  }

  private void sendBack(Browser street) {
    street.open("/procedures").axe().screenshot("procedures-journey-queue");
    assertThat(street.text()).contains("活动室改造");
    step(street, "初核");
    street.axe().screenshot("procedures-journey-opinion");
    street.press("退回");
    street
        .driver()
        .executeScript(
            "arguments[0].value = 'apply'", street.find("main select[name='step']"));
    street.type("reason", "预算表缺单价。");
    var form = By.xpath("//main//form[.//select[@name='step']]//button");
    leave(street, street.driver().findElement(form));
    step(street, "社区申报");
    assertThat(street.text()).contains("第 2 轮").contains("预算表缺单价。");
  }

  private void sign(Browser worker) {
    step(worker, "社区申报");
    worker
        .driver()
        .executeScript(
            "arguments[0].value = 'community'", worker.find("main select[name='party']"));
    leave(worker, button(worker));
    step(worker, "初核");
  }

  private void agree(Browser browser, String words) {
    browser.open(address);
    var yes = browser.find("main input[name='verdict'][value='AGREE']");
    browser.driver().executeScript("arguments[0].click()", yes);
    browser.type("words", words);
    leave(browser, button(browser));
  }

  private static org.openqa.selenium.WebElement button(Browser browser) {
    return browser.find("main .deed > form[action$='/facts'] button.lead");
  }

  private static void leave(Browser browser, org.openqa.selenium.WebElement button) {
    browser.driver().executeScript("arguments[0].click()", button);
    new WebDriverWait(browser.driver(), java.time.Duration.ofSeconds(10))
        .until(ExpectedConditions.stalenessOf(button));
    browser.see("main ol.steps");
  }

  /** The line of steps and the diagram say the same. */
  private void step(Browser browser, String name) {
    browser.open(address);
    assertThat(browser.see("ol.steps li.now").getText()).contains(name);
    var drawn = browser.find("svg.route-drawing g.box.now").getDomProperty("textContent");
    assertThat(drawn).contains(name);
  }

  private static Browser as(String name) {
    var browser = Browser.desktop();
    Residents.signIn(browser, name);
    return browser;
  }

  private static <T> T everywhere(Supplier<T> work) {
    return Browser.bean(Reaches.class).within(Reach.EVERYTHING, work::get);
  }
}
