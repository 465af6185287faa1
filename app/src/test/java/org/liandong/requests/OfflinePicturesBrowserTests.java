package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.Outage;
import org.liandong.base.PlaceCode;
import org.liandong.identity.Residents;
import org.openqa.selenium.By;

/** Pictures in a copy on the phone: some left out, some added, each at the server once. */
@Tag("browser")
@Covers("Z-07")
class OfflinePicturesBrowserTests {
  private static final PlaceCode HOME = new PlaceCode("330203001002");
  private static final String WORDS = "单元门关不上，夜里有人翻墙（示例）";
  private static final String REQUESTS = "select count(*) from requests.request where words = ?";
  private static final String PICTURES =
      """
      select count(*) from requests.request r
      join requests.picture p on p.county = r.county and p.request = r.id
      join files.attachment a on a.county = p.county and a.id = p.attachment
      where r.words = ? and a.width in (80, 100)
      """;
  private static final String FILES = "select count(*) from files.attachment where account = ?";

  @Test
  void aCopyChangedWithoutANetworkBringsItsLastPicturesOnce() {
    var resident = Residents.register("洪波（示例）", HOME);
    try (var phone = Browser.phone()) {
      Residents.signIn(phone, resident);
      OfflinePhone.prepared(phone);
      try (var _ = Outage.of(phone)) {
        kept(phone);
        otherPictures(phone);
        moreFields(phone);
        OfflinePhone.remember(phone);
        assertThat(OfflinePhone.stored(REQUESTS, WORDS)).isZero();
      }
      phone.open("/outbox");
      phone.see("[data-outbox-list] li[data-state=sent]");
      once(resident);
      OfflinePhone.sendAgain(phone);
      phone.see("[data-outbox-list] li[data-state=sent]");
      assertThat(phone.text()).contains("已经收到过");
      once(resident);
      shown(phone);
    }
  }

  /** Two pictures with the first words. */
  private static void kept(Browser phone) {
    phone.driver().get(Browser.address() + "/requests/new?scene=AFFAIRS");
    phone.see("form[data-offline=REPORT] textarea").sendKeys("单元门关不上");
    var both = Photos.of("lamp", 64) + "\n" + Photos.of("door", 80);
    phone.find("form[data-offline=REPORT] [name=pictures]").sendKeys(both);
    phone.press("先留在手机上").see("[data-kept]");
  }

  /** The first picture stays at home, a third comes along. */
  private static void otherPictures(Browser phone) {
    phone.press("改一改");
    var words = phone.see("form[data-edit] textarea");
    words.clear();
    words.sendKeys(WORDS);
    var offered = phone.driver().findElements(By.cssSelector("form[data-edit] [name=without]"));
    assertThat(offered).hasSize(2);
    offered.getFirst().click();
    phone.find("form[data-edit] [name=more]").sendKeys(Photos.of("wall", 100).toString());
    phone.axe().screenshot("offline-pictures-phone").press("改好了");
    OfflinePhone.until(
        phone, "return document.querySelector('[data-outbox-list] li').textContent.includes('翻墙')");
  }

  /** Changed a second time, and opened a third without changing anything. */
  private static void moreFields(Browser phone) {
    phone.press("改一改");
    phone.see("form[data-edit] [name=address]").sendKeys("3幢2单元");
    assertThat(phone.text()).contains("door").contains("wall").doesNotContain("lamp");
    phone.press("改好了");
    OfflinePhone.until(phone, "return document.querySelector('form[data-edit]').hidden");
    phone.press("改一改").press("不改了");
    OfflinePhone.until(phone, "return document.querySelector('form[data-edit]').hidden");
  }

  private static void once(Residents.Resident resident) {
    assertThat(OfflinePhone.stored(REQUESTS, WORDS)).isEqualTo(1);
    assertThat(OfflinePhone.stored(PICTURES, WORDS)).isEqualTo(2);
    var account = resident.account().value();
    assertThat(OfflinePhone.stored(FILES, account)).as("nothing left beside them").isEqualTo(2);
    var there = "select count(*) from requests.request where words = ? and address like '%3幢2单元%'";
    assertThat(OfflinePhone.stored(there, WORDS)).isEqualTo(1);
  }

  private static void shown(Browser phone) {
    var first = phone.find("[data-outbox-list] a[data-slot=open]").getDomAttribute("href");
    phone.open(first);
    assertThat(phone.text()).contains("翻墙");
    assertThat(phone.driver().findElements(By.cssSelector("main img"))).hasSizeGreaterThan(1);
    phone.axe().screenshot("offline-pictures-sent-phone");
  }
}
