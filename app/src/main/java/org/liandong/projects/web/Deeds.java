package org.liandong.projects.web;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.procedures.Progress;
import org.liandong.procedures.Routes;
import org.liandong.projects.Experts;
import org.liandong.projects.Project;
import org.liandong.projects.Projects;
import org.liandong.projects.Schemes;
import org.liandong.projects.Sight;
import org.liandong.projects.Stage;
import org.liandong.projects.Writers;
import org.springframework.stereotype.Component;

/** What the reader of a project may do with it now, by name. */
@Component
class Deeds {
  private final Schemes schemes;
  private final Routes routes;
  private final Experts experts;
  private final Oversights oversight;

  Deeds(Schemes schemes, Routes routes, Experts experts, Oversights oversight) {
    this.schemes = schemes;
    this.routes = routes;
    this.experts = experts;
    this.oversight = oversight;
  }

  Set<String> may(Actor actor, Project project, @Nullable Progress progress) {
    var may = new HashSet<String>();
    var stage = project.stage();
    boolean applies = Writers.applies(actor, project);
    if (Writers.writes(actor, project)) may.add("edit");
    if (applies && stage.editable()) may.addAll(List.of("invite", "fill"));
    if (applies && stage.editable()) may.add(ready(project, progress) ? "submit" : "prepare");
    if (applies && !stage.established() && !stage.over()) may.add("withdraw");
    if (applies && stage == Stage.APPROVED && project.carrier() == null) may.add("carry");
    if (applies && (stage == Stage.APPROVED || stage == Stage.RUNNING)) may.add("change");
    boolean open = stage == Stage.APPROVED || stage == Stage.RUNNING;
    if (open && project.carrier() != null && Projects.staffs(actor, project)) may.add("staff");
    boolean running = stage == Stage.RUNNING || stage == Stage.SUSPENDED;
    if (running && oversight.reports(actor, project)) may.add("report");
    may.addAll(oversight.may(actor, project));
    if (officer(actor, project)) officers(stage, may);
    if (asked(actor, project)) may.add("expert");
    return may;
  }

  private static void officers(Stage stage, Set<String> may) {
    switch (stage) {
      case REVIEW -> may.add("ask");
      case APPROVED -> may.add("suspend");
      case RUNNING -> may.addAll(List.of("suspend", "renew", "finish"));
      case SUSPENDED -> may.add("resume");
      case FINISHED, DRAFT, RETURNED, REJECTED, WITHDRAWN -> {}
    }
  }

  static boolean officer(Actor actor, Project project) {
    return Sight.desk(actor)
        && actor.hat().position().officer()
        && actor.hat().covers(project.place());
  }

  private boolean asked(Actor actor, Project project) {
    return project.stage() == Stage.REVIEW
        && experts.of(project.id()).stream()
            .anyMatch(it -> it.account().equals(actor.account()) && it.feasible() == null);
  }

  /** Are the steps before the application passed, or are there none? */
  private boolean ready(Project project, @Nullable Progress progress) {
    var route = routes.of(schemes.find(project.scheme()).route());
    int apply = route.index("apply");
    return progress == null ? apply == 0 : progress.step() == apply;
  }
}
