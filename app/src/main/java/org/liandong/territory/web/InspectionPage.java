package org.liandong.territory.web;

import java.util.List;
import org.liandong.territory.GridRule;
import org.liandong.territory.Inspection.Verdict;
import org.liandong.territory.Place;
import org.liandong.ui.tag.Crumb;

/**
 * What checking the grids of a committee, or of every committee of a street, found (GRD-01, GRD-04,
 * GRD-06).
 *
 * @param deviation how far the load of a grid may be from the average, as in {@code 20%}
 */
public record InspectionPage(
    Place place, List<Crumb> crumbs, String deviation, List<CommitteeRow> committees) {

  /** One committee; on its own page with every finding, in a street with the broken rules. */
  public record CommitteeRow(Place place, int grids, long broken, List<FindingRow> findings) {
    public boolean known() {
      return grids > 0;
    }
  }

  /**
   * One rule.
   *
   * @param numbers the arithmetic of the sentence {@code territory.finding.RULE.VERDICT}
   * @param more how many places are not named here
   */
  public record FindingRow(
      GridRule rule, Verdict verdict, List<Object> numbers, List<Place> places, int more) {
    public String key() {
      return verdict == Verdict.UNKNOWN
          ? "territory.finding.UNKNOWN"
          : "territory.finding." + rule + "." + verdict;
    }
  }

  public boolean single() {
    return place.code().value().length() == 12;
  }
}
