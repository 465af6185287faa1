package org.liandong.purchases;

import static org.liandong.purchases.db.Tables.OPEN;
import static org.liandong.purchases.db.Tables.PURCHASE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Purchases by their names: those of the desk, or the announced ones. */
@Component
@Transactional(readOnly = true)
class PurchaseFinder implements Finder {
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
    return Sight.desk(actor) ? seen(actor, words, limit) : open(words, limit);
  }

  private List<Found> seen(Actor actor, String words, int limit) {
    return sql.select(PURCHASE.COUNTY, PURCHASE.ID, PURCHASE.PLACE, PURCHASE.NAME)
        .from(PURCHASE)
        .where(Sight.of(actor))
        .and(Finder.says(words, PURCHASE.NAME))
        .orderBy(PURCHASE.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/purchases/" + row.value1() + "-" + row.value2()));
  }

  private List<Found> open(String words, int limit) {
    return sql.select(OPEN.COUNTY, OPEN.ID, OPEN.PLACE, OPEN.NAME)
        .from(OPEN)
        .where(DSL.trueCondition())
        .and(Finder.says(words, OPEN.NAME))
        .orderBy(OPEN.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/public/purchases/" + row.value1() + "-" + row.value2()));
  }
}
