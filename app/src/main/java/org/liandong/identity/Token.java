package org.liandong.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a program of the owner signs in with; its secret is shown once and not kept.
 *
 * @param writes may it also send something, or only read
 * @param used when it was last used, to the hour
 */
public record Token(
    UUID id,
    String label,
    boolean writes,
    Instant made,
    Instant until,
    @Nullable Instant used,
    @Nullable Instant ended) {

  public boolean holds(Instant now) {
    return ended == null && now.isBefore(until);
  }
}
