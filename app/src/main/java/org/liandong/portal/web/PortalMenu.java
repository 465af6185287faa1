package org.liandong.portal.web;

import org.liandong.base.Actor;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Home under the thumb, the desk on top of the side. */
@Configuration(proxyBeanMethods = false)
class PortalMenu {

  @Bean
  MenuItem homeTab() {
    return MenuItem.of(Group.TABS, "portal.menu.home", "/", "home").at(10);
  }

  @Bean
  MenuItem deskItem() {
    return MenuItem.of(Group.WORK, "portal.menu.desk", "/desk", "home")
        .seenBy(Actor::signedIn)
        .at(1);
  }
}
