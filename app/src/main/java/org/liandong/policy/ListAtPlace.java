package org.liandong.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;

/** One list by its key, as it holds today at a place. Modules name theirs by extending it. */
public class ListAtPlace {
  private final Catalogues catalogues;
  private final Clock clock;
  private final String key;

  protected ListAtPlace(Catalogues catalogues, Clock clock, String key) {
    this.catalogues = catalogues;
    this.clock = clock;
    this.key = key;
  }

  public List<Catalogue.Item> at(PlaceCode place) {
    return catalogue(place).items();
  }

  public boolean knows(PlaceCode place, String code) {
    return catalogue(place).find(code).isPresent();
  }

  /** The name of an item; what the list does not hold any more is told by its code. */
  public String name(PlaceCode place, String code, Locale locale) {
    return catalogue(place).find(code).map(item -> item.name(locale)).orElse(code);
  }

  private Catalogue catalogue(PlaceCode place) {
    return catalogues.current(key, place, LocalDate.now(clock.withZone(WorkingDays.ZONE)));
  }
}
