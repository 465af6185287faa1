package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.PUBLISHED_BOOK;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Funds by their names: those of the desk, or the published ones. */
@Component
@Transactional(readOnly = true)
class BookFinder implements Finder {
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
    return Sight.desk(actor) ? seen(actor, words, limit) : open(words, limit);
  }

  private List<Found> seen(Actor actor, String words, int limit) {
    return sql.select(BOOK.COUNTY, BOOK.ID, BOOK.PLACE, BOOK.NAME)
        .from(BOOK)
        .where(Sight.of(actor))
        .and(Finder.says(words, BOOK.NAME))
        .orderBy(BOOK.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/funds/" + row.value1() + "-" + row.value2()));
  }

  private List<Found> open(String words, int limit) {
    return sql.select(
            PUBLISHED_BOOK.COUNTY, PUBLISHED_BOOK.ID, PUBLISHED_BOOK.PLACE, PUBLISHED_BOOK.NAME)
        .from(PUBLISHED_BOOK)
        .where(DSL.trueCondition())
        .and(Finder.says(words, PUBLISHED_BOOK.NAME))
        .orderBy(PUBLISHED_BOOK.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/public/funds/" + row.value1() + "-" + row.value2()));
  }
}
