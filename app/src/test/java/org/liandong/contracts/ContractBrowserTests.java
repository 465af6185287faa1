package org.liandong.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.PurchaseSamples;
import org.liandong.World;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.contracts.Contract.Id;
import org.liandong.identity.Accounts;
import org.liandong.identity.Actors;
import org.liandong.identity.Appointments;
import org.liandong.identity.Nomination;
import org.liandong.identity.Residents;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.procedures.Journey;
import org.liandong.projects.VentureJourney;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;

/**
 * In a browser: a venture project refused by each rule about money, approved, contracted with three
 * signatures and paid by milestone.
 */
@Tag("browser")
class ContractBrowserTests {
  private static final String PASSWORD = Residents.PASSWORD;
  private static final AtomicInteger COUNT = new AtomicInteger();

  private record Person(String name, AccountId account) {}

  private static Person person(String post, PlaceCode place) {
    var name = "signer" + COUNT.incrementAndGet();
    return Browser.bean(Reaches.class)
        .within(
            Reach.EVERYTHING,
            () -> {
              var home = place.value().length() < 12 ? World.COMMITTEE : place;
              var opening = new Accounts.Opening(name + "（示例）", home, name, PASSWORD, false);
              var account = Browser.bean(Accounts.class).open(Actor.PLATFORM, opening).id();
              var nomination = Nomination.of(account, post, place, LocalDate.of(2026, 1, 5));
              var hat = Browser.bean(Appointments.class).appoint(Actor.PLATFORM, nomination).id();
              var actors = Browser.bean(Actors.class);
              actors.wear(actors.of(account, null, null).orElseThrow(), hat.value());
              return new Person(name, account);
            });
  }

  @Test
  @Covers({"PRJ-01", "PRJ-02", "PRJ-03", "PRJ-20", "PRJ-21", "PRJ-22"})
  void contractedByThreeAndPaidByMilestone() throws Exception {
    var funder = person("county-affairs", World.COUNTY);
    var organisation = person("organisation-staff", World.COUNTY);
    var committee = person("community-worker", World.COMMITTEE);
    var finance = person("county-finance", World.COUNTY);
    var project = new VentureJourney(organisation.name(), organisation.account()).approved();
    Journey.everywhere(() ->
        PurchaseSamples.paid(
            Browser.application(), World.COUNTY, LocalDate.now().getYear(), "1000.00"));
    Id contract;
    try (var browser = signedIn(Browser.desktop(), funder)) {
      browser.open("/contracts/new?project=" + project).axe().screenshot("contract-new-desktop");
      draft(browser);
      contract = Id.parse(browser.path().replaceAll("^/contracts/|[?#].*$", ""));
      browser.axe().screenshot("contract-drafted-desktop");
      sign(browser);
    }
    try (var browser = signedIn(Browser.phone(), committee)) {
      sign(browser.open("/contracts/" + contract));
      browser.axe().screenshot("contract-committee-phone");
    }
    try (var browser = signedIn(Browser.phone(), organisation)) {
      sign(browser.open("/contracts/" + contract));
      assertThat(browser.text()).contains("三方签名核对无误");
    }
    try (var browser = signedIn(Browser.phone(), committee)) {
      browser.open("/contracts/" + contract);
      browser.press("验收节点 1").type("finding", "首场活动已经开展，照片和签到齐全");
      browser.press("验收通过");
      browser.press("写履职记录").see("#kind-field");
      browser
          .driver()
          .executeScript(
              "document.querySelector('[name=month]').value = arguments[0]",
              LocalDate.now().toString().substring(0, 7));
      browser.driver().findElement(By.cssSelector("#kind-field label")).click();
      browser.type("words", "和社工一起看了场地");
      browser.press("记下");
      browser.patience(10).until(driver -> browser.text().contains("和社工一起看了场地"));
      browser.axe().screenshot("contract-duty-phone");
    }
    try (var browser = signedIn(Browser.desktop(), funder)) {
      pay(browser.open("/contracts/" + contract));
      assertThat(browser.path()).startsWith("/funds/payments/");
      browser.screenshot("contract-payment-desktop");
      approve(finance, browser.path());
    }
    try (var browser = Browser.desktop()) {
      browser.open("/public/contracts/" + contract).axe().quiet();
      browser.screenshot("contract-public-desktop");
      assertThat(browser.text()).contains("已验收").doesNotContain(committee.name());
    }
  }

  private static Browser signedIn(Browser browser, Person person) {
    browser.open("/sign-in").type("name", person.name()).type("password", PASSWORD);
    browser.press("登录");
    browser.patience(20).until(driver -> !browser.path().startsWith("/sign-in"));
    return browser;
  }

  private static void draft(Browser browser) {
    browser.type("number", "官社 " + UUID.randomUUID()).type("funder", "官渡区民政局（示例）");
    var line = new Select(browser.find("[name=line]"));
    for (var option : line.getOptions())
      if (option.getText().endsWith(" 1,000.00")) line.selectByValue(option.getAttribute("value"));
    browser.type("title-1", "启动").type("amount-1", "600");
    browser.type("title-2", "期末").type("amount-2", "400");
    for (var field : List.of("due-1", "due-2"))
      browser
          .driver()
          .executeScript("document.querySelector('[name=" + field + "]').value = '2026-12-05'");
    browser.press("拟好合同").see("[name=password]");
  }

  private static void sign(Browser browser) {
    browser.find("[name=read]").click();
    browser.type("password", PASSWORD);
    browser.driver().findElement(By.cssSelector("form[action$='/signatures'] button.lead")).click();
    browser
        .patience(10)
        .until(
            driver -> driver.findElements(By.cssSelector("form[action$='/signatures']")).isEmpty());
  }

  private static void pay(Browser browser) throws Exception {
    var scan = Files.createTempFile("voucher", ".pdf");
    Files.writeString(scan, "%PDF-1.7\n");
    browser.press("支付节点 1").type("voucher", "示例-1");
    browser
        .driver()
        .executeScript("document.querySelector('[name=voucher-day]').value = '2026-11-02'");
    browser.find("[name=scans]").sendKeys(Path.of(scan.toString()).toString());
    browser.press("提交付款").see("h1");
    browser.patience(10).until(driver -> browser.path().startsWith("/funds/payments/"));
  }

  /** The second person of finance, at the desk of the ledger. */
  private static void approve(Person finance, String path) {
    try (var browser = signedIn(Browser.desktop(), finance)) {
      browser.open(path.replaceAll("[?#].*$", "")).axe();
      var button = browser.find("form[action$='/approvals'] button");
      Journey.leave(browser, button);
      browser.screenshot("contract-paid-desktop");
      assertThat(browser.text()).contains("已复核付出", "付出\n已完成");
    }
  }
}
