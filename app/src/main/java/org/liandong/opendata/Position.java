package org.liandong.opendata;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;

/** How far a reader of a feed has come, printed {@code <change>-<county>-<uuid>}. */
record Position(long change, String county, UUID id) {
  private static final Position START = new Position(-1, "", new UUID(0, 0));

  static Position parse(@Nullable String text) {
    if (text == null || text.isEmpty()) return START;
    var parts = text.split("-", 3);
    try {
      return new Position(Long.parseLong(parts[0]), parts[1], UUID.fromString(parts[2]));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw Invalid.field("after", "opendata.invalid.after");
    }
  }

  @Override
  public String toString() {
    return change + "-" + county + "-" + id;
  }
}
