package org.liandong.stations;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;

/**
 * What a group does together.
 *
 * @param worker the social worker, and {@code helper} the volunteer, who lead it together
 * @param resident whether residents began it
 * @param held what became of it, or null
 * @param takers how many said that they come
 */
public record Activity(
    UUID id,
    Society.Id society,
    String title,
    String venue,
    Instant begins,
    AccountId worker,
    AccountId helper,
    boolean resident,
    @Nullable Held held,
    int takers) {

  /** How long it took and how many were there. */
  public record Held(int minutes, int present) {}

  /** An activity to be announced. */
  public record Draft(
      String title, String venue, Instant begins, AccountId worker, AccountId helper, UUID once) {}
}
