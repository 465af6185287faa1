package org.liandong.requests;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;

/**
 * What anybody may know of a request: what sort it is, where it stands and how long it took. No
 * words, no address below the committee, no person.
 *
 * @param settled when it was last answered or closed, null while work is due
 */
public record PublicRequest(
    Request.Id id,
    long number,
    PlaceCode committee,
    String category,
    Stage stage,
    int round,
    Instant submitted,
    Instant due,
    @Nullable Instant settled) {

  /** Was it, or is it, answered after its time? */
  public boolean late(Instant now) {
    return (settled == null ? now : settled).isAfter(due);
  }
}
