package org.liandong.purchases.web;

import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.purchases.Sight;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where purchases stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class PurchasesMenu {

  @Bean
  MenuItem purchasesItem() {
    return MenuItem.of(Group.PROJECTS, "purchases.menu", "/purchases", "document")
        .at(40)
        .seenBy(PurchasesMenu::takesPart);
  }

  @Bean
  MenuItem purchasesYearItem() {
    return MenuItem.of(Group.PROJECTS, "purchases.menu.year", "/purchases/year", "chart")
        .at(50)
        .seenBy(Sight::desk);
  }

  /** Staff at work, and organisations with their own. */
  static boolean takesPart(Actor actor) {
    return Sight.desk(actor) || actor.is(Position.ORGANISATION_STAFF) && actor.behalf().isEmpty();
  }
}
