package org.liandong.requests;

import org.liandong.Browser;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A phone that keeps copies, and what became of them at the server. */
final class OfflinePhone {
  private static final int PATIENCE = 15;
  private static final String READY =
      "const done = arguments[0]; navigator.serviceWorker.ready.then(() => done());";
  private static final String KNOWN = "self.outbox.get('known', 'me').then(arguments[0])";

  /** A message holds no file: pictures are remembered in the store itself. */
  private static final String REMEMBER =
      """
      const done = arguments[0];
      self.outbox.all("copies")
        .then(([copy]) => self.outbox.put("known", { name: "copy", copy }))
        .then(() => done());
      """;

  private static final String AGAIN =
      """
      const done = arguments[0];
      self.outbox.get("known", "copy")
        .then(({ copy }) => self.outbox.put("copies", copy))
        .then(() => done());
      """;

  private OfflinePhone() {}

  /** The form was open once with a network, under the service worker. */
  static void prepared(Browser browser) {
    browser.open("/requests/new");
    browser.driver().executeAsyncScript(READY);
    browser.open("/requests/new");
    until(browser, "return navigator.serviceWorker.controller !== null");
    browser.patience(PATIENCE).until(_ -> browser.driver().executeAsyncScript(KNOWN) != null);
  }

  static void until(Browser browser, String script) {
    browser
        .patience(PATIENCE)
        .until(_ -> Boolean.TRUE.equals(browser.driver().executeScript(script)));
  }

  /** What lies on the phone, to send it a second time later. */
  static void remember(Browser browser) {
    browser.driver().executeAsyncScript(REMEMBER);
  }

  /** The same copy once more, as when the answer to the first was lost. */
  static void sendAgain(Browser browser) {
    browser.open("/").driver().executeAsyncScript(AGAIN);
    browser.open("/outbox");
  }

  /** A number the server stored. */
  static int stored(String query, Object... with) {
    var numbers = Browser.bean(JdbcTemplate.class);
    return Browser.bean(Reaches.class)
        .within(
            Reach.EVERYTHING,
            () ->
                Browser.bean(TransactionTemplate.class)
                    .execute(_ -> numbers.queryForObject(query, Integer.class, with)));
  }
}
