package org.liandong.purchases.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.platform.SheetFile;
import org.liandong.purchases.Catalog;
import org.liandong.purchases.Providers;
import org.liandong.purchases.PublicPurchases;
import org.liandong.purchases.PublicPurchases.Open;
import org.liandong.purchases.Purchase;
import org.liandong.purchases.Supports;
import org.liandong.territory.Places;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.liandong.ui.TypedWhole;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Crumb;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Announced purchases with every step, for anybody. */
@Controller
class PublicController {
  private static final int SIZE = 30;
  private static final int MOST = 5000;
  private static final List<String> COLUMNS =
      List.of(
          "number",
          "name",
          "buyer",
          "year",
          "field",
          "method",
          "amount",
          "price",
          "provider",
          "stage");
  private final PublicPurchases purchases;
  private final Supports supports;
  private final Providers providers;
  private final Catalog catalog;
  private final Places places;
  private final Messages messages;

  PublicController(
      PublicPurchases purchases,
      Supports supports,
      Providers providers,
      Catalog catalog,
      Places places,
      Messages messages) {
    this.purchases = purchases;
    this.supports = supports;
    this.providers = providers;
    this.catalog = catalog;
    this.places = places;
    this.messages = messages;
  }

  /** Without a place there is no list to show: the visitor chooses one first. */
  @GetMapping(value = "/public/purchases", params = "!place")
  String choose() {
    return "redirect:/places";
  }

  @GetMapping(value = "/public/purchases", params = "place")
  ModelAndView list(
      Locale locale,
      @RequestParam String place,
      @RequestParam(defaultValue = "") String field,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after) {
    var code = place(place);
    var found = places.find(code);
    var asked = new PublicPurchases.Asked(code, 0, field, q.strip());
    var rows = purchases.list(asked, TypedWhole.id(after, null), SIZE);
    var known = chosen(rows.rows());
    var awards = supports.awards(code);
    var granted = providers.names(awards.stream().map(Supports.Award::provider).toList());
    var page =
        new PublicPage(
            found,
            crumbs(code, false),
            q.strip(),
            field,
            choices(Catalog.FIELDS, code, locale),
            rows.map(one -> row(one, known, locale)),
            awards.stream().map(award -> award(award, granted, locale)).toList(),
            after);
    return new ModelAndView("purchases/open-list", "page", page);
  }

  private PublicPage.Award award(Supports.Award award, Map<UUID, String> granted, Locale locale) {
    var place = new PlaceCode(award.id().county().code());
    return new PublicPage.Award(
        granted.getOrDefault(award.provider(), ""),
        award.year(),
        catalog.name(Catalog.FIELDS, place, award.field(), locale),
        award.amount());
  }

  private Map<UUID, String> chosen(List<Open> rows) {
    return providers.names(
        rows.stream().map(Open::provider).filter(java.util.Objects::nonNull).toList());
  }

  @GetMapping("/public/purchases.{ending:csv|xlsx}")
  ResponseEntity<byte[]> table(
      Locale locale, @PathVariable String ending, @RequestParam String place) {
    var asked = new PublicPurchases.Asked(place(place), 0, "", "");
    var head = COLUMNS.stream().map(name -> messages.text(locale, "purchases.column." + name));
    var read = purchases.list(asked, null, MOST).rows();
    var known = chosen(read);
    var rows = read.stream().map(one -> line(row(one, known, locale), locale)).toList();
    return Download.table(new SheetFile("purchases", head.toList(), rows), "purchases", ending);
  }

  private List<@Nullable Object> line(PublicPage.Row row, Locale locale) {
    var open = row.open();
    var price = open.price();
    return Arrays.asList(
        open.id().label(),
        open.name(),
        open.buyer(),
        open.year(),
        row.field(),
        row.method(),
        java.math.BigDecimal.valueOf(open.amount().fen(), 2),
        price == null ? "" : java.math.BigDecimal.valueOf(price.fen(), 2),
        row.provider(),
        messages.text(locale, "purchases.stage." + open.stage()));
  }

  @GetMapping("/public/purchases/{id}")
  ModelAndView one(Locale locale, @PathVariable String id) {
    var purchase = Ids.purchase(id);
    var open = purchases.find(purchase).orElseThrow(() -> new Absent(id));
    var page =
        new OpenPage(
            row(open, chosen(List.of(open)), locale),
            catalog.name(Catalog.ITEMS, open.place(), open.item(), locale),
            places.find(open.place()).name(),
            crumbs(open.place(), true),
            purchases.facts(purchase),
            purchases.bids(purchase),
            purchases.reports(purchase),
            purchases.chain(purchase),
            names(purchase));
    return new ModelAndView("purchases/open", "page", page);
  }

  private Map<UUID, String> names(Purchase.Id id) {
    var names = new HashMap<UUID, String>();
    for (var provider : providers.list(id.county(), "")) names.put(provider.id(), provider.name());
    return names;
  }

  private PublicPage.Row row(Open open, Map<UUID, String> known, Locale locale) {
    var chosen = open.provider();
    var place = open.place();
    return new PublicPage.Row(
        open,
        catalog.name(Catalog.METHODS, place, open.method(), locale),
        open.beside().isEmpty() ? "" : catalog.name(Catalog.METHODS, place, open.beside(), locale),
        catalog.name(Catalog.FIELDS, place, open.field(), locale),
        chosen == null ? "" : known.getOrDefault(chosen, ""));
  }

  private List<Choice> choices(String list, PlaceCode place, Locale locale) {
    return catalog.choices(list, place).stream()
        .map(item -> Choice.of(item.code(), item.name(locale)))
        .toList();
  }

  private List<Crumb> crumbs(PlaceCode place, boolean itself) {
    return places.path(place).stream()
        .filter(above -> above.code().value().length() >= 6)
        .filter(above -> itself || !above.code().equals(place))
        .map(above -> new Crumb(above.name(), "/public/purchases?place=" + above.code()))
        .toList();
  }

  /** From the county to the committee; anything else has no such list. */
  static PlaceCode place(String code) {
    if (!code.matches("\\d{4}|\\d{6}|\\d{9}|\\d{12}")) throw new Absent(code);
    return new PlaceCode(code);
  }
}
