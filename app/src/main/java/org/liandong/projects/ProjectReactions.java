package org.liandong.projects;

import java.util.LinkedHashSet;
import java.util.List;
import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells everyone who takes part of every step that somebody else took. */
@Component
class ProjectReactions {
  private final Projects projects;
  private final Inbox inbox;

  ProjectReactions(Projects projects, Inbox inbox) {
    this.projects = projects;
    this.inbox = inbox;
  }

  @ApplicationModuleListener
  void tell(ProjectEvent event) {
    pass(event);
  }

  /** The same event twice tells nobody twice. */
  void pass(ProjectEvent event) {
    var project = projects.find(Actor.PLATFORM, event.id());
    var told = new LinkedHashSet<>(project.accounts());
    told.remove(event.by());
    for (var account : told)
      inbox.tell(
          event.id().county(),
          account,
          "projects/%s/%d".formatted(event.id(), event.nr()),
          "projects.told." + event.kind(),
          List.of(project.title()),
          "/projects/" + event.id());
  }
}
