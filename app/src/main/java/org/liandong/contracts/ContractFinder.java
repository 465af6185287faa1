package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.CONTRACT;
import static org.liandong.contracts.db.Tables.OPEN;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.liandong.ui.Titled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contracts by their titles: those of the desk, or those in force. */
@Component
@Transactional(readOnly = true)
class ContractFinder implements Finder {
  private static final Titled DESK =
      new Titled(
          CONTRACT, CONTRACT.COUNTY, CONTRACT.ID, CONTRACT.PLACE, CONTRACT.TITLE, "/contracts/");
  private static final Titled EVERYBODY =
      new Titled(OPEN, OPEN.COUNTY, OPEN.ID, OPEN.PLACE, OPEN.TITLE, "/public/contracts/");
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
    return Sight.desk(actor)
        ? DESK.find(sql, Sight.of(actor), words, limit)
        : EVERYBODY.find(sql, DSL.trueCondition(), words, limit);
  }
}
