package org.liandong.notices;

import static org.liandong.notices.db.Tables.NOTICE;
import static org.liandong.notices.db.Tables.PUBLISHED;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.liandong.ui.Titled;
import org.liandong.ui.TwoSides;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices by their titles: those of the desk, or the published ones. */
@Component
@Transactional(readOnly = true)
class NoticeFinder implements Finder {
  private static final TwoSides ROWS =
      new TwoSides(
          new Titled(
              NOTICE, NOTICE.COUNTY, NOTICE.ID, NOTICE.PLACE, NOTICE.TITLE, "/desk/notices/"),
          new Titled(
              PUBLISHED,
              PUBLISHED.COUNTY,
              PUBLISHED.ID,
              PUBLISHED.PLACE,
              PUBLISHED.TITLE,
              "/notices/"));
  private final DSLContext sql;

  NoticeFinder(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String heading() {
    return "notices.found";
  }

  @Override
  public List<Found> find(Actor actor, String words, int limit) {
    return ROWS.find(sql, actor, NoticeRows::visible, words, limit);
  }
}
