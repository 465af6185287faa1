package org.liandong.indicators.web;

import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where figures stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class IndicatorsMenu {

  @Bean
  MenuItem indicatorsItem() {
    return MenuItem.of(Group.NUMBERS, "indicators.menu", "/indicators", "chart").at(10);
  }

  @Bean
  MenuItem plansItem() {
    return MenuItem.of(Group.NUMBERS, "indicators.menu.plans", "/indicators/plans", "flag").at(11);
  }
}
