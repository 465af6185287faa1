package org.liandong.purchases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jooq.impl.DSL;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogue.Listing;
import org.liandong.policy.Ruling;
import org.liandong.purchases.Purchase.Plan;
import org.liandong.purchases.Purchase.Standing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Purchases from the plan to the acceptance (PUR-08). */
@Service
@Transactional
public class Purchases {
  private final PurchaseRows rows;
  private final OfferRows offers;
  private final PurchaseSteps steps;
  private final PurchaseRules rules;
  private final Providers providers;
  private final Catalog catalog;
  private final Clock clock;

  Purchases(
      PurchaseRows rows,
      OfferRows offers,
      PurchaseSteps steps,
      PurchaseRules rules,
      Providers providers,
      Catalog catalog,
      Clock clock) {
    this.rows = rows;
    this.offers = offers;
    this.steps = steps;
    this.rules = rules;
    this.providers = providers;
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * Plans a purchase. An item of the negative list is refused with the clause, and a way that does
   * not compete without a written reason too. The same form sent twice is one purchase.
   */
  public Purchase.Id plan(Actor actor, PlaceCode place, Plan plan) {
    Sight.checkBuys(actor, place);
    var county = place.county().orElseThrow(() -> new Refused(PurchaseRefusal.NOT_YOURS));
    var list = catalog.list(Catalog.ITEMS, place);
    var ruled = new ArrayList<Ruling>();
    list.ifPresent(found -> ruled.add(item(place, found, plan.item())));
    var competes = Catalog.competes(catalog.method(place, plan.method()));
    if (!competes) ruled.add(rules.reason(place, plan.reason()));
    var now = clock.instant();
    var id = new Purchase.Id(county, Uuid7.at(now));
    above(actor, id, plan);
    var purchase =
        new Purchase(
            id,
            place,
            plan,
            list.map(Catalogue::version).orElse(null),
            competes,
            actor.account(),
            now,
            null,
            null,
            null,
            new Standing(Stage.PLANNED, now, 1));
    if (!rows.insert(actor, purchase)) return rows.sent(actor, county, plan.once());
    ruled.forEach(ruling -> rules.keep(actor, purchase, ruling));
    rows.tell(actor, purchase, Action.Kind.PLANNED, plan.reason(), plan.amount());
    return id;
  }

  private Ruling item(PlaceCode place, Catalogue list, String code) {
    var item = list.find(code).orElseThrow(() -> new Refused(PurchaseRefusal.NO_ITEM, code));
    if (!list.children(code).isEmpty()) throw new Refused(PurchaseRefusal.NO_ITEM, item.name());
    return rules.negative(place, item.name(), item.listing() == Listing.NEGATIVE);
  }

  /** What commissions it is a contract the actor sees. */
  private void above(Actor actor, Purchase.Id id, Plan plan) {
    if (plan.above() == null) return;
    var above = find(actor, new Purchase.Id(id.county(), plan.above()));
    var deal = above.deal();
    if (deal == null || deal.commitment() == null) throw new Refused(PurchaseRefusal.WRONG_ABOVE);
    if (plan.amount().compareTo(deal.price()) > 0)
      throw new Refused(PurchaseRefusal.OVER_PLAN, deal.price().toString());
  }

  /** Takes a step that holds only if nothing happened since the page was drawn. */
  public void step(Actor actor, Purchase.Id id, int version, Action action) {
    var purchase = rows.locked(id, Sight.of(actor)).orElseThrow(() -> new Absent(id));
    Sight.checkBuys(actor, purchase.place());
    if (purchase.standing().version() != version) throw new Refused(PurchaseRefusal.STALE);
    steps.take(actor, purchase, action);
  }

  /** An offer comes in: from the provider itself, or by paper through the buyer. */
  public int offer(Actor actor, Purchase.Id id, Offer.Draft draft) {
    var purchase = rows.locked(id, DSL.trueCondition()).orElseThrow(() -> new Absent(id));
    var provider = providers.find(id.county(), draft.provider());
    var own = provider.accounts().contains(actor.account()) && actor.signedIn();
    if (!own && !Sight.buys(actor, purchase.place())) throw new Refused(PurchaseRefusal.NOT_YOURS);
    if (purchase.stage().compareTo(Stage.ANNOUNCED) < 0)
      throw new Refused(PurchaseRefusal.NO_ANNOUNCEMENT);
    if (purchase.stage() != Stage.ANNOUNCED) throw new Refused(PurchaseRefusal.WRONG_STAGE);
    if (draft.price().compareTo(purchase.plan().amount()) > 0)
      throw new Refused(PurchaseRefusal.OVER_PLAN, purchase.plan().amount().toString());
    int nr = offers.add(actor, purchase, provider, draft);
    rows.tell(actor, purchase, Action.Kind.OFFERED, "", null);
    return nr;
  }

  @Transactional(readOnly = true)
  public Purchase find(Actor actor, Purchase.Id id) {
    return rows.find(id, Sight.of(actor)).orElseThrow(() -> new Absent(id));
  }

  /** The offers: a provider sees its own until one is chosen. */
  @Transactional(readOnly = true)
  public List<Offer> offers(Actor actor, Purchase.Id id) {
    var purchase = find(actor, id);
    var all = offers.of(id);
    if (Sight.desk(actor) || purchase.deal() != null) return all;
    var own = providers.of(actor).stream().map(Provider::id).toList();
    return all.stream().filter(offer -> own.contains(offer.provider())).toList();
  }

  /** Contracts the actor may pass money on from. */
  @Transactional(readOnly = true)
  public List<Purchase> bound(Actor actor) {
    return rows.bound(Sight.of(actor));
  }
}
