package org.liandong.purchases;

import static org.liandong.purchases.db.Tables.OFFER;
import static org.liandong.purchases.db.Tables.PURCHASE;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Refused;
import org.springframework.stereotype.Component;

/** The offers that providers make for a purchase. */
@Component
class OfferRows {
  private final DSLContext sql;
  private final Clock clock;

  OfferRows(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Writes an offer and lets the provider's people see the purchase. */
  int add(Actor actor, Purchase purchase, Provider provider, Offer.Draft draft) {
    int nr = sql.fetchCount(OFFER, ofOffer(purchase.id())) + 1;
    int written =
        sql.insertInto(OFFER)
            .set(OFFER.COUNTY, purchase.id().county().code())
            .set(OFFER.PURCHASE, purchase.id().value())
            .set(OFFER.NR, nr)
            .set(OFFER.PROVIDER, provider.id())
            .set(OFFER.PRICE, draft.price().fen())
            .set(OFFER.WORDS, draft.words())
            .set(OFFER.AT, PurchaseRows.utc(clock.instant()))
            .set(OFFER.ACCOUNT, actor.account().value())
            .onConflictDoNothing()
            .execute();
    if (written == 0) throw new Refused(PurchaseRefusal.OFFERED_ALREADY, provider.name());
    for (var account : provider.accounts())
      sql.update(PURCHASE)
          .set(PURCHASE.ACCOUNTS, DSL.arrayAppend(PURCHASE.ACCOUNTS, account.value()))
          .where(PurchaseRows.is(purchase.id()))
          .andNot(PURCHASE.ACCOUNTS.contains(new UUID[] {account.value()}))
          .execute();
    return nr;
  }

  List<Offer> of(Purchase.Id id) {
    return sql.selectFrom(OFFER)
        .where(ofOffer(id))
        .orderBy(OFFER.NR)
        .fetch(row ->
            new Offer(row.getNr(), row.getProvider(), new Money(row.getPrice()), row.getWords()));
  }

  private static Condition ofOffer(Purchase.Id id) {
    return OFFER.COUNTY.eq(id.county().code()).and(OFFER.PURCHASE.eq(id.value()));
  }
}
