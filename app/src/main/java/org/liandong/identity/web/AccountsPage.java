package org.liandong.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accounts within the reach of the hat, with what they may wear.
 *
 * @param leadless whether the place has yet to name its lead department
 */
public record AccountsPage(
    String words, @Nullable String after, @Nullable String next, List<Row> rows, boolean leadless) {
  public AccountsPage {
    rows = List.copyOf(rows);
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
