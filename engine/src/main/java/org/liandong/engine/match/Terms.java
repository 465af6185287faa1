package org.liandong.engine.match;

/**
 * Why a pair costs what it costs, in points.
 *
 * @param distance for the way
 * @param tier for lying away from the tier the need was routed to
 * @param continuity for another helper than before
 * @param change for leaving the service of now
 */
public record Terms(long distance, long tier, long continuity, long change) {
  /** Their sum. */
  public long points() {
    return distance + tier + continuity + change;
  }
}
