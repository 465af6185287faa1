package org.liandong.disputes;

import static org.liandong.disputes.db.Tables.DISPUTE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.liandong.ui.Titled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Disputes by their words, for those who may read them. */
@Component
@Transactional(readOnly = true)
class DisputeFinder implements Finder {
  private static final int SHOWN = 30;
  private static final Titled ROWS =
      new Titled(
          DISPUTE,
          DISPUTE.COUNTY,
          DISPUTE.ID,
          DISPUTE.PLACE,
          DISPUTE.WORDS,
          DSL.left(DISPUTE.WORDS, SHOWN),
          "/disputes/");
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
    return actor.signedIn() ? ROWS.find(sql, Sight.of(actor), words, limit) : List.of();
  }
}
