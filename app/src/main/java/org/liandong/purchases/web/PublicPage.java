package org.liandong.purchases.web;

import static org.liandong.ui.Screen.t;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.base.Money;
import org.liandong.purchases.PublicPurchases.Open;
import org.liandong.territory.Place;
import org.liandong.ui.tag.Choice;
import org.liandong.ui.tag.Column;
import org.liandong.ui.tag.Crumb;
import org.liandong.ui.tag.Filter;

/** Announced purchases of a place. */
public record PublicPage(
    Place place,
    List<Crumb> crumbs,
    String words,
    String field,
    List<Choice> choices,
    Keyset<Row> rows,
    List<Award> awards,
    @Nullable String after) {

  /** A purchase with its codes in words. */
  public record Row(Open open, String method, String beside, String field, String provider) {
    public String href() {
      return "/public/purchases/" + open.id();
    }

    public String tone() {
      return org.liandong.purchases.web.Row.tone(open.stage());
    }
  }

  /** What an organisation was given. */
  public record Award(String provider, int year, String field, Money amount) {}

  public List<Filter> fields() {
    var all = new ArrayList<Filter>();
    all.add(new Filter(t("purchases.all"), base(), null, field.isEmpty()));
    for (var one : choices)
      all.add(
          new Filter(
              one.label(), base() + "&field=" + one.value(), null, one.value().equals(field)));
    return all;
  }

  /** Was something asked for, so that an empty list does not say that there is nothing at all? */
  public boolean filtered() {
    return !field.isEmpty() || !words.isEmpty();
  }

  public String base() {
    return "/public/purchases?place=" + place.code();
  }

  public List<Column> columns() {
    return List.of(
        Column.of(t("purchases.column.name")),
        Column.of(t("purchases.column.method")),
        Column.number(t("purchases.column.amount")),
        Column.of(t("purchases.column.provider")),
        Column.of(t("purchases.column.stage")));
  }
}
