package org.liandong.indicators;

import java.util.Map;
import java.util.Optional;
import org.liandong.base.Share;

/**
 * A figure with the counts it was made of.
 *
 * @param key what it is of: a place code, a month, a category or a handler
 * @param counts how many subjects counted as which kind
 */
public record Figure(String key, Measure measure, Map<String, Long> counts) {
  public Figure {
    counts = Map.copyOf(counts);
  }

  public long part() {
    return measure.part(counts);
  }

  public long whole() {
    return measure.whole(counts);
  }

  public long at(String kind) {
    return counts.getOrDefault(kind, 0L);
  }

  /** Empty while nothing counts. */
  public Optional<Share> share() {
    return whole() == 0 ? Optional.empty() : Optional.of(measure.share(counts));
  }
}
