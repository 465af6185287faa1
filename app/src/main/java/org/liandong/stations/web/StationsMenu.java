package org.liandong.stations.web;

import org.liandong.stations.Rights;
import org.liandong.ui.MenuItem;
import org.liandong.ui.MenuItem.Group;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where stations stand in the navigation. */
@Configuration(proxyBeanMethods = false)
class StationsMenu {

  @Bean
  MenuItem stationsItem() {
    return MenuItem.of(Group.PLACE, "stations.menu", "/stations", "building")
        .at(60)
        .seenBy(Rights::desk);
  }
}
