package org.liandong.purchases;

import static org.liandong.purchases.db.Tables.OPEN;
import static org.liandong.purchases.db.Tables.PURCHASE;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.liandong.ui.Titled;
import org.liandong.ui.TwoSides;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Purchases by their names: those of the desk, or the announced ones. */
@Component
@Transactional(readOnly = true)
class PurchaseFinder implements Finder {
  private static final TwoSides ROWS =
      new TwoSides(
          new Titled(
              PURCHASE, PURCHASE.COUNTY, PURCHASE.ID, PURCHASE.PLACE, PURCHASE.NAME, "/purchases/"),
          new Titled(OPEN, OPEN.COUNTY, OPEN.ID, OPEN.PLACE, OPEN.NAME, "/public/purchases/"));
  private final DSLContext sql;

  PurchaseFinder(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String heading() {
    return "purchases.found";
  }

  @Override
  public List<Found> find(Actor actor, String words, int limit) {
    return ROWS.find(sql, actor, Sight::of, words, limit);
  }
}
