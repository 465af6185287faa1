package org.liandong.ui.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.ui.Screen;

/**
 * How a list is sorted, out of a fixed list of ways. The address says {@code sort=due}, or {@code
 * sort=-due} for the other way round; a way that is not on the list is refused in words.
 */
public record Sorting(String key, boolean down) {

  /**
   * Reads what was asked; the first way is taken when nothing was.
   *
   * @param ways the keys allowed, each maybe with a {@code -} when it begins with the last
   */
  public static Sorting of(@Nullable String asked, List<String> ways) {
    var way = asked == null || asked.isBlank() ? ways.getFirst() : asked;
    var sorting =
        way.startsWith("-") ? new Sorting(way.substring(1), true) : new Sorting(way, false);
    if (!ways.contains(sorting.key) && !ways.contains("-" + sorting.key))
      throw Invalid.field("sort", "ui.invalid.sort");
    return sorting;
  }

  /** The head of a column that can be sorted by {@code by}; for use while a page is drawn. */
  public Column column(String label, String by, boolean number) {
    boolean here = key.equals(by);
    var next = here && !down ? "-" + by : by;
    var order = here ? (down ? "descending" : "ascending") : null;
    return new Column(label, Screen.with("sort", next), order, number);
  }
}
