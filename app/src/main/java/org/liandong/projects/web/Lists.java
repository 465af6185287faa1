package org.liandong.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogues;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;

/** Words of the lists that hold at a place. */
@Component
class Lists {
  private final Catalogues catalogues;
  private final Clock clock;

  Lists(Catalogues catalogues, Clock clock) {
    this.catalogues = catalogues;
    this.clock = clock;
  }

  List<Choice> choices(String list, PlaceCode place, Locale locale) {
    return items(list, place).stream()
        .map(item -> Choice.of(item.code(), item.name(locale)))
        .toList();
  }

  /** Positive lines of a list: what is forbidden is shown as such. */
  List<Choice> marked(String list, PlaceCode place, Locale locale, String forbidden) {
    return items(list, place).stream()
        .map(item ->
            Choice.of(
                item.code(),
                item.listing() == Catalogue.Listing.NEGATIVE
                    ? item.name(locale) + forbidden
                    : item.name(locale)))
        .toList();
  }

  String name(String list, PlaceCode place, String code, Locale locale) {
    if (code.isEmpty()) return "";
    return items(list, place).stream()
        .filter(item -> item.code().equals(code))
        .map(item -> item.name(locale))
        .findFirst()
        .orElse(code);
  }

  private List<Catalogue.Item> items(String list, PlaceCode place) {
    return catalogues.lookup(list, place, today()).map(Catalogue::items).orElse(List.of());
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
