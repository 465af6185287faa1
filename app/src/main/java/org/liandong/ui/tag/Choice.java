package org.liandong.ui.tag;

import org.jspecify.annotations.Nullable;

/** One value to choose in a select, in pills or in check boxes. */
public record Choice(String value, String label, @Nullable String note) {
  public static Choice of(String value, String label) {
    return new Choice(value, label, null);
  }
}
