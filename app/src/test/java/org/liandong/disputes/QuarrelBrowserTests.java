package org.liandong.disputes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Residents;

/** A quarrel from its report to the agreement that both signed. */
@Tag("browser")
class QuarrelBrowserTests {
  private static final PlaceCode HOME = new PlaceCode("330203001001");
  private static final String TERMS = "晚上十点以后不练琴，周末午后可以练一小时。";

  @BeforeAll
  static void mediator() {
    Residents.staff("葛平（示例）", "quarrel-worker", "community-worker", HOME.value());
  }

  @ParameterizedTest
  @ValueSource(ints = {390, 1440})
  @Covers({"NEJ-05", "CON-08"})
  void mediatedToASignedAgreement(int width) {
    var one = Residents.register("水玉兰（示例）", HOME);
    var other = Residents.register("房建业（示例）", HOME);
    try (var browser = Browser.of(width)) {
      Residents.signIn(browser, one);
      var dispute = reported(browser);
      Residents.change(browser, "quarrel-worker");
      mediated(browser, dispute, other);
      Residents.change(browser, one.phone());
      signed(browser, dispute);
      assertThat(browser.text()).contains("待确认").doesNotContain("先各自降温");
      Residents.change(browser, other.phone());
      signed(browser, dispute);
      assertThat(browser.see("main .chip.ok").getText()).isEqualTo("已达成协议");
      browser.axe().screenshot("dispute-agreed-" + width);
      assertThat(browser.open(dispute + "/file").text())
          .contains("人民调解协议书", TERMS, "水玉兰（示例）", "房建业（示例）", "已确认")
          .doesNotContain("待确认");
      browser.axe().screenshot("dispute-file-" + width).quiet();
    }
  }

  private static String reported(Browser browser) {
    browser.open("/disputes/new").type("words", "楼上半夜练琴，说了几次都不听（示例）");
    browser
        .driver()
        .executeScript(
            "document.querySelector('main [name=kind][value=neighbours]').checked = true");
    browser.axe().screenshot("dispute-new").press("请社区来调解");
    browser.see("main .flash");
    return browser.path();
  }

  private static void mediated(Browser browser, String dispute, Residents.Resident other) {
    browser.open(dispute).press("我来调解").see("main .flash");
    browser.open(dispute).press("请一方参加");
    browser.type("name", other.name()).type("way", other.phone()).press("邀请");
    browser.see("main .flash");
    browser.open(dispute).type("note", "先各自降温").axe().press("记下");
    browser.see("main .flash");
    browser.open(dispute).press("写协议文本");
    browser.type("agreement", TERMS).press("请各方确认");
    browser.see("main .flash");
    assertThat(browser.text()).contains(TERMS);
  }

  private static void signed(Browser browser, String dispute) {
    browser.open(dispute).axe().press("我同意并确认");
    browser.see("main .flash");
  }
}
