package org.liandong.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.territory.Place;
import org.liandong.territory.Rollout;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Crumb;

/**
 * How far the streets of a county have come with their grids (GRD-08).
 *
 * @param spread how many streets have come past the pilot, of how many
 */
public record RolloutPage(
    Place place, List<Crumb> crumbs, List<StreetRow> streets, String spread, Form form) {

  /** Streets that reported nothing yet, whatever they have done. */
  public long silent() {
    return streets.stream().filter(row -> row.last() == null).count();
  }

  /**
   * One street.
   *
   * @param last what it reported last, null when it never did
   */
  public record StreetRow(
      Place place, Rollout.Stage stage, @Nullable Rollout last, Counts counts, boolean reports) {}

  /**
   * What the street has.
   *
   * @param begun committees with grids
   */
  public record Counts(int committees, int begun, int grids, int drawn, int owned) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);
  }
}
