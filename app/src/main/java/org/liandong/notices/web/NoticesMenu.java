package org.liandong.notices.web;

import org.liandong.notices.Rights;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where notices stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class NoticesMenu {

  @Bean
  MenuItem noticesItem() {
    return MenuItem.of(Group.COUNCIL, "notices.menu.board", "/desk/notices", "megaphone")
        .at(30)
        .seenBy(Rights::desk);
  }

  @Bean
  MenuItem disclosuresItem() {
    return MenuItem.of(Group.COUNCIL, "notices.menu.disclosures", "/notices/boards", "board")
        .at(40)
        .seenBy(Rights::desk);
  }
}
