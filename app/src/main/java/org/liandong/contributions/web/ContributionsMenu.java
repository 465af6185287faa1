package org.liandong.contributions.web;

import org.liandong.projects.Sight;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the contributions of the five stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ContributionsMenu {

  @Bean
  MenuItem contributionsItem() {
    return MenuItem.of(Group.NUMBERS, "contributions.menu", "/contributions", "people")
        .at(60)
        .seenBy(Sight::desk);
  }
}
