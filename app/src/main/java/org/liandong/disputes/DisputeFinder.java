package org.liandong.disputes;

import static org.liandong.disputes.db.Tables.DISPUTE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Disputes by their words, for those who may read them. */
@Component
@Transactional(readOnly = true)
class DisputeFinder implements Finder {
  private static final int SHOWN = 30;
  private final DSLContext sql;

  DisputeFinder(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String heading() {
    return "disputes.found";
  }

  @Override
  public List<Found> find(Actor actor, String words, int limit) {
    if (!actor.signedIn()) return List.of();
    return sql.select(DISPUTE.COUNTY, DISPUTE.ID, DISPUTE.PLACE, DSL.left(DISPUTE.WORDS, SHOWN))
        .from(DISPUTE)
        .where(Sight.of(actor))
        .and(Finder.says(words, DISPUTE.WORDS))
        .orderBy(DISPUTE.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/disputes/" + row.value1() + "-" + row.value2()));
  }
}
