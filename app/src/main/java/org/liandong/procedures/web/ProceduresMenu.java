package org.liandong.procedures.web;

import org.liandong.base.Actor;
import org.liandong.policy.Rights;
import org.liandong.procedures.Sight;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where procedures stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class ProceduresMenu {

  @Bean
  MenuItem proceduresItem(WaitingRows waiting) {
    return MenuItem.of(Group.WORK, "procedures.menu.queue", "/procedures", "check")
        .at(20)
        .seenBy(Sight::works)
        .counting(waiting::count);
  }

  @Bean
  MenuItem routesItem() {
    return MenuItem.of(Group.RULES, "procedures.menu.routes", "/procedures/routes", "layers")
        .at(30)
        .seenBy(ProceduresMenu::reads);
  }

  private static boolean reads(Actor actor) {
    return Sight.desk(actor) || Rights.mayGovern(actor, actor.hat().place());
  }
}
