package org.liandong.projects;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Measured;
import org.liandong.policy.Rights;
import org.liandong.policy.Unit;
import org.liandong.projects.Scheme.Phase;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the first phase of a scheme leaves behind: the plan of each county (APP-27) and the projects
 * that were designed there (SUPL-16). Without both nothing is sent up from the county. After the
 * phase only whoever called for projects adds to them, with the reason.
 */
@Service
@Transactional
public class LocalPlans {
  private static final String PLANS = "applications.local-plans";
  private static final String DESIGNS = "applications.designed-projects";
  private final LocalPlanRows rows;
  private final Schemes schemes;
  private final Rulebook rulebook;
  private final Audit audit;
  private final Clock clock;

  /**
   * A plan as it is written.
   *
   * @param attachment the document, if it is kept as a file too
   * @param reason why it comes after the phase; empty within it
   */
  public record Paper(String title, String words, @Nullable UUID attachment, String reason) {}

  /** A plan that was filed. */
  public record Plan(PlaceCode place, int nr, Paper paper, LocalDate day, String name) {}

  /** A project as it is designed. */
  public record Idea(
      PlaceCode place, String title, String field, String target, String words, String reason) {}

  /** A project that was designed. */
  public record Design(UUID id, Idea idea, LocalDate day, String name) {}

  LocalPlans(LocalPlanRows rows, Schemes schemes, Rulebook rulebook, Audit audit, Clock clock) {
    this.rows = rows;
    this.schemes = schemes;
    this.rulebook = rulebook;
    this.audit = audit;
    this.clock = clock;
  }

  /** The county files its plan; the newest one holds, earlier ones are kept. */
  public int file(Actor actor, Scheme.Id id, PlaceCode county, Paper paper) {
    var scheme = schemes.find(id);
    if (county.value().length() != 6 || !scheme.place().contains(county))
      throw new Refused(ProjectRefusal.OTHER_PLACE);
    boolean own = actor.is(Position.COUNTY_OFFICER) && actor.hat().place().equals(county);
    open(actor, scheme, own);
    reason(scheme, "reason", paper.reason());
    int nr = rows.file(actor, id, county, paper);
    audit.record(actor, county, "projects.planned", id.toString(), Map.of("nr", nr));
    return nr;
  }

  /** One project more on the list of those designed. */
  public UUID design(Actor actor, Scheme.Id id, Idea idea) {
    var scheme = schemes.find(id);
    if (idea.place().value().length() != 12 || !scheme.place().contains(idea.place()))
      throw new Refused(ProjectRefusal.OTHER_PLACE);
    open(actor, scheme, designs(actor, idea.place()));
    reason(scheme, "late", idea.reason());
    var design =
        rows.design(actor, id, idea)
            .orElseThrow(() -> Invalid.field("design", "projects.design.taken"));
    audit.record(actor, idea.place(), "projects.designed", id.toString(), Map.of());
    return design;
  }

  /**
   * Communities design for themselves, organisations where they work, counties for all of theirs.
   */
  private static boolean designs(Actor actor, PlaceCode community) {
    return Applications.may(actor, community)
        || (actor.is(Position.COUNTY_OFFICER) && actor.hat().covers(community));
  }

  /** Within the phase those it is for; afterwards who called for projects, and says why. */
  private void open(Actor actor, Scheme scheme, boolean own) {
    boolean owner = Rights.mayGovern(actor, scheme.place());
    if (!own && !owner) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (owner) return;
    over(scheme)
        .ifPresent(phase -> {
          throw new Refused(
              ProjectRefusal.PLAN_OVER, phase.opens().toString(), phase.closes().toString());
        });
  }

  private void reason(Scheme scheme, String field, String reason) {
    if (reason.isBlank() && over(scheme).isPresent())
      throw Invalid.field(field, "projects.plan.reason");
  }

  /** The phase of plans, when it is not now. */
  private Optional<Phase> over(Scheme scheme) {
    return scheme.phase(Phase.What.PLAN).filter(phase -> !phase.contains(today()));
  }

  /** Nothing is sent up from a county that has no plan or designed nothing. */
  void hold(Actor actor, Project project) {
    var county = project.place().county().orElseThrow().place();
    var scheme = project.scheme();
    count(actor, project, PLANS, rows.plans(scheme, county));
    count(actor, project, DESIGNS, rows.designs(scheme, county));
  }

  private void count(Actor actor, Project project, String rule, int found) {
    boolean plans = rule.equals(PLANS);
    var name = plans ? "projects.measured.plans" : "projects.measured.designs";
    rulebook.hold(
        actor,
        project,
        rule,
        Measured.amount(Measured.count(name, Unit.COUNT, found)),
        plans ? ProjectRefusal.PLAN_MISSING : ProjectRefusal.DESIGNS_MISSING);
  }

  /** The newest plan of each county under a place, by its code. */
  @Transactional(readOnly = true)
  public List<Plan> plans(Scheme.Id scheme, PlaceCode within) {
    return rows.newest(scheme, within);
  }

  /** What was designed under a place, the newest first. */
  @Transactional(readOnly = true)
  public List<Design> designs(Scheme.Id scheme, PlaceCode within, @Nullable UUID after, int limit) {
    return rows.designs(scheme, within, after, limit);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
