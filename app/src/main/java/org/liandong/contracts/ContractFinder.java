package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.CONTRACT;
import static org.liandong.contracts.db.Tables.OPEN;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contracts by their titles: those of the desk, or those in force. */
@Component
@Transactional(readOnly = true)
class ContractFinder implements Finder {
  private final DSLContext sql;

  ContractFinder(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String heading() {
    return "contracts.found";
  }

  @Override
  public List<Found> find(Actor actor, String words, int limit) {
    return Sight.desk(actor) ? seen(actor, words, limit) : open(words, limit);
  }

  private List<Found> seen(Actor actor, String words, int limit) {
    return sql.select(CONTRACT.COUNTY, CONTRACT.ID, CONTRACT.PLACE, CONTRACT.TITLE)
        .from(CONTRACT)
        .where(Sight.of(actor))
        .and(Finder.says(words, CONTRACT.TITLE))
        .orderBy(CONTRACT.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/contracts/" + row.value1() + "-" + row.value2()));
  }

  private List<Found> open(String words, int limit) {
    return sql.select(OPEN.COUNTY, OPEN.ID, OPEN.PLACE, OPEN.TITLE)
        .from(OPEN)
        .where(DSL.trueCondition())
        .and(Finder.says(words, OPEN.TITLE))
        .orderBy(OPEN.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/public/contracts/" + row.value1() + "-" + row.value2()));
  }
}
