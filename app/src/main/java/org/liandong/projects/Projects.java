package org.liandong.projects;

import java.util.List;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
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

  Projects(ProjectReading reading, Steps steps) {
    this.reading = reading;
    this.steps = steps;
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
    steps.take(Actor.PLATFORM, steps.locked(Actor.PLATFORM, id), new Action.Start(words));
  }

  /** 中止, as after an evaluation that was failed: nothing more is paid. */
  public void suspend(Actor actor, Project.Id id, String words) {
    steps.take(actor, steps.locked(actor, id), new Action.Suspend(words));
  }
}
