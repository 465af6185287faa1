package org.liandong.ui.tag;

import org.jspecify.annotations.Nullable;

/**
 * One way to narrow a list, or one of its tabs.
 *
 * @param count the rows behind it, or null when not counted
 * @param more whether there are more, as counting ended
 * @param on whether it is the one in use
 */
public record Filter(String label, String href, @Nullable Long count, boolean more, boolean on) {

  /** All rows behind it are counted, or none. */
  public Filter(String label, String href, @Nullable Long count, boolean on) {
    this(label, href, count, false, on);
  }
}
