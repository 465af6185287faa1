package org.liandong.portal.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.requests.PublicFigures;
import org.liandong.requests.Stage;
import org.liandong.territory.Place;
import org.liandong.ui.Left;
import org.liandong.ui.tag.Crumb;

/**
 * The requests of a place as anybody may see them.
 *
 * @param crumbs the places above, from the county down
 * @param after where this page of the list begins, null on the first
 */
public record PublicRequestsPage(
    Place place,
    List<Crumb> crumbs,
    PublicFigures figures,
    Keyset<Row> rows,
    @Nullable String after) {

  /**
   * One of them.
   *
   * @param committee name of the community
   * @param left what its clock says, or said
   */
  public record Row(
      String label, String category, String committee, Stage stage, Instant submitted, Left left) {
    public String tone() {
      return switch (stage) {
        case WAITING, ANSWERED -> "wait";
        case WORKING -> "info";
        case CONFIRMED -> "ok";
        case LAPSED, WITHDRAWN, MERGED -> "";
      };
    }
  }

  public int open() {
    return figures.at(Stage.WAITING, Stage.WORKING);
  }

  public int answered() {
    return figures.at(Stage.ANSWERED);
  }

  public int confirmed() {
    return figures.at(Stage.CONFIRMED);
  }

  public int lapsed() {
    return figures.at(Stage.LAPSED);
  }
}
