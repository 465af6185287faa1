package org.liandong.projects;

import static org.liandong.projects.db.Tables.EDITION;

import java.time.Clock;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What has to hold when an application is sent up: its days, its fields, every rule. */
@Component
class Submissions {
  private final DSLContext sql;
  private final Schemes schemes;
  private final Selections selections;
  private final Pending pending;
  private final Gaps gaps;
  private final Checks checks;
  private final ContentReading contents;
  private final Rulebook rulebook;
  private final JsonMapper json;
  private final Clock clock;

  Submissions(
      DSLContext sql,
      Schemes schemes,
      Selections selections,
      Pending pending,
      Gaps gaps,
      Checks checks,
      ContentReading contents,
      Rulebook rulebook,
      JsonMapper json,
      Clock clock) {
    this.sql = sql;
    this.schemes = schemes;
    this.selections = selections;
    this.pending = pending;
    this.gaps = gaps;
    this.checks = checks;
    this.contents = contents;
    this.rulebook = rulebook;
    this.json = json;
    this.clock = clock;
  }

  /** Refuses what may not be sent up; keeps what was sent. */
  void check(Actor actor, Project project, String words) {
    var scheme = schemes.find(project.scheme());
    if (project.standing().submitted() == null) {
      Deadline.hold(scheme, clock);
      pending.hold(actor, project);
    }
    var content = contents.read(project);
    var missing = gaps.of(project, content);
    if (!missing.isEmpty()) throw new Refused(ProjectRefusal.INCOMPLETE, String.join("、", missing));
    selections.another(actor, project);
    rulebook.hold(actor, project, checks.of(project, content), words);
    keep(actor, project, content);
  }

  private void keep(Actor actor, Project project, Content content) {
    var id = project.id();
    int nr =
        1
            + sql.fetchCount(
                EDITION, EDITION.COUNTY.eq(id.county().code()).and(EDITION.PROJECT.eq(id.value())));
    sql.insertInto(EDITION)
        .values(
            id.county().code(),
            id.value(),
            nr,
            ProjectRows.utc(clock.instant()),
            actor.name(),
            JSONB.valueOf(json.writeValueAsString(Editions.written(content))))
        .execute();
  }
}
