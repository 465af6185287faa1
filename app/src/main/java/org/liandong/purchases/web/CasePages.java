package org.liandong.purchases.web;

import static org.liandong.purchases.db.Tables.FACT;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Refused;
import org.liandong.ledger.PayingLines;
import org.liandong.purchases.Catalog;
import org.liandong.purchases.Chain;
import org.liandong.purchases.Households;
import org.liandong.purchases.Provider;
import org.liandong.purchases.Providers;
import org.liandong.purchases.PublicPurchases;
import org.liandong.purchases.Purchase;
import org.liandong.purchases.PurchaseRules;
import org.liandong.purchases.Purchases;
import org.liandong.purchases.Reports;
import org.liandong.purchases.Sight;
import org.liandong.purchases.Stage;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of one purchase. */
@Component
@Transactional(readOnly = true)
class CasePages {
  private final DSLContext sql;
  private final Purchases purchases;
  private final Providers providers;
  private final Reports reports;
  private final Households households;
  private final PublicPurchases open;
  private final PurchaseRules rules;
  private final Catalog catalog;
  private final Places places;
  private final PayingLines lines;

  CasePages(
      DSLContext sql,
      Purchases purchases,
      Providers providers,
      Reports reports,
      Households households,
      PublicPurchases open,
      PurchaseRules rules,
      Catalog catalog,
      Places places,
      PayingLines lines) {
    this.sql = sql;
    this.purchases = purchases;
    this.providers = providers;
    this.reports = reports;
    this.households = households;
    this.open = open;
    this.rules = rules;
    this.catalog = catalog;
    this.places = places;
    this.lines = lines;
  }

  CasePage one(Actor actor, Purchase.Id id, Form form, Locale locale) {
    var purchase = purchases.find(actor, id);
    var plan = purchase.plan();
    var place = purchase.place();
    var offers = purchases.offers(actor, id);
    var known = known(purchase);
    var deal = purchase.deal();
    var chosen = deal == null ? null : known.get(deal.provider());
    var row =
        new Row(
            purchase,
            places.find(place).name(),
            chosen == null ? "" : chosen.name(),
            catalog.name(Catalog.METHODS, place, plan.method(), locale));
    var names =
        new CasePage.Names(
            catalog.name(Catalog.ITEMS, place, plan.item(), locale),
            catalog.name(Catalog.FIELDS, place, plan.field(), locale),
            plan.beside().isEmpty()
                ? ""
                : catalog.name(Catalog.METHODS, place, plan.beside(), locale));
    var chain = open.chain(id);
    return new CasePage(
        row,
        names,
        Sight.buys(actor, place),
        reports.provider(actor, purchase),
        offers,
        known,
        reports.list(actor, id),
        households.list(actor, purchase),
        chain,
        facts(id),
        warnings(purchase, chain, chosen),
        lists(actor, purchase, known),
        rules.today(),
        form);
  }

  private Map<UUID, Provider> known(Purchase purchase) {
    var known = new HashMap<UUID, Provider>();
    for (var provider : providers.list(purchase.id().county(), ""))
      known.put(provider.id(), provider);
    return known;
  }

  private CasePage.Lists lists(Actor actor, Purchase purchase, Map<UUID, Provider> known) {
    var planned = purchase.stage() == Stage.PLANNED && Sight.buys(actor, purchase.place());
    var choices =
        known.values().stream()
            .sorted(java.util.Comparator.comparing(Provider::name))
            .map(provider -> Choice.of(provider.id().toString(), provider.name()))
            .toList();
    var lineChoices =
        planned ? lines.of(actor, purchase.plan().year()) : List.<PayingLines.Line>of();
    return new CasePage.Lists(
        lineChoices.stream().map(line -> Choice.of(line.value(), line.label())).toList(), choices);
  }

  private List<Refused.Clause> warnings(
      Purchase purchase, Chain chain, @org.jspecify.annotations.Nullable Provider chosen) {
    var warned = new ArrayList<Refused.Clause>();
    rules.depth(purchase.place(), chain.depth()).map(rules::explain).ifPresent(warned::add);
    if (chosen != null)
      rules.entry(purchase.place(), chosen).map(rules::explain).ifPresent(warned::add);
    return warned;
  }

  private List<PublicPurchases.Fact> facts(Purchase.Id id) {
    return sql.selectFrom(FACT)
        .where(FACT.COUNTY.eq(id.county().code()), FACT.PURCHASE.eq(id.value()))
        .orderBy(FACT.NR)
        .fetch(row ->
            PublicPurchases.fact(
                row.getKind(),
                row.getAt().toInstant(),
                row.getWords(),
                row.getAmount() == null ? null : new Money(row.getAmount())));
  }

  /** The form of a plan. */
  NewPage form(Actor actor, Form form, Locale locale) {
    var place = actor.hat().place();
    return new NewPage(
        choices(Catalog.ITEMS, actor, locale),
        choices(Catalog.FIELDS, actor, locale),
        choices(Catalog.METHODS, actor, locale),
        catalog.list(Catalog.ITEMS, place).map(list -> list.sample()).orElse(false),
        spots(actor),
        above(actor),
        rules.today().getYear(),
        form);
  }

  private List<Choice> choices(String list, Actor actor, Locale locale) {
    return catalog.choices(list, actor.hat().place()).stream()
        .map(item -> Choice.of(item.code(), item.name(locale)))
        .toList();
  }

  /** Where it is bought for: the place itself and what lies right below it. */
  private List<Choice> spots(Actor actor) {
    var place = actor.hat().place();
    var spots = new ArrayList<Choice>();
    if (place.value().length() >= 6) spots.add(Choice.of(place.value(), places.find(place).name()));
    if (place.value().length() < 12)
      for (var below : places.children(place))
        if (below.code().value().length() >= 6)
          spots.add(Choice.of(below.code().value(), below.name()));
    return spots;
  }

  private List<Choice> above(Actor actor) {
    return purchases.bound(actor).stream()
        .map(one -> Choice.of(one.id().value().toString(), one.plan().name()))
        .toList();
  }
}
