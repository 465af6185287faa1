package org.liandong.territory;

import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;

/**
 * A residential compound (小区), the fourth level of Haishu's tree (001:4), or a building (楼栋), in a
 * compound or standing by itself under a committee.
 *
 * @param version counts changes, so that a stale form is noticed
 */
public record Site(PlaceCode code, Facts facts, int version, boolean open) {

  /**
   * @param spot where it is, null when unknown
   * @param grid the grid it lies in as a whole; found from the spot when the grids are drawn
   */
  public record Facts(String name, @Nullable Spot spot, @Nullable PlaceCode grid) {
    public Facts(String name) {
      this(name, null, null);
    }
  }

  public String name() {
    return facts.name();
  }
}
