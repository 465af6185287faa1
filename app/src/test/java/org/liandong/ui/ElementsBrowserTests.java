package org.liandong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;

/** Every element, on a phone and on a desk, for every eye. */
@Tag("browser")
class ElementsBrowserTests {

  private static final List<String> LAYOUTS = List.of("open", "resident", "staff", "plain");

  @Test
  void everyLayoutIsAccessibleOnAPhone() {
    try (var phone = Browser.phone()) {
      for (var layout : LAYOUTS) look(phone, layout, "phone");
    }
  }

  @Test
  void everyLayoutIsAccessibleAtADesk() {
    try (var desktop = Browser.desktop()) {
      for (var layout : LAYOUTS) look(desktop, layout, "desktop");
    }
  }

  private static void look(Browser browser, String layout, String size) {
    browser.open("/ui/elements?layout=" + layout);
    browser.screenshot("elements-" + layout + "-" + size).axe().quiet();
  }

  @Test
  void chartsAndMapsDrawUnderTheContentPolicy() {
    try (var desktop = Browser.desktop()) {
      desktop.open("/ui/elements").reveal(".map");
      desktop.see(".map .leaflet-interactive");
      desktop.reveal(".chart-box");
      desktop.see(".chart canvas");
      desktop.axe().quiet();
    }
  }

  @Test
  @Covers("SUPL-22")
  void largeTypeFitsAPhone() {
    try (var phone = Browser.phone()) {
      phone.open("/ui/elements?layout=resident");
      phone.see("button[name='large']").click();
      assertThat(phone.see("html").getAttribute("class")).contains("large");
      assertThat(phone.path()).isEqualTo("/ui/elements?layout=resident");
      phone.axe().screenshot("elements-large-phone");
    }
  }

  @Test
  void englishIsCompleteAndFits() {
    try (var phone = Browser.phone()) {
      phone.open("/ui/elements");
      phone.driver().manage().addCookie(new Cookie(Preferences.LANGUAGE, "en"));
      phone.open("/ui/elements").axe().screenshot("elements-english-phone");
    }
  }

  @Test
  void everythingWorksWithoutScripts() {
    try (var browser = Browser.withoutScripts()) {
      browser.open("/ui/elements").type("words", "楼道灯坏了");
      browser.driver().findElement(By.cssSelector("#sample-form .form-foot button")).click();
      assertThat(browser.see("main > .flash.ok").getText()).contains("楼道灯坏了");
      assertThat(browser.see(".chart-box table").isDisplayed()).isTrue();
    }
  }
}
