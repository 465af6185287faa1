package org.liandong.identity;

import java.util.List;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;

/** A grid owner is a member of the two committees of the community the grid lies in (GRD-04). */
final class GridOwner {
  static final Refused.Clause CLAUSE = new Refused.Clause("明确社区“两委”成员为网格责任人", "官渡区 社会治理网格化 003:45");

  private GridOwner() {}

  /**
   * @param seats the communities in whose two committees the person sits now
   */
  static boolean eligible(List<PlaceCode> seats, PlaceCode grid) {
    return seats.stream().anyMatch(community -> community.contains(grid));
  }
}
