package org.liandong.procedures.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.procedures.Routes;
import org.liandong.procedures.route.Route;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * What can be begun at a place, or the form of one route.
 *
 * @param desk whether the reader works at a desk
 * @param below places below, where something can be begun as well
 * @param route the one chosen, or null
 */
public record BeginPage(
    boolean desk,
    PlaceCode place,
    String placeName,
    List<Choice> below,
    List<Routes.Held> offered,
    @Nullable Route route,
    UUID once,
    Form form) {

  public List<Choice> kinds() {
    if (route == null) return List.of();
    return route.kinds().stream()
        .map(kind -> Choice.of(kind.key(), RouteWords.name(kind.name())))
        .toList();
  }

  /** The way ahead; null while nothing is chosen. */
  public @Nullable Drawing drawing() {
    return route == null ? null : Drawing.of(route, null);
  }
}
