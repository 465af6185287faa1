package org.liandong.purchases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogues;
import org.springframework.stereotype.Component;

/**
 * The lists a purchase is planned by: items, fields, departments and ways, as the place has them.
 */
@Component
public class Catalog {
  public static final String ITEMS = "purchase-items";
  public static final String FIELDS = "purchase-fields";
  public static final String DEPARTMENTS = "purchase-departments";
  public static final String METHODS = "purchase-methods";
  private final Catalogues catalogues;
  private final Clock clock;

  Catalog(Catalogues catalogues, Clock clock) {
    this.catalogues = catalogues;
    this.clock = clock;
  }

  public Optional<Catalogue> list(String key, PlaceCode place) {
    return catalogues.lookup(key, place, LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE));
  }

  /** The lines of a list that can be chosen: those without lines below them. */
  public List<Catalogue.Item> choices(String key, PlaceCode place) {
    return list(key, place)
        .map(list ->
            list.items().stream().filter(item -> list.children(item.code()).isEmpty()).toList())
        .orElse(List.of());
  }

  public String name(String key, PlaceCode place, String code, Locale locale) {
    return list(key, place)
        .flatMap(list -> list.find(code))
        .map(item -> item.name(locale))
        .orElse(code);
  }

  /** The way of purchase; what no list knows is refused. */
  Catalogue.Item method(PlaceCode place, String code) {
    return list(METHODS, place)
        .flatMap(list -> list.find(code))
        .orElseThrow(() -> new Refused(PurchaseRefusal.NO_ITEM, code));
  }

  static boolean competes(Catalogue.Item method) {
    return method.text("competitive").equals("yes");
  }

  /** How many offers a way needs before one is chosen. */
  static int offers(Catalogue.Item method) {
    var text = method.text("offers");
    return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 1;
  }
}
