package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.Outage;
import org.liandong.Pen;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Residents;
import org.openqa.selenium.By;
import org.openqa.selenium.interactions.PointerInput;

/** A resident loses the network, reports, gets it back: one request, nothing lost, nothing left. */
@Tag("browser")
@Covers("Z-07")
class OfflineBrowserTests {
  private static final PlaceCode HOME = new PlaceCode("330203001002");
  private static final String WORDS = "井盖松了，骑车差点摔倒（示例）";

  private static final String VISIT =
      """
      const done = arguments[0];
      const visit = { request: "r", owner: "x", title: "上门（示例）", where: "", version: "1", arrived: true };
      Promise.all([
        self.outbox.put("known", { name: "me", owner: "x", place: "", community: "" }),
        self.outbox.put("visits", { ...visit, kept: Date.now() }),
      ]).then(() => done());
      """;

  @Test
  void reportedWithoutANetworkSentLaterAndOnlyOnce() {
    var resident = Residents.register("陶然（示例）", HOME);
    try (var browser = Browser.phone()) {
      Residents.signIn(browser, resident);
      OfflinePhone.prepared(browser);
      try (var _ = Outage.of(browser)) {
        report(browser);
        assertThat(count()).isZero();
        OfflinePhone.remember(browser);
      }
      browser.open("/outbox");
      sent(browser);
      assertThat(count()).isEqualTo(1);
      assertThat(browser.open("/requests/mine").text()).contains("井盖松了");
      twice(browser);
      leave(browser);
    }
  }

  /** The form may be sent as soon as the pen is lifted: the file is there then. */
  @Test
  @Covers("NEJ-03")
  void aSignatureIsAFileAtOnceByMouseAndByFinger() {
    try (var phone = Browser.phone();
        var desk = Browser.desktop()) {
      assertThat(signed(phone, PointerInput.Kind.TOUCH)).isEqualTo(1);
      assertThat(signed(phone, PointerInput.Kind.MOUSE)).isEqualTo(1);
      assertThat(signed(desk, PointerInput.Kind.MOUSE)).isEqualTo(1);
    }
  }

  private static long signed(Browser browser, PointerInput.Kind kind) {
    browser.open("/public/offline").driver().executeAsyncScript(VISIT);
    browser.open("/public/offline").find("[data-visits] summary").click();
    Pen.draw(browser, "[data-visits] canvas", kind);
    return (long)
        browser
            .driver()
            .executeScript(
                "return document.querySelector('[data-visits] [name=signature]').files.length");
  }

  private static void report(Browser browser) {
    browser.driver().get(Browser.address() + "/requests/new?scene=AFFAIRS");
    assertThat(browser.see("h1").getText()).contains("没有网络");
    browser.see("form[data-offline=REPORT] textarea").sendKeys("井盖松了");
    browser.axe().press("先留在手机上");
    assertThat(browser.see("[data-kept]").getText()).contains("联网后自动送出");
    assertThat(browser.see("[data-outbox-list] li").getText()).contains("井盖松了", "留在手机上");
    browser.axe().screenshot("offline-kept-phone");
    change(browser);
  }

  /** What lies on the phone is changed before it leaves. */
  private static void change(Browser browser) {
    browser.press("改一改");
    var words = browser.see("form[data-edit] textarea");
    assertThat(words.getDomProperty("value")).isEqualTo("井盖松了");
    words.clear();
    words.sendKeys(WORDS);
    browser.axe().screenshot("offline-change-phone").press("改好了");
    OfflinePhone.until(
        browser,
        "return document.querySelector('[data-outbox-list] li').textContent.includes('骑车')");
  }

  private static void sent(Browser browser) {
    browser.see("[data-outbox-list] li[data-state=sent]");
    assertThat(browser.text()).contains("已送到", "井盖松了");
    browser.axe().screenshot("offline-sent-phone");
  }

  /** A copy that came before is refused with its reason, and leads to the first. */
  private static void twice(Browser browser) {
    OfflinePhone.sendAgain(browser);
    browser.see("[data-outbox-list] li[data-state=sent]");
    assertThat(browser.text()).contains("已经收到过");
    assertThat(count()).isEqualTo(1);
    var open = browser.driver().findElement(By.cssSelector("[data-outbox-list] a[data-slot=open]"));
    browser.open(open.getDomAttribute("href"));
    assertThat(browser.text()).contains("井盖松了");
  }

  /** After signing out the phone holds no page of anybody and knows nobody. */
  private static void leave(Browser browser) {
    browser.open("/me");
    browser.find("form[action='/sign-out'] button");
    browser.press("退出登录");
    OfflinePhone.until(browser, "return !document.querySelector(\"form[action='/sign-out']\")");
    var left =
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[0];
                (async () => {
                  const names = [];
                  for (const name of await caches.keys())
                    for (const kept of await (await caches.open(name)).keys()) names.push(new URL(kept.url).pathname);
                  done({ me: (await self.outbox.get("known", "me")) ?? null, copies: (await self.outbox.all("copies")).length,
                         pages: names.filter((one) => !one.startsWith("/assets/") && !one.startsWith("/webjars/") && !one.startsWith("/_static/")) });
                })();
                """);
    assertThat(left.toString()).contains("me=null", "copies=0", "pages=[/public/offline]");
  }

  private static int count() {
    return OfflinePhone.stored("select count(*) from requests.request where words = ?", WORDS);
  }
}
