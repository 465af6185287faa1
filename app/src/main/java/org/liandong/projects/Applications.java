package org.liandong.projects;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.procedures.Act;
import org.liandong.procedures.Beginning;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Procedures;
import org.liandong.procedures.Progress;
import org.liandong.projects.Project.Person;
import org.liandong.projects.Project.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Applications: begun, prepared, sent up, decided level by level, taken back. */
@Service
@Transactional
public class Applications {
  private final ProjectRows rows;
  private final Steps steps;
  private final Schemes schemes;
  private final Procedures procedures;
  private final Clock clock;

  Applications(ProjectRows rows, Steps steps, Schemes schemes, Procedures procedures, Clock clock) {
    this.rows = rows;
    this.steps = steps;
    this.schemes = schemes;
    this.procedures = procedures;
    this.clock = clock;
  }

  /**
   * Begins an application for a community. The same form sent twice is one application.
   *
   * @param once made with the form
   */
  public Project.Id open(Actor actor, Scheme.Id id, PlaceCode community, String title, UUID once) {
    var scheme = schemes.find(id);
    if (!may(actor, community)) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (community.value().length() != 12 || !scheme.place().contains(community))
      throw new Refused(ProjectRefusal.OTHER_PLACE);
    var now = clock.instant();
    var project =
        new Project(
            new Project.Id(community.county().orElseThrow(), Uuid7.at(now)),
            id,
            community,
            title,
            Project.Facets.NONE,
            Person.of(actor),
            null,
            null,
            Project.Sums.NONE,
            List.of(actor.self()),
            List.of(),
            actor.is(Position.COMMUNITY_WORKER),
            now,
            new Standing(Stage.DRAFT, now, null, 1, null));
    if (!rows.insert(project, once)) return rows.sent(actor, project, once);
    steps.opened(actor, project);
    return project.id();
  }

  /** Communities apply for themselves, organisations where their hat lies. */
  public static boolean may(Actor actor, PlaceCode community) {
    if (actor.behalf().isPresent()) return false;
    boolean applies = actor.is(Position.COMMUNITY_WORKER) || actor.is(Position.ORGANISATION_STAFF);
    return applies && actor.hat().covers(community);
  }

  /**
   * Begins the steps before the application (APP-01), or the whole procedure where there are none.
   */
  public Procedure.Id prepare(Actor actor, Project.Id id) {
    var project = applying(actor, id);
    return prepare(actor, project);
  }

  private Procedure.Id prepare(Actor actor, Project project) {
    var running = procedure(project);
    if (running != null) return running;
    var scheme = schemes.find(project.scheme());
    var about =
        new Beginning.About(
            project.id().toString(), ProjectGuardian.HREF + project.id(), scheme.id().toString());
    var begun =
        procedures.begin(
            actor,
            new Beginning(
                scheme.route(),
                project.place(),
                project.title(),
                "",
                "",
                project.sums().total(),
                about,
                project.id().value(),
                List.of()));
    steps.take(actor, project, new Action.Prepare(""), begun.value());
    return begun;
  }

  /**
   * Sends it up, at first or again. Every rule is checked now.
   *
   * @param words why it should go on though a rule warns; may be empty
   */
  public void submit(Actor actor, Project.Id id, int version, String words) {
    var project = applying(actor, id);
    if (project.standing().version() != version) throw new Refused(ProjectRefusal.STALE);
    var procedure = prepare(actor, project);
    var progress = procedures.progress(actor, procedure);
    if (!ProjectGuardian.at(progress, ProjectGuardian.APPLY))
      throw new Refused(ProjectRefusal.PRE_STEPS);
    var gate = progress.waiting().findFirst().orElseThrow();
    var party =
        gate instanceof org.liandong.procedures.route.Gate.Confirmation it
            ? it.parties().getFirst().key()
            : "";
    var sent = new Act.Confirmed(gate.key(), party, words);
    procedures.act(actor, procedure, progress.version(), sent, List.of());
  }

  /**
   * A level says its word, or sends it back.
   *
   * @param act an opinion or a return
   * @param granted the subsidy, from the last level; null where it is as applied for
   */
  public Progress decide(
      Actor actor, Project.Id id, int version, Act act, @Nullable Money granted) {
    var project = steps.locked(actor, id);
    var procedure = procedure(project);
    if (procedure == null) throw new Refused(ProjectRefusal.WRONG_STAGE);
    if (granted != null) {
      if (granted.fen() < 0 || granted.compareTo(project.sums().total()) > 0)
        throw new Refused(ProjectRefusal.SUBSIDY, granted.toString());
      rows.grant(id, granted);
    }
    return procedures.act(actor, procedure, version, act, List.of());
  }

  /** Those who apply take it back. */
  public void withdraw(Actor actor, Project.Id id, int version, String words) {
    var project = steps.fresh(actor, id, version);
    if (!Writers.applies(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    var procedure = procedure(project);
    if (procedure == null) {
      steps.take(actor, project, new Action.Withdraw(words));
      return;
    }
    int at = procedures.find(actor, procedure).standing().version();
    procedures.act(actor, procedure, at, new Act.Withdrawn(words), List.of());
  }

  private Project applying(Actor actor, Project.Id id) {
    var project = steps.locked(actor, id);
    if (!Writers.applies(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!project.stage().editable()) throw new Refused(ProjectRefusal.WRONG_STAGE);
    return project;
  }

  /** The procedure it goes through; null before it begins. */
  public static Procedure.@Nullable Id procedure(Project project) {
    var value = project.standing().procedure();
    return value == null ? null : new Procedure.Id(project.id().county(), value);
  }
}
