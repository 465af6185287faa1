package org.liandong.ui.tag;

import org.jspecify.annotations.Nullable;

/**
 * The head of one column.
 *
 * @param sort the address that sorts by it, or null when it cannot
 * @param order how it is sorted now: {@code ascending}, {@code descending}, or null
 * @param number whether it holds figures, which stand right
 */
public record Column(String label, @Nullable String sort, @Nullable String order, boolean number) {
  public static Column of(String label) {
    return new Column(label, null, null, false);
  }

  /** The last column, of buttons: its head is only heard. */
  public static Column acts() {
    return of("");
  }

  public static Column number(String label) {
    return new Column(label, null, null, true);
  }
}
