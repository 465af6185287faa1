package org.liandong.surveys.web;

import org.liandong.surveys.Rights;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where surveys stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class SurveysMenu {

  @Bean
  MenuItem surveysItem() {
    return MenuItem.of(Group.NUMBERS, "surveys.menu", "/desk/surveys", "check")
        .at(40)
        .seenBy(Rights::desk);
  }
}
