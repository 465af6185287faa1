package org.liandong.territory.web;

import org.liandong.base.Actor;
import org.liandong.territory.Editors;
import org.liandong.territory.TerritorySettings;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where places stand in the navigation. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TerritorySettings.class)
class TerritoryMenu {

  @Bean
  MenuItem territoryItem() {
    return MenuItem.of(Group.PLACE, "territory.menu.places", "/territory", "map")
        .at(10)
        .seenBy(TerritoryMenu::keeps);
  }

  @Bean
  MenuItem inspectionItem() {
    return MenuItem.of(Group.PLACE, "territory.menu.grids", "/territory/inspection", "grid")
        .at(20)
        .seenBy(actor -> keeps(actor) && actor.hat().place().value().length() >= 6);
  }

  private static boolean keeps(Actor actor) {
    return Editors.may(actor, actor.hat().place());
  }
}
