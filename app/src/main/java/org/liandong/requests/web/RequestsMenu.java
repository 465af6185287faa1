package org.liandong.requests.web;

import org.liandong.requests.Sight;
import org.liandong.requests.web.QueueFilter.Scope;
import org.liandong.requests.web.QueueFilter.State;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where requests stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class RequestsMenu {

  @Bean
  MenuItem queueItem(RequestPages pages) {
    return MenuItem.of(Group.WORK, "requests.menu.queue", "/requests", "inbox")
        .at(10)
        .seenBy(Sight::desk)
        .counting(actor -> pages.count(actor, Scope.MINE, State.OPEN));
  }

  @Bean
  MenuItem ownItem() {
    return MenuItem.of(Group.TABS, "requests.menu.mine", "/requests/mine", "mine").at(20);
  }

  @Bean
  MenuItem reportItem() {
    return MenuItem.of(Group.TABS, "requests.menu.report", "/requests/new", "report").at(30);
  }
}
