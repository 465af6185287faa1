package org.liandong;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.identity.Residents;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.transaction.support.TransactionTemplate;

/** Every page of procedures, meetings, notices, funds and indicators at both widths. */
@Tag("browser")
@Covers("SUPL-22")
class MechanismsBrowserTests {
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Map<String, String> MADE = new LinkedHashMap<>();

  /** The two widths pages are made for. */
  enum Width {
    PHONE(Browser::phone),
    DESKTOP(Browser::desktop);

    private final Supplier<Browser> browser;

    Width(Supplier<Browser> browser) {
      this.browser = browser;
    }
  }

  @BeforeAll
  static void made() {
    var platform = Browser.application();
    var wanted =
        List.of(
            "procedure",
            "body",
            "seat",
            "meeting",
            "motion",
            "vote",
            "task",
            "notice",
            "fund",
            "payment",
            "commitment",
            "project",
            "goals");
    Browser.bean(Reaches.class)
        .within(
            Reach.EVERYTHING,
            () ->
                Browser.bean(TransactionTemplate.class)
                    .execute(_ -> {
                      var samples = RouteSamples.all();
                      for (var name : wanted) MADE.put(name, samples.get(name).make(platform));
                      return true;
                    }));
  }

  @ParameterizedTest
  @EnumSource
  void theDeskLooksAtAll(Width width) {
    var name = "mechanisms" + COUNT.incrementAndGet();
    Residents.staff("周敏（示例）", name, "county-affairs", World.COUNTY.value());
    try (var browser = width.browser.get()) {
      Residents.signIn(browser, name);
      walk(
          browser,
          width,
          List.of(
              "/procedures",
              "/procedures?scope=place",
              "/procedures/new",
              "/procedures/{procedure}",
              "/procedures/stand-ins",
              "/procedures/routes",
              "/procedures/routes/decisions.residents",
              "/procedures/routes/editor?key=decisions.residents",
              "/meetings",
              "/bodies",
              "/bodies/{body}",
              "/meetings/{meeting}",
              "/meetings/{meeting}/minutes",
              "/motions/{motion}",
              "/desk/notices",
              "/desk/notices/{notice}",
              "/funds",
              "/funds/{fund}",
              "/funds/{fund}/statement",
              "/funds/{fund}/postings/1",
              "/funds/{fund}/entries/payment",
              "/funds/payments",
              "/funds/payments/{payment}",
              "/funds/projects",
              "/funds/projects/{project}",
              "/indicators/plans/{goals}",
              "/indicators/plans/{goals}/rows/1"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyoneReadsWhatIsPublic(Width width) {
    try (var browser = width.browser.get()) {
      walk(
          browser,
          width,
          List.of(
              "/public/procedures?place=530111001001",
              "/public/procedures/{procedure}",
              "/public/votes/{vote}",
              "/notices?place=530111001001",
              "/notices/{notice}",
              "/notices/boards?place=530111001001",
              "/public/funds?place=530111",
              "/public/funds/{fund}",
              "/indicators?place=530111",
              "/indicators/requests.effective-rate?place=530111",
              "/indicators/plans?place=530111",
              "/indicators/plans/{goals}"));
    }
  }

  private static void walk(Browser browser, Width width, List<String> paths) {
    for (var path : paths) {
      var address = path;
      for (var one : MADE.entrySet())
        address = address.replace("{" + one.getKey() + "}", one.getValue());
      var plain = path.replaceAll("\\?.*", "").replaceAll("[^a-z]+", "-");
      var name = "mechanisms" + plain + "-" + width.name().toLowerCase(java.util.Locale.ROOT);
      browser.open(address).axe().screenshot(name.replace("--", "-"));
    }
    browser.quiet();
  }
}
