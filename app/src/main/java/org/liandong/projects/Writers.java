package org.liandong.projects;

import org.liandong.base.Actor;
import org.liandong.base.Position;

/** Who writes an application. */
public final class Writers {
  private Writers() {}

  /** May the actor write the application? Those who take part, and colleagues of its community. */
  public static boolean writes(Actor actor, Project project) {
    return project.stage().editable() && may(actor, project);
  }

  /** Those who apply, and whoever they invited. */
  public static boolean may(Actor actor, Project project) {
    return applies(actor, project) || project.editors().contains(actor.self());
  }

  /** Is the actor one of those who apply? */
  public static boolean applies(Actor actor, Project project) {
    if (project.applicant().account().equals(actor.self())) return true;
    if (project.desk())
      return actor.is(Position.COMMUNITY_WORKER)
          && actor.behalf().isEmpty()
          && actor.hat().covers(project.place());
    return project.shared(actor) && actor.is(Position.ORGANISATION_STAFF);
  }
}
