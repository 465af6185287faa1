package org.liandong.projects;

import static org.liandong.projects.db.Tables.EDITION;
import static org.liandong.projects.db.Tables.PROJECT;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.policy.Formula;
import org.liandong.policy.Measured;
import org.liandong.policy.Unit;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What has to hold when an application is sent up: its days, its fields, every rule. */
@Component
class Submissions {
  private static final String PILOTS = "applications.pilot-communities";
  private final DSLContext sql;
  private final Schemes schemes;
  private final Forms forms;
  private final Gaps gaps;
  private final Checks checks;
  private final ContentRows contents;
  private final Rulebook rulebook;
  private final JsonMapper json;
  private final Clock clock;

  Submissions(
      DSLContext sql,
      Schemes schemes,
      Forms forms,
      Gaps gaps,
      Checks checks,
      ContentRows contents,
      Rulebook rulebook,
      JsonMapper json,
      Clock clock) {
    this.sql = sql;
    this.schemes = schemes;
    this.forms = forms;
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
    if (project.standing().submitted() == null) Deadline.hold(scheme, clock);
    var content = contents.read(project);
    var missing = gaps.of(project, content);
    if (!missing.isEmpty()) throw new Refused(ProjectRefusal.INCOMPLETE, String.join("、", missing));
    communities(actor, project);
    rulebook.hold(actor, project, checks.of(project, content), words);
    keep(actor, project, content);
  }

  /** 选择3—5个城乡社区 (APP-09): communities of the county in the scheme, this one included. */
  private void communities(Actor actor, Project project) {
    var value = forms.rules(project.scheme()).apply(PILOTS);
    if (value.isEmpty()) return;
    var others =
        sql.select(DSL.countDistinct(PROJECT.PLACE))
            .from(PROJECT)
            .where(PROJECT.SCHEME.eq(project.scheme().value()))
            .and(PROJECT.COUNTY.eq(project.id().county().code()))
            .and(PROJECT.STAGE.notIn(dead()))
            .and(PROJECT.SUBMITTED.isNotNull())
            .and(PROJECT.PLACE.ne(project.place().value()))
            .fetchSingle()
            .value1();
    var limit = value.get().definition().limit();
    var here = Measured.count("projects.measured.communities", Unit.COMMUNITIES, others + 1L);
    if (here.value().compareTo(limit.high()) > 0)
      rulebook.hold(
          actor,
          project,
          PILOTS,
          new Measured(Formula.AMOUNT, List.of(here)),
          ProjectRefusal.COMMUNITIES);
  }

  private static List<String> dead() {
    return List.of(Stage.REJECTED.name(), Stage.WITHDRAWN.name());
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
