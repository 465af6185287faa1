package org.liandong.procedures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.procedures.Routes;

/**
 * The routes that hold at a place.
 *
 * @param governs whether the reader may adopt routes here
 */
public record RoutesPage(String place, boolean governs, List<Line> lines) {

  /**
   * A route with what its cycle says.
   *
   * @param overdue places that have not begun it this period; null when it is free
   */
  public record Line(Routes.Held held, @Nullable Integer overdue) {}
}
