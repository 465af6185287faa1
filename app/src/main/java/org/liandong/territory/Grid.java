package org.liandong.territory;

import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;

/**
 * A grid (网格): a part of a committee's area that one person answers for (003:45).
 *
 * @param version counts changes, so that a stale form is noticed
 */
public record Grid(PlaceCode code, Outline outline, int version, boolean open) {

  /**
   * What is drawn.
   *
   * @param shape the area, null until it is known
   * @param schematic a sketch, not a survey (示意边界)
   */
  public record Outline(String name, @Nullable Shape shape, boolean schematic) {}

  public PlaceCode committee() {
    return code.parent();
  }

  public String name() {
    return outline.name();
  }

  public @Nullable Shape shape() {
    return outline.shape();
  }

  boolean covers(Spot spot) {
    var shape = shape();
    return shape != null && shape.covers(spot);
  }
}
