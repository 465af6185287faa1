package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.Browser;
import org.liandong.Covers;
import org.liandong.World;
import org.liandong.base.AccountId;
import org.liandong.base.WorkingDays;

/** Every page of accounts and helpers as resident, officer and administrator, on both widths. */
@Tag("browser")
@Covers({"SUPL-22", "Z-01", "ACT-05"})
class PagesBrowserTests {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** The two widths pages are made for. */
  enum Width {
    PHONE(Browser::phone),
    DESKTOP(Browser::desktop);

    private final Supplier<Browser> browser;

    Width(Supplier<Browser> browser) {
      this.browser = browser;
    }

    Browser open() {
      return browser.get();
    }

    String of(String page) {
      return "identity-" + page + "-" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private static void walk(Browser browser, Width width, List<String> paths) {
    for (var path : paths) {
      browser.open(path);
      var plain = path.replaceAll("[0-9a-f-]{36}", "one").replaceAll("\\?.*", "");
      var name = plain.replaceAll("[^a-z]+", "-");
      browser.axe().screenshot(width.of(name.replaceAll("^-|-$", "")));
    }
    browser.quiet();
  }

  @ParameterizedTest
  @EnumSource
  void aResidentLooksAtEverythingOfTheirs(Width width) {
    var daughter = Residents.register("李敏（示例）");
    var resident = Residents.register("王桂芳（示例）");
    try (var browser = width.open()) {
      walk(browser, width, List.of("/sign-in", "/reset", "/register?q=%E5%85%B3%E4%B8%8A"));
      Residents.signIn(browser, resident);
      browser.open("/me/helpers").type("name", daughter.name()).type("way", daughter.phone());
      var until = LocalDate.now(WorkingDays.ZONE).plusDays(30).toString();
      browser
          .driver()
          .executeScript("document.querySelector('[name=until]').value = arguments[0]", until);
      browser.press("授权");
      assertThat(browser.see("main .flash").getText()).contains("李敏（示例）");
      walk(
          browser,
          width,
          List.of("/me", "/me/helpers", "/me/security", "/me/password", "/hats", "/inbox"));
    }
    try (var browser = width.open()) {
      Residents.signIn(browser, daughter);
      browser.open("/me").axe().press("开始替他");
      browser.open("/me").axe().screenshot(width.of("acting"));
      assertThat(browser.text()).contains("王桂芳（示例）");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCommunityWorkerHelpsAtTheDesk(Width width) {
    var resident = Residents.register("张秀英（示例）");
    var name = "desk" + COUNT.incrementAndGet();
    Residents.staff("赵晓（示例）", name, "community-worker", World.COMMITTEE.value());
    try (var browser = width.open()) {
      Residents.signIn(browser, name);
      browser.open("/desk/helping?q=" + resident.phone()).axe().press("当面口头同意");
      assertThat(browser.see("main .flash").getText()).contains("已记录");
      browser.axe().screenshot(width.of("desk-helping"));
      walk(
          browser,
          width,
          List.of("/desk/helping/paper?resident=" + resident.account(), "/hats", "/me"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorLooksAfterAccounts(Width width) {
    var name = "admin" + COUNT.incrementAndGet();
    Residents.staff("系统管理（示例）", name, "administrator", "530111");
    AccountId worker =
        Residents.staff("孙倩（示例）", "worker" + name, "committee-member", World.COMMITTEE.value());
    try (var browser = width.open()) {
      Residents.signIn(browser, name);
      walk(
          browser,
          width,
          List.of("/admin/accounts", "/admin/accounts/" + worker, "/admin/staff/import"));
    }
  }
}
