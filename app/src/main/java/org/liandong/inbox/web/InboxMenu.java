package org.liandong.inbox.web;

import org.liandong.base.Actor;
import org.liandong.inbox.Inbox;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the inbox stands in the navigation. */
@Configuration(proxyBeanMethods = false)
class InboxMenu {

  @Bean
  MenuItem messagesTab(Inbox inbox) {
    return item(Group.TABS, inbox).at(40);
  }

  @Bean
  MenuItem messagesItem(Inbox inbox) {
    return item(Group.WORK, inbox).at(30);
  }

  @Bean
  MenuItem tasksItem() {
    return MenuItem.of(Group.WORK, "inbox.menu.tasks", "/inbox/tasks", "check")
        .seenBy(Actor::signedIn)
        .at(20);
  }

  private static MenuItem item(Group group, Inbox inbox) {
    return MenuItem.of(group, "inbox.menu.messages", "/inbox", "bell")
        .seenBy(Actor::signedIn)
        .counting(inbox::unread);
  }
}
