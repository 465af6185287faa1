package org.liandong.engine.match;

import org.liandong.engine.BadInput;

/**
 * What counts how much, in points; a lower sum is better. They come from the policy pack.
 *
 * @param distance points per kilometre
 * @param tier points for each tier the service lies away from the tier the need was routed to
 * @param continuity points for another helper than the one before
 * @param change points for taking a need away from the service it has now
 * @param unmet points for a need without a service, times its priority
 * @param floor points for each need by which a community stays below its floor, on top of unmet
 */
public record Weights(int distance, int tier, int continuity, int change, int unmet, int floor) {
  /** The most any weight may be. */
  public static final int MOST = 10_000_000;

  /** Sensible ones where no pack says otherwise. */
  public static final Weights USUAL = new Weights(100, 200, 300, 100, 5_000, 100_000);

  /** Refuses negative and huge weights. */
  public Weights {
    for (int one : new int[] {distance, tier, continuity, change, unmet, floor})
      if (one < 0 || one > MOST)
        throw new BadInput("a weight is a whole number from 0 to " + MOST + ", not " + one);
  }
}
