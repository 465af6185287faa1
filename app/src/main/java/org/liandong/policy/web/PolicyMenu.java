package org.liandong.policy.web;

import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where policy stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class PolicyMenu {

  @Bean
  MenuItem rulesItem() {
    return MenuItem.of(Group.RULES, "policy.menu.rules", "/policy/places", "scale").at(10);
  }

  @Bean
  MenuItem packsItem() {
    return MenuItem.of(Group.RULES, "policy.menu.packs", "/policy/packs", "layers").at(20);
  }

  @Bean
  MenuItem documentsItem() {
    return MenuItem.of(Group.RULES, "policy.menu.documents", "/policy/documents", "document")
        .at(30);
  }

  @Bean
  MenuItem cataloguesItem() {
    return MenuItem.of(Group.RULES, "policy.menu.catalogues", "/policy/catalogues", "list").at(40);
  }

  @Bean
  MenuItem calendarItem() {
    return MenuItem.of(Group.RULES, "policy.menu.calendar", "/policy/calendar", "calendar").at(50);
  }
}
