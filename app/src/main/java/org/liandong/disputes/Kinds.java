package org.liandong.disputes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogues;
import org.springframework.stereotype.Component;

/** Kinds of disputes, and the words that warn: the lists that hold at the place. */
@Component
public class Kinds {
  private final Catalogues catalogues;
  private final Clock clock;

  Kinds(Catalogues catalogues, Clock clock) {
    this.catalogues = catalogues;
    this.clock = clock;
  }

  public List<Catalogue.Item> at(PlaceCode place) {
    return catalogue("dispute-kinds", place).items();
  }

  public boolean knows(PlaceCode place, String code) {
    return catalogue("dispute-kinds", place).find(code).isPresent();
  }

  /** Is it for those entrusted only (CON-10)? What the list does not know is not. */
  public boolean restricted(PlaceCode place, String code) {
    return catalogue("dispute-kinds", place)
        .find(code)
        .filter(item -> item.text("restricted").equals("yes"))
        .isPresent();
  }

  public String name(PlaceCode place, String code, Locale locale) {
    return catalogue("dispute-kinds", place).find(code).map(item -> item.name(locale)).orElse(code);
  }

  /** The words in a report that warn of worse (CON-03). */
  public List<String> alarms(PlaceCode place, String words) {
    return catalogue("dispute-alarms", place).items().stream()
        .flatMap(item -> item.words("keywords").stream())
        .filter(words::contains)
        .toList();
  }

  /** The steps to go through when many people gather (预案, CON-05). */
  public List<Catalogue.Item> plan(PlaceCode place) {
    return catalogue("event-plan", place).items();
  }

  private Catalogue catalogue(String key, PlaceCode place) {
    return catalogues.current(key, place, LocalDate.now(clock.withZone(WorkingDays.ZONE)));
  }
}
