package org.liandong.contracts.web;

import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.contracts.Sight;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where contracts stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ContractsMenu {

  @Bean
  MenuItem contractsItem() {
    return MenuItem.of(Group.PROJECTS, "contracts.menu", "/contracts", "clip")
        .at(30)
        .seenBy(ContractsMenu::takesPart);
  }

  /** Staff at work, and organisations with their own. */
  static boolean takesPart(Actor actor) {
    return Sight.desk(actor) || actor.is(Position.ORGANISATION_STAFF) && actor.behalf().isEmpty();
  }
}
