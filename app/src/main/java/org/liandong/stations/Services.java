package org.liandong.stations;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogues;
import org.springframework.stereotype.Component;

/** What stations and points offer: the list that holds at the place. */
@Component
public class Services {
  private final Catalogues catalogues;
  private final Clock clock;

  Services(Catalogues catalogues, Clock clock) {
    this.catalogues = catalogues;
    this.clock = clock;
  }

  public List<Catalogue.Item> at(PlaceCode place) {
    return catalogue(place).items();
  }

  public boolean knows(PlaceCode place, String code) {
    return catalogue(place).find(code).isPresent();
  }

  public String name(PlaceCode place, String code, Locale locale) {
    return catalogue(place).find(code).map(item -> item.name(locale)).orElse(code);
  }

  private Catalogue catalogue(PlaceCode place) {
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    return catalogues.current("station-services", place, today);
  }
}
