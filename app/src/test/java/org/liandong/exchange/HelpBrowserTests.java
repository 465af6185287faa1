package org.liandong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Residents;
import org.openqa.selenium.By;

/** A neighbour asks, another helps, the first thanks: each at the same browser in turn. */
@Tag("browser")
class HelpBrowserTests {
  private static final PlaceCode HOME = new PlaceCode("330203001001");

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  @Covers({"NEJ-02", "NEJ-06"})
  void askedHelpedAndThanked(int width) {
    var asker = Residents.register("柴静芳（示例）", HOME);
    var helper = Residents.register("邱实（示例）", HOME);
    try (var browser = Browser.of(width)) {
      Residents.signIn(browser, asker);
      var ask = asked(browser, "帮忙把米抬上五楼" + width);
      Residents.change(browser, helper.phone());
      offered(browser, ask, "帮忙把米抬上五楼" + width);
      Residents.change(browser, asker.phone());
      var deal = agreed(browser, ask);
      Residents.change(browser, helper.phone());
      browser.open(deal).type("minutes", "40").axe().press("帮完了");
      assertThat(browser.see("main .flash").getText()).contains("辛苦了");
      Residents.change(browser, asker.phone());
      thanked(browser, deal, width);
      browser.quiet();
    }
  }

  private static String asked(Browser browser, String words) {
    browser.open("/exchange/new?kind=ask").type("words", words);
    browser.driver().executeScript("document.querySelector('main [name=category]').checked = true");
    browser.axe().press("发出求助");
    assertThat(browser.see("main .flash").getText()).contains("已经告诉邻居");
    return browser.path();
  }

  /** On the board it stands with a covered name; who helps says so. */
  private static void offered(Browser browser, String ask, String words) {
    browser.open("/exchange").axe();
    assertThat(browser.text()).contains(words).doesNotContain("柴静芳");
    browser.open(ask).axe().press("我来帮");
    assertThat(browser.see("main .flash").getText()).contains("已经告诉对方");
  }

  private static String agreed(Browser browser, String ask) {
    browser.open(ask);
    var link = browser.driver().findElement(By.cssSelector("main a[href^='/exchange/deals/']"));
    var deal = link.getDomAttribute("href");
    browser.open(deal).axe().press("同意");
    assertThat(browser.see("main .flash").getText()).contains("约好了");
    assertThat(browser.text()).contains("邱实（示例）");
    return deal;
  }

  private static void thanked(Browser browser, String deal, int width) {
    browser.open(deal).type("minutes", "45");
    browser.see("main textarea[name=words]").sendKeys("多谢小邱");
    browser.press("确认并道谢");
    assertThat(browser.see("main .flash").getText()).contains("谢意已经送到");
    assertThat(browser.text()).contains("45 分钟", "多谢小邱");
    browser.axe().screenshot("help-thanked-" + width);
  }
}
