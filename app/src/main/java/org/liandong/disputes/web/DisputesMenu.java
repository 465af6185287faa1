package org.liandong.disputes.web;

import org.liandong.disputes.Sight;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where disputes stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class DisputesMenu {

  @Bean
  MenuItem disputesItem() {
    return MenuItem.of(Group.WORK, "disputes.menu", "/disputes/desk", "scale")
        .at(30)
        .under("/disputes")
        .seenBy(Sight::desk);
  }
}
