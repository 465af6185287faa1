package org.liandong.identity.web;

import static org.liandong.ui.Screen.t;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.ui.tag.Filter;

/**
 * Accounts within the reach of the hat, with what they may wear.
 *
 * @param all whether residents are among them
 * @param leadless whether the place has yet to name its lead department
 */
public record AccountsPage(
    String words,
    boolean all,
    @Nullable String after,
    @Nullable String next,
    List<Row> rows,
    boolean leadless) {
  public AccountsPage {
    rows = List.copyOf(rows);
  }

  /** Those who hold an appointment, or everybody. */
  public List<Filter> filters() {
    var q = words.isEmpty() ? "" : "&q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    return Stream.of("staff", "all")
        .map(who ->
            new Filter(
                t("identity.accounts.who." + who),
                "/admin/accounts?who=" + who + q,
                null,
                all == who.equals("all")))
        .toList();
  }

  /**
   * @param posts post and place of each hat worn today
   */
  public record Row(String id, String name, String place, boolean closed, List<Worn> posts) {
    public Row {
      posts = List.copyOf(posts);
    }
  }

  /** One hat in short. */
  public record Worn(String post, String place) {}
}
