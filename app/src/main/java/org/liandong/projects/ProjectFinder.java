package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;
import static org.liandong.projects.db.Tables.PUBLISHED;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects by their titles: those of the desk, or the published ones. */
@Component
@Transactional(readOnly = true)
class ProjectFinder implements Finder {
  private final DSLContext sql;

  ProjectFinder(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String heading() {
    return "projects.found";
  }

  @Override
  public List<Found> find(Actor actor, String words, int limit) {
    return Sight.desk(actor) ? seen(actor, words, limit) : open(words, limit);
  }

  private List<Found> seen(Actor actor, String words, int limit) {
    return sql.select(PROJECT.COUNTY, PROJECT.ID, PROJECT.PLACE, PROJECT.TITLE)
        .from(PROJECT)
        .where(Sight.of(actor))
        .and(Finder.says(words, PROJECT.TITLE))
        .orderBy(PROJECT.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/projects/" + row.value1() + "-" + row.value2()));
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
                "/public/projects/" + row.value1() + "-" + row.value2()));
  }
}
