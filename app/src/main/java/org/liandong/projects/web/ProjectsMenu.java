package org.liandong.projects.web;

import org.liandong.projects.Institutions;
import org.liandong.projects.Sight;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where projects stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProjectsMenu {

  @Bean
  MenuItem projectsItem() {
    return MenuItem.of(Group.PROJECTS, "projects.menu", "/projects", "layers")
        .at(10)
        .seenBy(ListController::works);
  }

  @Bean
  MenuItem schemesItem() {
    return MenuItem.of(Group.PROJECTS, "projects.menu.schemes", "/projects/schemes", "flag")
        .at(11)
        .seenBy(ListController::works);
  }

  @Bean
  MenuItem projectPlacesItem() {
    return MenuItem.of(Group.PROJECTS, "projects.menu.places", "/projects/places", "pin")
        .at(13)
        .seenBy(MarksController::marks);
  }

  @Bean
  MenuItem institutionsItem() {
    return MenuItem.of(
            Group.PROJECTS, "projects.menu.institutions", "/projects/institutions", "check")
        .at(14)
        .seenBy(Institutions::may);
  }

  @Bean
  MenuItem carriersItem() {
    return MenuItem.of(Group.PROJECTS, "projects.menu.carriers", "/projects/carriers", "people")
        .at(12)
        .seenBy(actor -> Sight.desk(actor) && actor.hat().place().county().isPresent());
  }
}
