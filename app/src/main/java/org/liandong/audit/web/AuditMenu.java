package org.liandong.audit.web;

import org.liandong.audit.Sight;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entry of the journal in the navigation of the staff. */
@Configuration(proxyBeanMethods = false)
class AuditMenu {

  @Bean
  MenuItem journalItem() {
    return MenuItem.of(Group.RULES, "audit.title", "/audit", "shield").seenBy(Sight::desk);
  }
}
