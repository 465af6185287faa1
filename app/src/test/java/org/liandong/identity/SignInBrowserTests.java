package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.springframework.jdbc.core.JdbcTemplate;

/** Registering and signing in as people do it, and what becomes of a form when the session ends. */
@Tag("browser")
class SignInBrowserTests {
  private static final String WORDS = "三单元门口的路灯三天没亮了";

  @Test
  @Covers("Z-01")
  void aResidentFindsTheirCommunityAndRegisters() {
    try (var browser = Browser.phone()) {
      browser.open("/register").type("q", "关上").axe().press("查找");
      browser.see("main .rows");
      browser.axe().screenshot("register-where-phone").press("关上中心区");
      browser.type("name", "刘芳（示例）").type("phone", "16770000001").type("password", "12345678");
      browser.see("[name=agreed]").click();
      browser.press("注册并登录");
      assertThat(browser.see("#password-problem").getText()).contains("太常见");
      browser.axe().screenshot("register-wrong-phone");
      assertThat(browser.see("[name=name]").getAttribute("value")).isEqualTo("刘芳（示例）");
      browser.type("password", Residents.PASSWORD).press("注册并登录");
      browser.see("a[href='/me']");
      browser.open("/me");
      assertThat(browser.text()).contains("刘芳（示例）", "167****0001");
      browser.axe().screenshot("me-phone");
    }
  }

  @Test
  @Covers("Z-01")
  void registeringWorksWithoutScripts() {
    try (var browser = Browser.withoutScripts()) {
      browser.open("/register?place=530111001001");
      browser.type("name", "马兰（示例）").type("phone", "16770000002");
      browser.type("password", Residents.PASSWORD).see("[name=agreed]").click();
      browser.press("注册并登录");
      browser.see("a[href='/me']");
    }
  }

  @Test
  void aSessionThatEndsInTheMiddleOfAFormLosesNothing() {
    var resident = Residents.register("过期（示例）");
    try (var browser = Browser.phone()) {
      Residents.signIn(browser, resident);
      browser.open("/requests/new").type("words", WORDS);
      expire();
      browser.reveal("form[action='/requests'] button.lead");
      browser.see("form[action='/requests'] button.lead").click();
      browser.see("[data-outcome=EXPIRED]");
      assertThat(browser.see("[data-outcome] textarea").getAttribute("value")).isEqualTo(WORDS);
      browser.axe().screenshot("expired-phone").press("登录");
      browser.type("name", resident.phone()).type("password", Residents.PASSWORD);
      browser.see("form[action='/sign-in'] button").click();
      assertThat(browser.see("[name=words]").getAttribute("value")).isEqualTo(WORDS);
      assertThat(browser.path()).isEqualTo("/requests/new");
      browser.reveal("form[action='/requests'] button.lead");
      browser.see("form[action='/requests'] button.lead").click();
      assertThat(browser.see("main .flash").getText()).isNotBlank();
      assertThat(browser.text()).contains(WORDS);
    }
  }

  @Test
  void aDraftOutlivesTheWayToTheSignIn() {
    var resident = Residents.register("绕路（示例）");
    try (var browser = Browser.desktop()) {
      Residents.signIn(browser, resident);
      browser.open("/requests/new").type("words", WORDS);
      browser.driver().executeScript("document.forms[0].dispatchEvent(new Event('change'))");
      expire();
      browser.open("/requests/new");
      assertThat(browser.path()).isEqualTo("/sign-in?to=%2Frequests%2Fnew");
      browser.type("name", resident.phone()).type("password", Residents.PASSWORD);
      browser.see("form[action='/sign-in'] button").click();
      assertThat(browser.see("[name=words]").getAttribute("value")).isEqualTo(WORDS);
    }
  }

  /** Every session of the application ends. */
  private static void expire() {
    Browser.bean(JdbcTemplate.class).update("delete from platform.spring_session");
  }
}
