package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;
import static org.liandong.projects.db.Tables.PUBLISHED;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.liandong.ui.Titled;
import org.liandong.ui.TwoSides;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects by their titles: those of the desk, or the published ones. */
@Component
@Transactional(readOnly = true)
class ProjectFinder implements Finder {
  private static final TwoSides ROWS =
      new TwoSides(
          new Titled(
              PROJECT, PROJECT.COUNTY, PROJECT.ID, PROJECT.PLACE, PROJECT.TITLE, "/projects/"),
          new Titled(
              PUBLISHED,
              PUBLISHED.COUNTY,
              PUBLISHED.ID,
              PUBLISHED.PLACE,
              PUBLISHED.TITLE,
              "/public/projects/"));
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
    return ROWS.find(sql, actor, Sight::of, words, limit);
  }
}
