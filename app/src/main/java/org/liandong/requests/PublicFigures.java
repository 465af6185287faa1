package org.liandong.requests;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of a place that anybody may see, over the newest requests of a time.
 *
 * @param since the first day that is counted
 * @param stages how many stand where
 * @param late how many were, or are, answered after their time
 * @param median half were answered or closed within this time; null when none was
 * @param capped only the newest {@link PublicRequests#MOST} were counted
 */
public record PublicFigures(
    Instant since,
    Map<Stage, Integer> stages,
    int late,
    @Nullable Duration median,
    boolean capped) {
  /** Where nothing was counted. */
  public static final PublicFigures NONE =
      new PublicFigures(Instant.EPOCH, Map.of(), 0, null, false);

  public PublicFigures {
    stages = Map.copyOf(stages);
  }

  public int total() {
    return stages.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** The median in whole days, at least one; null before anything was answered. */
  public @Nullable Long medianDays() {
    return median == null ? null : Math.max(1, (median.toHours() + 23) / 24);
  }

  public int at(Stage... which) {
    int sum = 0;
    for (var stage : which) sum += stages.getOrDefault(stage, 0);
    return sum;
  }
}
