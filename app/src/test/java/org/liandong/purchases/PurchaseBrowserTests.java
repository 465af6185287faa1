package org.liandong.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.PurchaseSamples;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.identity.Accounts;
import org.liandong.identity.Actors;
import org.liandong.identity.Appointments;
import org.liandong.identity.Nomination;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;

/** The pages of purchases in a browser, wide and narrow, and without signing in. */
@Tag("browser")
class PurchaseBrowserTests {
  private static final String PASSWORD = "a-long-test-password-2026";
  private static final String REASON = "本区只有一家单位具备这项服务的资质";

  @Test
  @Covers({"PUR-10", "PUR-25"})
  void everyPageIsReadableOnBothScreens() {
    var buyer = "buyer" + UUID.randomUUID().toString().substring(0, 8);
    var reaches = Browser.bean(Reaches.class);
    var id = reaches.within(Reach.EVERYTHING, () -> told(buyer));
    try (var browser = signedIn(Browser.desktop(), buyer)) {
      for (var page : List.of("", "/new", "/year", "/providers", "/tasks", "/support", "/" + id))
        look(browser, "/purchases" + page, "desktop");
    }
    try (var browser = signedIn(Browser.phone(), buyer)) {
      for (var page : List.of("", "/new", "/year", "/" + id))
        look(browser, "/purchases" + page, "phone");
    }
    try (var browser = Browser.phone()) {
      look(browser, "/public/purchases?place=530111", "phone");
      look(browser, "/public/purchases/" + id, "phone");
      assertThat(browser.text()).contains("委托链条", "公布了项目要求").doesNotContain(buyer);
    }
    try (var browser = Browser.desktop()) {
      look(browser, "/public/purchases/year?place=530111", "desktop");
    }
  }

  private static Browser signedIn(Browser browser, String name) {
    browser.open("/sign-in").type("name", name).type("password", PASSWORD);
    browser.press("登录");
    browser.patience(20).until(driver -> !browser.path().startsWith("/sign-in"));
    return browser;
  }

  private static void look(Browser browser, String path, String screen) {
    var name = path.replaceAll("[0-9a-f]{6}-[0-9a-f-]+", "one").replaceAll("\\W+", "-");
    browser.open(path).axe().quiet().screenshot("purchases" + name + "-" + screen);
  }

  /** A contract whose money is partly passed on, a tender with an offer, and what stands beside. */
  private static Purchase.Id told(String name) {
    var opening = new Accounts.Opening(name + "（示例）", World.COMMITTEE, name, PASSWORD, false);
    var account = Browser.bean(Accounts.class).open(Actor.PLATFORM, opening).id();
    var nomination = Nomination.of(account, "county-affairs", World.COUNTY, LocalDate.now());
    var hat = Browser.bean(Appointments.class).appoint(Actor.PLATFORM, nomination).id();
    var actors = Browser.bean(Actors.class);
    actors.wear(actors.of(account, null, null).orElseThrow(), hat.value());
    var buyer = actors.of(account, null, null).orElseThrow();
    var id = bound(buyer, "30000", null);
    bound(buyer, "21000", id.value());
    var tasks = Browser.bean(OfficeTasks.class);
    tasks.add(buyer, World.COUNTY, "养老服务科（示例）", "日常探访 " + name);
    Browser.bean(Coverage.class).note(buyer, World.COUNTY, "楼道缺扶手", "走访（示例）");
    return id;
  }

  private static Purchase.Id bound(
      Actor buyer, String yuan, @org.jspecify.annotations.Nullable UUID above) {
    var purchases = Browser.bean(Purchases.class);
    var plan = PurchaseSamples.plan("directed", "", REASON, yuan, above);
    var id = purchases.plan(buyer, World.COUNTY, plan);
    purchases.step(
        buyer, id, 1, PurchaseSamples.paid(Browser.application(), World.COUNTY, 2026, yuan));
    purchases.step(buyer, id, 2, new Action.Announce("公告（示例）"));
    var provider = PurchaseSamples.provider(Browser.application(), World.COUNTY);
    var today = LocalDate.now();
    var proof = new Provider.Qualification("评估 3A（示例）", "1", today.minusDays(9), today.plusDays(9));
    var providers = Browser.bean(Providers.class);
    providers.qualify(buyer, World.COUNTY.county().orElseThrow(), provider, proof);
    purchases.offer(buyer, id, new Offer.Draft(provider, Money.parse(yuan), "含全年（示例）"));
    purchases.step(buyer, id, 3, new Action.Select(1, "资质符合"));
    var contract =
        new Action.Contract("购 " + id.label(), Money.parse(yuan), today, today.plusMonths(7));
    purchases.step(buyer, id, 4, contract);
    return id;
  }
}
