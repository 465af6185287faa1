package org.liandong.requests;

import java.time.Instant;
import org.liandong.base.PlaceCode;

/**
 * An open request near what somebody is about to report, as a neighbour may see it.
 *
 * @param place the compound or building, or the committee
 * @param metres how far away, as far as is known
 * @param joined how many more have the same trouble
 */
public record Nearby(
    Request.Id id,
    PlaceCode place,
    String category,
    Stage stage,
    Instant submitted,
    int metres,
    int joined) {
  private static final int NEAR = 300;
  private static final int COMPOUND = 100;

  static Nearby of(Request request, Neighbours.About about) {
    return new Nearby(
        request.id(),
        request.place(),
        request.category(),
        request.stage(),
        request.submitted(),
        metres(request, about),
        request.standing().aside().joined());
  }

  /** By both points; else as far as compounds and buildings tell. */
  private static int metres(Request request, Neighbours.About about) {
    var there = request.point();
    var here = about.point();
    if (there != null && here != null) return Distance.metres(here, there);
    var one = about.place().value();
    var other = request.place().value();
    if (one.equals(other)) return 0;
    if (one.length() == 12 || other.length() == 12) return NEAR;
    return one.substring(12, 16).equals(other.substring(12, 16)) ? COMPOUND : NEAR + 1;
  }

  /** Near enough to be the same matter. */
  boolean near() {
    return metres <= NEAR;
  }
}
