package org.liandong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.openqa.selenium.By;

/** Forms in a real browser: drafts, double submit, htmx, and what an expired session leaves. */
@Tag("browser")
class FormsBrowserTests {
  private static final String WORDS = "楼道的灯坏了三天了";

  private static Browser typed(Browser browser) {
    browser.open("/ui/elements").type("words", WORDS).type("amount", "20");
    browser.see("[data-draft-note]:not(:empty)");
    return browser;
  }

  private static void send(Browser browser) {
    browser.reveal("#sample-form .form-foot button");
    browser.see("#sample-form .form-foot button").click();
  }

  @Test
  void aDraftComesBackAfterACrashAndIsForgottenOnceSent() {
    try (var browser = typed(Browser.phone())) {
      assertThat(browser.see("[data-draft-note]").getText()).startsWith("草稿已自动保存");
      browser.open("/ui/elements");
      assertThat(browser.see("#words").getAttribute("value")).isEqualTo(WORDS);
      assertThat(browser.see("[data-draft-note]").getText()).startsWith("已找回");
      send(browser);
      assertThat(browser.see("main .flash.ok").getText()).contains(WORDS);
      assertThat(browser.see("#words").getAttribute("value")).isEmpty();
    }
  }

  @Test
  void aDraftCanBeThrownAway() {
    try (var browser = typed(Browser.desktop())) {
      browser.open("/ui/elements").reveal("[data-draft-note]").press("不要草稿");
      assertThat(browser.see("#words").getAttribute("value")).isEmpty();
      browser.open("/ui/elements");
      assertThat(browser.see("#words").getAttribute("value")).isEmpty();
    }
  }

  @Test
  void anExpiredSessionInTheMiddleOfAFormLosesNothing() {
    try (var browser = typed(Browser.desktop())) {
      browser.driver().manage().deleteCookieNamed("liandong");
      send(browser);
      assertThat(browser.see("[data-outcome=EXPIRED] textarea").getAttribute("value"))
          .isEqualTo(WORDS);
      browser.axe().screenshot("expired-desktop");
      browser.open("/ui/elements");
      assertThat(browser.see("#words").getAttribute("value")).isEqualTo(WORDS);
      send(browser);
      assertThat(browser.see("main .flash.ok").getText()).contains(WORDS);
    }
  }

  @Test
  void aSecondTapSendsNothing() {
    try (var browser = typed(Browser.phone())) {
      var second =
          "const form = document.getElementById('sample-form');"
              + "let sent = 0; form.addEventListener('submit', e => { if (!e.defaultPrevented) sent++; });"
              + "document.addEventListener('submit', e => e.preventDefault());"
              + "form.requestSubmit(); form.requestSubmit();"
              + "return [form.dataset.sent, form.getAttribute('aria-busy')];";
      assertThat(browser.driver().executeScript(second)).hasToString("[yes, true]");
    }
  }

  @Test
  void htmxPostsPassTheTokenCheckAndShowTheirProblems() {
    try (var browser = Browser.desktop()) {
      browser.open("/ui/elements");
      browser
          .driver()
          .executeScript(
              "const form = document.getElementById('sample-form');"
                  + "form.setAttribute('hx-post', '/ui/elements'); form.setAttribute('hx-target', 'main');"
                  + "form.setAttribute('hx-select', 'main'); form.setAttribute('hx-swap', 'outerHTML');"
                  + "form.noValidate = true; htmx.process(form); htmx.trigger(form, 'submit');");
      assertThat(browser.see("#words-problem").getText()).isEqualTo("请填写这一项");
      assertThat(browser.driver().findElements(By.cssSelector("main"))).hasSize(1);
    }
  }

  @Test
  void problemsAreSummedUpAccessibly() {
    try (var browser = typed(Browser.phone())) {
      browser.type("amount", "98001");
      send(browser);
      assertThat(browser.see("main .flash.late").getText()).contains("9,801 / 98,000 > 10%");
      assertThat(browser.see("#words").getAttribute("value")).isEqualTo(WORDS);
      browser.axe().screenshot("refused-phone");
    }
  }

  @Test
  void slashSearches() {
    try (var browser = Browser.desktop()) {
      browser.open("/ui/elements?layout=staff").see("body").sendKeys("/");
      assertThat(browser.driver().switchTo().activeElement().getAttribute("name")).isEqualTo("q");
    }
  }
}
