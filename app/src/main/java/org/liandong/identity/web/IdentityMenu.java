package org.liandong.identity.web;

import org.liandong.identity.Appointments;
import org.liandong.identity.Registrations;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What identity adds to the navigation. */
@Configuration(proxyBeanMethods = false)
class IdentityMenu {

  @Bean
  MenuItem accountsMenu() {
    return MenuItem.of(Group.ADMINISTRATION, "identity.accounts.menu", "/admin/accounts", "people")
        .at(10)
        .seenBy(Appointments::administers);
  }

  @Bean
  MenuItem helpingMenu() {
    return MenuItem.of(Group.WORK, "identity.helping.menu", "/desk/helping", "hands")
        .at(60)
        .seenBy(Registrations::mayHelp);
  }

  @Bean
  MenuItem meMenu() {
    return MenuItem.of(Group.TABS, "identity.me.title", "/me", "person").at(90);
  }
}
