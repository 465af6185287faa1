package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;
import static org.liandong.projects.db.Tables.QUOTA_PLACE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Share;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.policy.Measured;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Unit;
import org.springframework.stereotype.Component;

/**
 * 选择3—5个城乡社区开展试点 (APP-09). A sixth community is refused when it applies. Fewer than three are
 * refused when the city passes on what the county selected, and once more when the last level
 * decides: what counts are communities that the county let pass and that still stand.
 */
@Component
class Selections {
  private static final String PILOTS = "applications.pilot-communities";
  private final DSLContext sql;
  private final Forms forms;
  private final Rulebook rulebook;
  private final Reaches reaches;

  Selections(DSLContext sql, Forms forms, Rulebook rulebook, Reaches reaches) {
    this.sql = sql;
    this.forms = forms;
    this.rulebook = rulebook;
    this.reaches = reaches;
  }

  /** A community applies: those of its county that did, this one included, are not too many. */
  void another(Actor actor, Project project) {
    var value = forms.rules(project.scheme()).apply(PILOTS);
    if (value.isEmpty()) return;
    var others =
        PROJECT
            .STAGE
            .notIn(Stage.REJECTED.name(), Stage.WITHDRAWN.name())
            .and(PROJECT.SUBMITTED.isNotNull())
            .and(PROJECT.PLACE.ne(project.place().value()));
    long here = 1 + communities(project, others);
    if (above(value.get(), here)) hold(actor, project, here, ProjectRefusal.COMMUNITIES);
  }

  /** What the county selected goes on: the communities are not too few. */
  void enough(Actor actor, Project project) {
    var value = forms.rules(project.scheme()).apply(PILOTS);
    if (value.isEmpty() || !below(value.get(), approved(project))) return;
    var selected =
        PROJECT
            .WAITS
            .in(Position.CITY_OFFICER.name(), Position.PROVINCE_OFFICER.name())
            .or(PROJECT.STAGE.in(Stage.allEstablished()));
    long here = communities(project, selected);
    if (below(value.get(), here)) hold(actor, project, here, ProjectRefusal.FEW_COMMUNITIES);
  }

  /** A quick look first: once enough have a place of the scheme, nothing needs counting. */
  private int approved(Project project) {
    return sql.fetchCount(
        QUOTA_PLACE,
        QUOTA_PLACE
            .SCHEME
            .eq(project.scheme().value())
            .and(QUOTA_PLACE.PLACE.startsWith(project.id().county().code())));
  }

  /** Also those out of the actor's sight. */
  private long communities(Project project, Condition which) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(DSL.countDistinct(PROJECT.PLACE))
                .from(PROJECT)
                .where(PROJECT.SCHEME.eq(project.scheme().value()))
                .and(PROJECT.COUNTY.eq(project.id().county().code()))
                .and(which)
                .fetchSingle()
                .value1());
  }

  private void hold(Actor actor, Project project, long communities, ProjectRefusal reason) {
    var here = Measured.count("projects.measured.communities", Unit.COMMUNITIES, communities);
    rulebook.hold(actor, project, PILOTS, Measured.amount(here), reason);
  }

  private static boolean above(RuleValue value, long communities) {
    return count(communities).compareTo(value.definition().limit().high()) > 0;
  }

  private static boolean below(RuleValue value, long communities) {
    return count(communities).compareTo(value.definition().limit().low()) < 0;
  }

  private static Share count(long communities) {
    return Share.of(communities, 1);
  }
}
