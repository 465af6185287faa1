package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.PUBLISHED_BOOK;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.liandong.ui.Titled;
import org.liandong.ui.TwoSides;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Funds by their names: those of the desk, or the published ones. */
@Component
@Transactional(readOnly = true)
class BookFinder implements Finder {
  private static final TwoSides ROWS =
      new TwoSides(
          new Titled(BOOK, BOOK.COUNTY, BOOK.ID, BOOK.PLACE, BOOK.NAME, "/funds/"),
          new Titled(
              PUBLISHED_BOOK,
              PUBLISHED_BOOK.COUNTY,
              PUBLISHED_BOOK.ID,
              PUBLISHED_BOOK.PLACE,
              PUBLISHED_BOOK.NAME,
              "/public/funds/"));
  private final DSLContext sql;

  BookFinder(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String heading() {
    return "ledger.found";
  }

  @Override
  public List<Found> find(Actor actor, String words, int limit) {
    return ROWS.find(sql, actor, Sight::of, words, limit);
  }
}
