package org.liandong.procedures;

import static org.liandong.procedures.db.Tables.PROCEDURE;
import static org.liandong.procedures.db.Tables.PUBLISHED;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.liandong.ui.Titled;
import org.liandong.ui.TwoSides;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Procedures by their titles: those of the desk, or the open ones. */
@Component
@Transactional(readOnly = true)
class ProcedureFinder implements Finder {
  private static final TwoSides ROWS =
      new TwoSides(
          new Titled(
              PROCEDURE,
              PROCEDURE.COUNTY,
              PROCEDURE.ID,
              PROCEDURE.PLACE,
              PROCEDURE.TITLE,
              "/procedures/"),
          new Titled(
              PUBLISHED,
              PUBLISHED.COUNTY,
              PUBLISHED.ID,
              PUBLISHED.PLACE,
              PUBLISHED.TITLE,
              "/public/procedures/"));
  private final DSLContext sql;

  ProcedureFinder(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String heading() {
    return "procedures.found";
  }

  @Override
  public List<Found> find(Actor actor, String words, int limit) {
    return ROWS.find(sql, actor, Sight::of, words, limit);
  }
}
