package org.liandong.ledger.web;

import java.util.List;
import org.liandong.ledger.Amount;
import org.liandong.territory.Place;
import org.liandong.ui.tag.Crumb;

/** The published funds of a place, as anybody sees them. */
public record PublicFundsPage(Place place, List<Crumb> crumbs, List<Row> rows) {

  /**
   * One fund.
   *
   * @param spent in whole percent of what came in, cut
   */
  public record Row(
      String id,
      String name,
      String place,
      String purpose,
      String earmark,
      Amount received,
      Amount paid,
      Amount left,
      int spent) {}
}
