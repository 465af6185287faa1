package org.liandong.procedures.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a list goes on. A text that is no such place, as of another order, begins anew.
 *
 * @param due null when the list goes by age
 * @param gate the gate of a row that waits, or empty
 */
record Cursor(@Nullable OffsetDateTime due, UUID id, String gate) {

  static @Nullable Cursor parse(@Nullable String text, boolean byDue) {
    var parts = text == null ? new String[0] : text.split("_", 3);
    if (parts.length < 3 || parts[0].isEmpty() == byDue) return null;
    try {
      var due = byDue ? Instant.parse(parts[0]).atOffset(ZoneOffset.UTC) : null;
      return new Cursor(due, UUID.fromString(parts[1]), parts[2]);
    } catch (DateTimeException | IllegalArgumentException elsewhere) {
      return null;
    }
  }

  String text() {
    return (due == null ? "" : due.toInstant()) + "_" + id + "_" + gate;
  }
}
