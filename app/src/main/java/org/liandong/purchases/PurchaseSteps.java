package org.liandong.purchases;

import static org.liandong.purchases.db.Tables.QUALIFICATION;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Refused;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Books;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Commitments;
import org.liandong.purchases.Purchase.Deal;
import org.liandong.purchases.Purchase.Paid;
import org.liandong.purchases.Purchase.Standing;
import org.springframework.stereotype.Component;

/** What each step checks and changes. */
@Component
class PurchaseSteps {
  private final PurchaseRows rows;
  private final OfferRows offers;
  private final PurchaseRules rules;
  private final Providers providers;
  private final Catalog catalog;
  private final Books books;
  private final Commitments commitments;
  private final ReportPlan reports;
  private final DSLContext sql;
  private final Clock clock;

  PurchaseSteps(
      PurchaseRows rows,
      OfferRows offers,
      PurchaseRules rules,
      Providers providers,
      Catalog catalog,
      Books books,
      Commitments commitments,
      ReportPlan reports,
      DSLContext sql,
      Clock clock) {
    this.rows = rows;
    this.offers = offers;
    this.rules = rules;
    this.providers = providers;
    this.catalog = catalog;
    this.books = books;
    this.commitments = commitments;
    this.reports = reports;
    this.sql = sql;
    this.clock = clock;
  }

  void take(Actor actor, Purchase purchase, Action action) {
    if (action instanceof Action.Announce)
      rules.keep(actor, purchase, rules.budget(purchase.place(), purchase.paid() != null));
    var stage = Lifecycle.next(purchase.stage(), action);
    var moved = moved(purchase, stage);
    switch (action) {
      case Action.Budget budget -> budget(actor, moved, budget);
      case Action.Announce announce -> {
        var after = with(moved, moved.paid(), rules.today(), null);
        done(actor, after, action, announce.words(), null);
      }
      case Action.Select select -> select(actor, moved, select);
      case Action.Contract contract -> contract(actor, moved, contract);
      case Action.Accept accept -> done(actor, moved, action, accept.words(), moved.price());
      case Action.Withdraw withdraw -> done(actor, moved, action, withdraw.words(), null);
    }
  }

  private void budget(Actor actor, Purchase purchase, Action.Budget budget) {
    books.find(actor, budget.book());
    var line = books.line(budget.book(), budget.line());
    if (line.year() != 0 && line.year() != purchase.plan().year())
      throw new Refused(PurchaseRefusal.WRONG_YEAR, String.valueOf(line.year()));
    var after = with(purchase, new Paid(budget.book(), budget.line()), null, null);
    done(actor, after, budget, line.code() + " " + line.name(), null);
  }

  private void select(Actor actor, Purchase purchase, Action.Select select) {
    var made = offers.of(purchase.id());
    var chosen =
        made.stream()
            .filter(offer -> offer.nr() == select.offer())
            .findFirst()
            .orElseThrow(() -> new Refused(PurchaseRefusal.NO_SELECTION));
    if (purchase.compete()) competed(actor, purchase, made.size());
    var provider = providers.find(purchase.id().county(), chosen.provider());
    int valid = valid(provider);
    rules.keep(actor, purchase, rules.qualified(purchase.place(), provider.name(), valid));
    rules.entry(purchase.place(), provider).ifPresent(young -> rules.keep(actor, purchase, young));
    var deal = new Deal(chosen.provider(), chosen.price(), "", null, null, null);
    var after = with(purchase, purchase.paid(), purchase.announced(), deal);
    done(actor, after, select, select.words(), chosen.price());
  }

  private void competed(Actor actor, Purchase purchase, int offers) {
    var announced = purchase.announced();
    if (announced != null) rules.keep(actor, purchase, rules.notice(purchase.place(), announced));
    int needed = Catalog.offers(catalog.method(purchase.place(), purchase.plan().method()));
    if (offers < needed) throw new Refused(PurchaseRefusal.FEW_OFFERS, needed, offers);
  }

  private int valid(Provider provider) {
    var today = rules.today();
    return sql.fetchCount(
        QUALIFICATION,
        QUALIFICATION.COUNTY.eq(provider.county().code()),
        QUALIFICATION.PROVIDER.eq(provider.id()),
        QUALIFICATION.SINCE.le(today),
        QUALIFICATION.UNTIL.ge(today));
  }

  /** The contract promises its price in the ledger, and owes its finance reports. */
  private void contract(Actor actor, Purchase purchase, Action.Contract contract) {
    var paid = purchase.paid();
    var deal = purchase.deal();
    if (paid == null || deal == null) throw new Refused(PurchaseRefusal.NO_SELECTION);
    if (contract.price().compareTo(deal.price()) > 0)
      throw new Refused(PurchaseRefusal.OVER_PLAN, deal.price().toString());
    var provider = providers.find(purchase.id().county(), deal.provider());
    var promise = promise(purchase, paid.line(), contract, provider);
    var commitment = commitments.promise(actor, paid.book(), promise);
    var signed = signed(deal, contract, commitment.value());
    var after = with(purchase, paid, purchase.announced(), signed);
    done(actor, after, contract, contract.number(), contract.price());
    reports.owe(actor, after, commitment);
  }

  private static Commitment.Promise promise(
      Purchase purchase, UUID line, Action.Contract contract, Provider provider) {
    return new Commitment.Promise(
        line,
        Amount.of(contract.price()),
        provider.name(),
        purchase.plan().name() + " " + contract.number(),
        purchase.id().value());
  }

  private static Deal signed(Deal deal, Action.Contract contract, UUID commitment) {
    return new Deal(
        deal.provider(),
        contract.price(),
        contract.number(),
        contract.starts(),
        contract.ends(),
        commitment);
  }

  private void done(
      Actor actor, Purchase after, Action action, String words, @Nullable Money amount) {
    rows.step(after);
    rows.tell(actor, after, action.kind(), words, amount);
  }

  private Purchase moved(Purchase purchase, Stage stage) {
    Instant now = clock.instant();
    return new Purchase(
        purchase.id(),
        purchase.place(),
        purchase.plan(),
        purchase.catalogue(),
        purchase.compete(),
        purchase.account(),
        purchase.opened(),
        purchase.paid(),
        purchase.announced(),
        purchase.deal(),
        new Standing(stage, now, purchase.standing().version() + 1));
  }

  private static Purchase with(
      Purchase purchase, @Nullable Paid paid, @Nullable LocalDate announced, @Nullable Deal deal) {
    return new Purchase(
        purchase.id(),
        purchase.place(),
        purchase.plan(),
        purchase.catalogue(),
        purchase.compete(),
        purchase.account(),
        purchase.opened(),
        paid,
        announced,
        deal,
        purchase.standing());
  }
}
