package org.liandong.surveys;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which groups may be shown beside their total: none of fewer people than the smallest, and where a
 * single one is hidden, the next smallest with it, or it could be worked out from the rest.
 *
 * @param smallest how many people a figure stands for at least; no rule goes below {@link #FLOOR}
 */
public record Groups(int smallest) {
  /** Of two, each knows what the other said. */
  static final int FLOOR = 3;

  public Groups {
    smallest = Math.max(FLOOR, smallest);
  }

  boolean shows(int size) {
    return size >= smallest;
  }

  <K extends Comparable<K>> Set<K> shown(Map<K, Integer> sizes) {
    var shown = new HashSet<K>();
    sizes.forEach((key, size) -> {
      if (shows(size)) shown.add(key);
    });
    var hidden = sizes.entrySet().stream().filter(it -> it.getValue() > 0).count() - shown.size();
    if (hidden == 1)
      sizes.entrySet().stream()
          .filter(one -> shown.contains(one.getKey()))
          .min(Map.Entry.<K, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
          .map(Map.Entry::getKey)
          .ifPresent(shown::remove);
    return Set.copyOf(shown);
  }
}
