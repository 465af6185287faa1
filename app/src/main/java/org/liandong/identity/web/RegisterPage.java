package org.liandong.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.ui.Form;

/**
 * Registering in two steps: where one lives, then who one is.
 *
 * @param words what was searched for
 * @param found communities that match
 * @param place the community chosen, or null in the first step
 */
public record RegisterPage(
    Form form, String words, List<Found> found, @Nullable String next, @Nullable Found place) {
  public RegisterPage {
    found = List.copyOf(found);
  }

  /** A community with its whole name. */
  public record Found(String code, String name) {}
}
