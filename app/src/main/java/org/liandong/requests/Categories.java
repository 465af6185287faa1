package org.liandong.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogues;
import org.springframework.stereotype.Component;

/** What a request can be about: the list that holds at its place. */
@Component
public class Categories {
  private static final String CATALOGUE = "request-categories";

  /** Where what fits nowhere goes. */
  public static final String OTHER = "other";

  private final Catalogues catalogues;
  private final Clock clock;

  Categories(Catalogues catalogues, Clock clock) {
    this.catalogues = catalogues;
    this.clock = clock;
  }

  public Catalogue at(PlaceCode place) {
    return catalogues.current(CATALOGUE, place, LocalDate.now(clock.withZone(WorkingDays.ZONE)));
  }

  /** The chosen category if the list has it, else the one that fits the words best. */
  public String settle(PlaceCode place, String chosen, String words) {
    var catalogue = at(place);
    if (catalogue.find(chosen).isPresent()) return chosen;
    return catalogue.match(words).map(Catalogue.Item::code).orElse(OTHER);
  }

  /** The name of a category in the reader's language; a code that left the list names itself. */
  public String name(PlaceCode place, String code, Locale locale) {
    return at(place).find(code).map(item -> item.name(locale)).orElse(code);
  }

  /** The groups of the list, in its order. */
  public List<Catalogue.Item> groups(PlaceCode place) {
    return at(place).roots();
  }
}
