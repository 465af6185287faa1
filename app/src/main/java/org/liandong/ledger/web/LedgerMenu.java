package org.liandong.ledger.web;

import org.liandong.ledger.Rights;
import org.liandong.ledger.Sight;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where funds stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class LedgerMenu {

  @Bean
  MenuItem fundsItem() {
    return MenuItem.of(Group.PROJECTS, "ledger.menu.funds", "/funds", "money")
        .at(40)
        .seenBy(Sight::desk);
  }

  @Bean
  MenuItem paymentsItem(FundPages pages) {
    return MenuItem.of(Group.WORK, "ledger.menu.payments", "/funds/payments", "check")
        .at(40)
        .seenBy(actor -> Rights.finance(actor, actor.hat().place()))
        .counting(pages::waiting);
  }
}
