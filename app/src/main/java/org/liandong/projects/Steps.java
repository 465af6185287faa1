package org.liandong.projects;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Refused;
import org.liandong.projects.Project.Standing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes one step: checks the stage, writes the fact, the log and the event. */
@Component
class Steps {
  private final ProjectRows rows;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Steps(ProjectRows rows, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** The project as it is until the end of the transaction. */
  Project locked(Actor actor, Project.Id id) {
    return rows.locked(actor, id).orElseThrow(() -> new Absent(id));
  }

  /** The same, and as the actor saw it. */
  Project fresh(Actor actor, Project.Id id, int version) {
    var project = locked(actor, id);
    if (project.standing().version() != version) throw new Refused(ProjectRefusal.STALE);
    return project;
  }

  void opened(Actor actor, Project project) {
    told(actor, project, fact(actor, 1, Action.Kind.OPENED, "", null));
  }

  Stage take(Actor actor, Project project, Action action) {
    return take(actor, project, action, project.standing().procedure());
  }

  /**
   * @param procedure the one it goes through from now on
   */
  Stage take(Actor actor, Project project, Action action, @Nullable UUID procedure) {
    return take(actor, project, action, new After(procedure, null));
  }

  private Stage take(Actor actor, Project project, Action action, After also) {
    var before = project.standing();
    var stage = Lifecycle.next(before.stage(), action);
    var now = clock.instant();
    var sent = action instanceof Action.Submit && before.submitted() == null;
    var after =
        new Standing(
            stage,
            stage == before.stage() ? before.since() : now,
            sent ? now : before.submitted(),
            before.version() + 1,
            also.procedure());
    rows.step(project.id(), after, granted(project, action), also.waits());
    told(
        actor,
        project,
        fact(actor, after.version(), action.kind(), action.words(), action.amount()));
    return stage;
  }

  /**
   * A step of its procedure, and what it comes to.
   *
   * @param action null for nothing but whose opinion comes next
   * @param waits whose opinion that is, as a position; empty for nobody's
   */
  void follow(Actor actor, Project project, @Nullable Action action, String waits) {
    if (action == null) rows.waits(project.id(), waits);
    else take(actor, project, action, new After(project.standing().procedure(), waits));
  }

  /**
   * What else the row says after a step.
   *
   * @param waits null where it stays as it is
   */
  private record After(@Nullable UUID procedure, @Nullable String waits) {}

  private static @Nullable Money granted(Project project, Action action) {
    return action instanceof Action.Approve approve ? approve.granted() : project.sums().granted();
  }

  private Happened fact(
      Actor actor, int nr, Action.Kind kind, String words, @Nullable Money amount) {
    Instant now = clock.instant();
    var position = actor.hat().position();
    return new Happened(nr, kind, now, actor.name(), position, null, words, amount);
  }

  private void told(Actor actor, Project project, Happened fact) {
    rows.append(actor, project.id(), fact);
    audit.record(
        actor,
        project.place(),
        "projects." + fact.kind().word(),
        project.id().toString(),
        Map.of("nr", fact.nr()));
    events.publishEvent(new ProjectEvent(project.id(), fact.nr(), fact.kind(), actor.self()));
  }
}
