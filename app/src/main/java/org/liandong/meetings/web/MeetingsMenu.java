package org.liandong.meetings.web;

import org.liandong.meetings.Sight;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where meetings stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class MeetingsMenu {

  @Bean
  MenuItem meetingsItem() {
    return MenuItem.of(Group.COUNCIL, "meetings.menu.calendar", "/meetings", "calendar")
        .at(10)
        .seenBy(Sight::desk);
  }

  @Bean
  MenuItem bodiesItem() {
    return MenuItem.of(Group.COUNCIL, "meetings.menu.bodies", "/bodies", "people")
        .at(20)
        .seenBy(Sight::desk);
  }
}
