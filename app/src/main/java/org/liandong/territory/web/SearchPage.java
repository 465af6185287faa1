package org.liandong.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.territory.Place;

/**
 * What a search found.
 *
 * @param within the place it was narrowed to
 */
public record SearchPage(
    String words, Place within, List<Hit> hits, @Nullable String next, @Nullable String after) {

  /** A place with the way to it in words. */
  public record Hit(Place place, String way) {}
}
