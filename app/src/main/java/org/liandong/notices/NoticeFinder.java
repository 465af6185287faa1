package org.liandong.notices;

import static org.liandong.notices.db.Tables.NOTICE;
import static org.liandong.notices.db.Tables.PUBLISHED;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notices by their titles: those of the desk, or the published ones. */
@Component
@Transactional(readOnly = true)
class NoticeFinder implements Finder {
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
    return Rights.desk(actor) ? seen(actor, words, limit) : open(words, limit);
  }

  private List<Found> seen(Actor actor, String words, int limit) {
    return sql.select(NOTICE.COUNTY, NOTICE.ID, NOTICE.PLACE, NOTICE.TITLE)
        .from(NOTICE)
        .where(NoticeRows.visible(actor))
        .and(Finder.says(words, NOTICE.TITLE))
        .orderBy(NOTICE.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/desk/notices/" + row.value1() + "-" + row.value2()));
  }

  private List<Found> open(String words, int limit) {
    return sql.select(PUBLISHED.COUNTY, PUBLISHED.ID, PUBLISHED.PLACE, PUBLISHED.TITLE)
        .from(PUBLISHED)
        .where(DSL.trueCondition())
        .and(Finder.says(words, PUBLISHED.TITLE))
        .orderBy(PUBLISHED.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/notices/" + row.value1() + "-" + row.value2()));
  }
}
