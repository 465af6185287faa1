package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.procedures.Journey.act;
import static org.liandong.procedures.Journey.as;
import static org.liandong.procedures.Journey.check;
import static org.liandong.procedures.Journey.everywhere;
import static org.liandong.procedures.Journey.press;
import static org.liandong.procedures.Journey.set;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Residents;
import org.liandong.platform.Moment;
import org.openqa.selenium.By;

/**
 * Gansu's five levels in a browser: sent back by the street, signed again, the county's officer
 * away and a colleague in the seat, up to the province; each level by its own hat.
 */
@Tag("browser")
class FiveLevelsBrowserTests {
  /** Of its own: the prelude files a result by hand, which the standing body of a test forbids. */
  private static final PlaceCode COMMITTEE = new PlaceCode("530111001003");

  private String address = "";

  @Test
  @Covers({"APP-01", "APP-05", "APP-06"})
  void fromTheStreetToTheProvince() {
    var id = everywhere(FiveLevelsBrowserTests::applied);
    address = "/procedures/" + id;
    var place = COMMITTEE.value();
    Residents.staff("赵宁（示例）", "fiveworker", "community-worker", place);
    Residents.staff("陈路（示例）", "fivestreet", "street-affairs", "530111001");
    Residents.staff("周远（示例）", "fiveabsent", "county-community", "530111");
    var colleague = Residents.staff("吴静（示例）", "fivecolleague", "county-affairs", "530111");
    Residents.staff("白川（示例）", "fivecity", "city-affairs", "5301");
    Residents.staff("段明（示例）", "fiveprovince", "province-affairs", "53");
    try (var street = as("fivestreet");
        var worker = as("fiveworker")) {
      sendBack(street);
      sign(worker);
      agree(street, "材料已补齐");
    }
    standIn(colleague);
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
      Journey.done(province, address);
      province.axe().screenshot("procedures-journey-five-done").quiet();
    }
  }

  /** Up to the street, as it would have been in the last weeks. */
  private static Procedure.Id applied() {
    var begin = Instant.now().minus(60, ChronoUnit.DAYS);
    Moment.at(begin.minus(1, ChronoUnit.DAYS), FiveLevelsBrowserTests::adopted);
    var town = new Town(Browser.application(), COMMITTEE, begin.toString());
    var id = town.begin(Town.worker(COMMITTEE), "applications.five-levels", COMMITTEE, "");
    town.playTo(id, Town.worker(COMMITTEE), "first-check");
    return id;
  }

  private static boolean adopted() {
    var file = "gansu/routes/five-levels.yaml";
    var county = "by: county county-officer";
    return Journey.adopt(COMMITTEE, file, county, county + " community-building");
  }

  private void sendBack(Browser street) {
    street.open("/procedures").axe().screenshot("procedures-journey-queue");
    assertThat(street.text()).contains("活动室改造");
    step(street, "初核");
    street.axe().screenshot("procedures-journey-opinion");
    Journey.sendBack(street, "apply", "预算表缺单价。");
    step(street, "社区申报");
    assertThat(street.text()).contains("第 2 轮").contains("预算表缺单价。");
  }

  private void sign(Browser worker) {
    step(worker, "社区申报");
    set(worker, "party", "community");
    act(worker);
    step(worker, "初核");
    assertThat(worker.driver().findElements(By.cssSelector("main .deed form"))).isEmpty();
  }

  /** The absent one says so; the colleague of another line sits for the seat. */
  private static void standIn(AccountId colleague) {
    var today = LocalDate.now(WorkingDays.ZONE);
    try (var absent = as("fiveabsent")) {
      absent.open("/procedures/stand-ins").axe();
      set(absent, "account", colleague.toString());
      set(absent, "since", today.toString());
      set(absent, "until", today.plusDays(3).toString());
      absent.type("reason", "出差（示例）");
      press(absent, "/stand-ins");
      assertThat(absent.text()).contains("吴静（示例）");
    }
  }

  private void agree(Browser browser, String words) {
    browser.open(address);
    check(browser, "verdict", "AGREE");
    browser.type("words", words);
    act(browser);
  }

  private void step(Browser browser, String name) {
    Journey.step(browser, address, name);
  }
}
