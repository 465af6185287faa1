package org.liandong.projects;

import static org.liandong.projects.db.Tables.EXPERT;
import static org.liandong.projects.db.Tables.QUOTA;
import static org.liandong.projects.db.Tables.QUOTA_PLACE;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.ledger.Source;
import org.liandong.policy.Measured;
import org.liandong.policy.Unit;
import org.liandong.procedures.Act;
import org.liandong.procedures.Progress;
import org.springframework.stereotype.Component;

/**
 * What has to hold when the last level approves: opinions, experts, money, places of the scheme.
 */
@Component
class Approvals {
  private final DSLContext sql;
  private final Schemes schemes;
  private final Checks checks;
  private final Rulebook rulebook;
  private final Selections selections;

  Approvals(
      DSLContext sql, Schemes schemes, Checks checks, Rulebook rulebook, Selections selections) {
    this.sql = sql;
    this.schemes = schemes;
    this.checks = checks;
    this.rulebook = rulebook;
    this.selections = selections;
  }

  /**
   * Takes a place of the scheme, or refuses.
   *
   * @param content what the application says now
   * @return the subsidy: what the last level set, or what was applied for
   */
  Money check(Actor actor, Project project, Content content, Progress after, String words) {
    rulebook.hold(actor, project, checks.of(project, content), said(words));
    if (content.budget().paid(Source::fiscal).fen() > 0) hosts(actor, project, after);
    experts(actor, project);
    selections.enough(actor, project);
    var set = project.sums().granted();
    var granted = set == null ? project.sums().asked() : set;
    if (granted.compareTo(project.sums().total()) > 0)
      throw new Refused(ProjectRefusal.SUBSIDY, granted.toString());
    place(project, granted);
    return granted;
  }

  /**
   * A warning that was answered when it was sent up needs no other answer from a silent meeting.
   */
  private static String said(String words) {
    return words.isBlank() ? "—" : words;
  }

  /** 必须征求项目实施地社区、街道意见 (PRJ-26). The community that applies itself has said its word. */
  private void hosts(Actor actor, Project project, Progress after) {
    long hosts =
        after.standing().values().stream()
            .flatMap(java.util.List::stream)
            .filter(fact -> opinion(fact.act()))
            .map(fact -> host(fact.by().hat().position()))
            .filter(java.util.Objects::nonNull)
            .distinct()
            .count();
    rulebook.hold(
        actor,
        project,
        "projects.host-opinions",
        Measured.amount(Measured.count("projects.measured.hosts", Unit.COUNT, hosts)),
        ProjectRefusal.HOST_OPINIONS);
  }

  private static boolean opinion(Act act) {
    return act instanceof Act.Opined || act instanceof Act.Confirmed;
  }

  private static @Nullable Position host(Position position) {
    return position == Position.COMMUNITY_WORKER || position == Position.STREET_OFFICER
        ? position
        : null;
  }

  private void experts(Actor actor, Project project) {
    int said =
        sql.fetchCount(
            EXPERT,
            EXPERT
                .COUNTY
                .eq(project.id().county().code())
                .and(EXPERT.PROJECT.eq(project.id().value()))
                .and(EXPERT.FEASIBLE.isNotNull()));
    rulebook.hold(
        actor,
        project,
        "projects.expert-opinions",
        Measured.amount(Measured.count("projects.measured.experts", Unit.COUNT, said)),
        ProjectRefusal.NO_EXPERT);
  }

  /** Deciders wait here for each other, so that neither places nor money are given twice. */
  private void place(Project project, Money granted) {
    var scheme = schemes.find(project.scheme());
    var id = scheme.id().value();
    var taken = sql.selectFrom(QUOTA).where(QUOTA.SCHEME.eq(id)).forUpdate().fetchSingle();
    bounded(scheme.quota().projects(), taken.getProjects() + 1);
    boolean first =
        sql.insertInto(QUOTA_PLACE)
                .values(id, project.place().value())
                .onConflictDoNothing()
                .execute()
            == 1;
    if (first) bounded(scheme.quota().communities(), taken.getCommunities() + 1);
    long paid = Math.addExact(taken.getGranted(), granted.fen());
    if (!scheme.pots().isEmpty() && paid > scheme.budget().fen())
      throw new Refused(ProjectRefusal.POT, scheme.budget().toString());
    sql.update(QUOTA)
        .set(QUOTA.PROJECTS, taken.getProjects() + 1)
        .set(QUOTA.COMMUNITIES, taken.getCommunities() + (first ? 1 : 0))
        .set(QUOTA.GRANTED, paid)
        .where(QUOTA.SCHEME.eq(id))
        .execute();
  }

  private static void bounded(@Nullable Integer most, int taken) {
    if (most != null && taken > most) throw new Refused(ProjectRefusal.QUOTA, most);
  }
}
