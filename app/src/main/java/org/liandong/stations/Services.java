package org.liandong.stations;

import java.time.Clock;
import org.liandong.policy.Catalogues;
import org.liandong.policy.ListAtPlace;
import org.springframework.stereotype.Component;

/** What stations and points offer: the list that holds at the place. */
@Component
public class Services extends ListAtPlace {
  Services(Catalogues catalogues, Clock clock) {
    super(catalogues, clock, "station-services");
  }
}
