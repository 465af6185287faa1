package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Residents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The rules of a place, changed by those who answer for them, and the rulings that stay. */
@Tag("browser")
class RulesBrowserTests {
  private static final PlaceCode HAISHU = new PlaceCode("330203");
  private static final String PLACE = "/policy/places/" + HAISHU;
  private static final String RULE = PLACE + "/rules/requests.reopen-days";
  private final String today = LocalDate.now(WorkingDays.ZONE).toString();

  @Test
  @Covers("Z-03")
  void anAdministratorAdoptsAPackChangesAValueAndOldRulingsStay() {
    Residents.staff("规则管理（示例）", "rules-admin", "administrator", HAISHU.value());
    var ruling = ruled();
    try (var browser = Browser.desktop()) {
      Residents.signIn(browser, "rules-admin");
      adopt(browser);
      change(browser);
      browser.open("/policy/rulings/" + ruling).axe().screenshot("policy-ruling-desktop");
      assertThat(browser.text()).contains("不超过 15 天", "重算的结果与当时相同", "不超过 9 天");
      browser.quiet();
    }
    try (var browser = Browser.phone()) {
      browser.open(PLACE).axe().screenshot("policy-rules-phone");
      browser.open(RULE).axe().screenshot("policy-rule-phone");
      assertThat(browser.text()).contains("不超过 9 天", "区政府文件（示例）第三条");
    }
  }

  /** Before the change: twelve days, when fifteen were allowed. */
  private Ruling.Id ruled() {
    var kept = new AtomicReference<Ruling.Id>();
    var officer = As.actor("周某（示例）", Position.COUNTY_OFFICER, HAISHU.value());
    Residents.everywhere(() -> {
      var value =
          Browser.bean(Rules.class).value("requests.reopen-days", HAISHU, LocalDate.parse(today));
      var days = Measured.amount(Measured.count("policy.input.days", Unit.DAYS, 12));
      var rulings = Browser.bean(Rulings.class);
      new TransactionTemplate(Browser.bean(PlatformTransactionManager.class))
          .executeWithoutResult(
              _ -> kept.set(rulings.keep(officer, HAISHU, "示例", Ruling.of(value, days))));
    });
    return kept.get();
  }

  private void adopt(Browser browser) {
    browser.open(PLACE + "/adoptions").axe();
    choose(browser, "pack", "haishu/1");
    date(browser, "from");
    browser.type("reason", "区长办公会（示例）").press("采用");
    assertThat(browser.open(PLACE + "/adoptions").text()).contains("区长办公会（示例）", "海曙包");
    browser.screenshot("policy-adoptions-desktop");
  }

  private void change(Browser browser) {
    browser.open(RULE + "/values/new").axe().type("value", "9");
    date(browser, "from");
    browser.type("source", "区政府文件（示例）第三条").type("reason", "缩短（示例）").press("先看看会怎样");
    assertThat(browser.see("#preview").getText()).contains("不超过 15 天", "不超过 9 天", "已有 1 次裁定");
    browser.axe().screenshot("policy-value-preview-desktop").press("确定，记下新的一版");
    assertThat(browser.see("main .flash").getText()).contains("新的一版已记下");
  }

  private static void choose(Browser browser, String name, String value) {
    browser.see("select[name=" + name + "] option[value='" + value + "']").click();
  }

  /** As the calendar of the field would write it. */
  private void date(Browser browser, String name) {
    browser
        .driver()
        .executeScript("document.querySelector('[name=" + name + "]').value = arguments[0]", today);
  }
}
