package org.liandong.projects.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Money;
import org.liandong.projects.Content;
import org.liandong.ui.Form;

/** An application as values of its form. */
final class Filled {
  private final Map<String, List<String>> values = new LinkedHashMap<>();

  private Filled() {}

  static Form of(Content content) {
    var filled = new Filled();
    filled.facets(content);
    filled.people(content);
    filled.money(content);
    content.answers().forEach(filled::put);
    return new Form(filled.values, Map.of(), null);
  }

  private void put(String field, String value) {
    values.put(field, List.of(value));
  }

  private void facets(Content content) {
    var facets = content.facets();
    put("title", content.title());
    put("kind", facets.kind());
    put("field", facets.field());
    put("support", facets.support());
    var need = facets.need();
    put("need", need == null ? "" : need.toString());
    put("lottery", facets.lottery() ? "true" : "");
    values.put("targets", List.copyOf(content.targets()));
    values.put("methods", List.copyOf(content.methods()));
    var period = content.period();
    put("from", period == null ? "" : period.from().toString());
    put("to", period == null ? "" : period.to().toString());
  }

  private void people(Content content) {
    var carrier = content.people().carrier();
    put("carrier", carrier == null ? "" : carrier.toString());
    values.put("team", content.people().team().stream().map(UUID::toString).toList());
    int nr = 0;
    for (var partner : content.people().partners()) {
      put("partner-name-" + ++nr, partner.name());
      put("partner-amount-" + nr, plain(partner.amount()));
    }
  }

  private void money(Content content) {
    int nr = 0;
    for (var line : content.budget().lines()) {
      put("budget-item-" + ++nr, line.item());
      put("budget-words-" + nr, line.words());
      put("budget-amount-" + nr, plain(line.amount()));
    }
    nr = 0;
    for (var one : content.budget().funding()) {
      put("funding-source-" + ++nr, one.source().name());
      put("funding-payer-" + nr, one.payer());
      put("funding-amount-" + nr, plain(one.amount()));
    }
    put(
        "asked",
        content.budget().asked().equals(Money.ZERO) ? "" : plain(content.budget().asked()));
  }

  static String plain(Money money) {
    return money.toString().replace(",", "");
  }
}
