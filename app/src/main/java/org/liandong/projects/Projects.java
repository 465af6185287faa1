package org.liandong.projects;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.projects.Project.BudgetLine;
import org.liandong.projects.Project.Funding;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Projects, as other modules need them. */
@Service
@Transactional
public class Projects {
  private final ProjectReading reading;
  private final Steps steps;
  private final Changes changes;

  Projects(ProjectReading reading, Steps steps, Changes changes) {
    this.reading = reading;
    this.steps = steps;
    this.changes = changes;
  }

  /** The project, if the actor may see it; otherwise it is {@link Absent}. */
  @Transactional(readOnly = true)
  public Project find(Actor actor, Project.Id id) {
    return reading
        .projects()
        .where(ProjectReading.is(id))
        .and(Sight.of(actor))
        .fetchOptional(ProjectReading::project)
        .orElseThrow(() -> new Absent(id));
  }

  /** Where its money comes from. */
  @Transactional(readOnly = true)
  public List<Funding> funding(Actor actor, Project.Id id) {
    return reading.funding(find(actor, id).id());
  }

  /** What its money is for. */
  @Transactional(readOnly = true)
  public List<BudgetLine> budget(Actor actor, Project.Id id) {
    return reading.budget(find(actor, id).id());
  }

  /**
   * Its contract holds now: work begins. Only the platform says so, for the module of contracts.
   */
  public void start(Project.Id id, String words) {
    var project = steps.locked(Actor.PLATFORM, id);
    var carrier = project.carrier();
    if (carrier == null) throw new Refused(ProjectRefusal.NO_CARRIER);
    if (carrier.lead() == null) throw new Refused(ProjectRefusal.NO_WORKER);
    steps.take(Actor.PLATFORM, project, new Action.Start(words));
  }

  /** 中止, as after an evaluation that was failed: nothing more is paid. */
  public void suspend(Actor actor, Project.Id id, String words) {
    var project = steps.locked(actor, id);
    if (!actor.is(Position.PLATFORM) && !officer(actor, project))
      throw new Refused(ProjectRefusal.NOT_YOURS);
    steps.take(actor, project, new Action.Suspend(words));
  }

  /**
   * Whoever the community found by its tender: who carries it out must be a social organisation.
   */
  public void carry(Actor actor, Project.Id id, Organisation.Id organisation) {
    var project = steps.locked(actor, id);
    if (!Writers.applies(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (project.stage() != Stage.APPROVED || project.carrier() != null)
      throw new Refused(ProjectRefusal.WRONG_STAGE);
    changes.carry(actor, project, organisation);
  }

  /**
   * Social workers of the carrier who do it from now on; the first is in charge. Those who apply
   * name them, and the carrier's own people.
   */
  public void staff(Actor actor, Project.Id id, List<UUID> workers) {
    var project = steps.locked(actor, id);
    if (!staffs(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    Lifecycle.next(project.stage(), new Action.Change(""));
    if (project.carrier() == null) throw new Refused(ProjectRefusal.NO_CARRIER);
    steps.take(actor, project, new Action.Change(changes.staff(actor, project, workers)));
  }

  public static boolean staffs(Actor actor, Project project) {
    return Writers.applies(actor, project)
        || (project.shared(actor) && actor.is(Position.ORGANISATION_STAFF));
  }

  /** It goes on after it was suspended. */
  public void resume(Actor actor, Project.Id id, String words) {
    var project = steps.locked(actor, id);
    if (!officer(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    steps.take(actor, project, new Action.Resume(words));
  }

  /** 续期 (PRJ-45): decided before it ends, for a further term. */
  public void renew(Actor actor, Project.Id id, LocalDate to, String words) {
    var project = steps.locked(actor, id);
    if (!officer(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    changes.renew(project, to);
    steps.take(actor, project, new Action.Renew(words));
  }

  /**
   * Budget and sources change while it runs: every rule holds for what they become.
   *
   * @param words why
   */
  public void change(Actor actor, Project.Id id, Content.Budget budget, String words) {
    var project = steps.locked(actor, id);
    if (!Writers.applies(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    Lifecycle.next(project.stage(), new Action.Change(words));
    changes.budget(actor, project, budget, words);
    steps.take(actor, project, new Action.Change(words));
  }

  /** 结项: what was spent, held against the rules once more. */
  public void finish(Actor actor, Project.Id id, Content.Budget spent, String words) {
    var project = steps.locked(actor, id);
    if (!officer(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    changes.account(actor, project, spent, words);
    steps.take(actor, project, new Action.Finish(spent.total(), words));
  }

  /** An officer over its place. */
  static boolean officer(Actor actor, Project project) {
    return Sight.desk(actor)
        && actor.hat().position().officer()
        && actor.hat().covers(project.place());
  }

  /** What happened with it, in order. */
  @Transactional(readOnly = true)
  public List<Happened> history(Actor actor, Project.Id id) {
    return reading.history(find(actor, id).id());
  }
}
