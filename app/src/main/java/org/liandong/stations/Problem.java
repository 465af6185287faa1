package org.liandong.stations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Money;

/**
 * Something old in an old compound (老小难) that a plan takes on.
 *
 * @param category code below {@code old} in the catalogue of requests
 * @param fund the public fund that pays, or null
 * @param before address of the picture of how it was
 * @param after address of the picture that shows it done, or null
 */
public record Problem(
    UUID id,
    UUID plan,
    String category,
    String title,
    @Nullable Money budget,
    @Nullable String fund,
    String before,
    @Nullable String after,
    Stage stage) {

  /** Words: {@code stations.problem.STAGE}. */
  public enum Stage {
    FOUND,
    WORKING,
    DONE
  }

  /** A problem to be taken on. */
  public record Draft(
      String category,
      String title,
      @Nullable Money budget,
      @Nullable String fund,
      String before,
      UUID once) {}
}
