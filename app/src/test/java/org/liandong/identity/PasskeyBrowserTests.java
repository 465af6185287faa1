package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liandong.Browser;
import org.liandong.Covers;
import org.openqa.selenium.By;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Protocol;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions.Transport;

/** Passkeys with a made-up fingerprint reader: the ceremony of the browser, our pages, our keys. */
@Tag("browser")
@Covers("Z-01")
class PasskeyBrowserTests {

  private static VirtualAuthenticator reader(Browser browser) {
    return browser
        .driver()
        .addVirtualAuthenticator(
            new VirtualAuthenticatorOptions()
                .setProtocol(Protocol.CTAP2)
                .setTransport(Transport.INTERNAL)
                .setHasResidentKey(true)
                .setHasUserVerification(true)
                .setIsUserVerified(true));
  }

  private static void signOut(Browser browser) {
    browser.open("/me").press("退出登录");
    browser.see("a[href^='/sign-in']");
  }

  @Test
  void aPasskeyIsMadeSignsInAndIsRemoved() {
    var resident = Residents.register("钥匙（示例）");
    try (var browser = Browser.phone()) {
      reader(browser);
      Residents.signIn(browser, resident);
      browser.open("/me/security").type("label", "我的手机（示例）").press("添加通行密钥");
      browser.find("form[action*='/removal']");
      assertThat(browser.text()).contains("我的手机（示例）");
      browser.quiet().axe().screenshot("security-phone");
      signOut(browser);
      browser.open("/sign-in?to=/me/security").press("通行密钥登录");
      browser.see("[data-passkey=make]");
      assertThat(browser.path()).isEqualTo("/me/security");
      browser.press("删除");
      browser.see("details[open] .gravest").click();
      assertThat(browser.see("main .flash").getText()).contains("通行密钥已删除");
      assertThat(browser.text()).doesNotContain("我的手机（示例）");
      signOut(browser);
      browser.open("/sign-in").press("通行密钥登录");
      assertThat(browser.see("[data-passkey-note]:not(:empty)").getText()).contains("请再试一次");
    }
  }

  @Test
  void whoDoesNotShowTheFingerDoesNotComeIn() {
    var resident = Residents.register("没有指纹（示例）");
    try (var browser = Browser.desktop()) {
      var reader = reader(browser);
      Residents.signIn(browser, resident);
      browser.open("/me/security").press("添加通行密钥");
      browser.find("form[action*='/removal']");
      browser.quiet().axe().screenshot("security-desktop");
      signOut(browser);
      reader.setUserVerified(false);
      browser.open("/sign-in").press("通行密钥登录");
      browser.see("[data-passkey-note]:not(:empty)");
      browser.open("/me");
      assertThat(browser.path()).startsWith("/sign-in");
      assertThat(browser.driver().findElements(By.name("password"))).hasSize(1);
    }
  }
}
