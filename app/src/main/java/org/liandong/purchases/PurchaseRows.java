package org.liandong.purchases;

import static org.liandong.purchases.db.Tables.FACT;
import static org.liandong.purchases.db.Tables.PURCHASE;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The statements behind {@link Purchases}; each fact goes to the log and out as an event. */
@Component
class PurchaseRows {
  private final DSLContext sql;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PurchaseRows(DSLContext sql, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Writes a new purchase; false when the same form was sent before. */
  boolean insert(Actor actor, Purchase purchase) {
    var plan = purchase.plan();
    return sql.insertInto(PURCHASE)
            .set(PURCHASE.COUNTY, purchase.id().county().code())
            .set(PURCHASE.ID, purchase.id().value())
            .set(PURCHASE.PLACE, purchase.place().value())
            .set(PURCHASE.BUYER, plan.buyer())
            .set(PURCHASE.NAME, plan.name())
            .set(PURCHASE.WORDS, plan.words())
            .set(PURCHASE.CATALOGUE, purchase.catalogue())
            .set(PURCHASE.ITEM, plan.item())
            .set(PURCHASE.FIELD, plan.field())
            .set(PURCHASE.YEAR, plan.year())
            .set(PURCHASE.METHOD, plan.method())
            .set(PURCHASE.BESIDE, plan.beside())
            .set(PURCHASE.COMPETE, purchase.compete())
            .set(PURCHASE.REASON, plan.reason())
            .set(PURCHASE.AMOUNT, plan.amount().fen())
            .set(PURCHASE.RECURRENT, plan.recurrent())
            .set(PURCHASE.ABOVE, plan.above())
            .set(PURCHASE.ACCOUNT, actor.account().value())
            .set(PURCHASE.AUTHOR, actor.name())
            .set(PURCHASE.ONCE, plan.once())
            .set(PURCHASE.OPENED, utc(purchase.opened()))
            .set(PURCHASE.STAGE, purchase.stage().name())
            .set(PURCHASE.SINCE, utc(purchase.opened()))
            .set(PURCHASE.VERSION, 1)
            .onConflictDoNothing()
            .execute()
        > 0;
  }

  Purchase.Id sent(Actor actor, County county, UUID once) {
    return sql.select(PURCHASE.ID)
        .from(PURCHASE)
        .where(PURCHASE.COUNTY.eq(county.code()), PURCHASE.ONCE.eq(once))
        .and(PURCHASE.ACCOUNT.eq(actor.account().value()))
        .fetchSingle(row -> new Purchase.Id(county, row.value1()));
  }

  Optional<Purchase> find(Purchase.Id id, Condition sight) {
    return sql.selectFrom(PURCHASE)
        .where(is(id))
        .and(sight)
        .fetchOptional(PurchaseReading::purchase);
  }

  Optional<Purchase> locked(Purchase.Id id, Condition sight) {
    return sql.selectFrom(PURCHASE)
        .where(is(id))
        .and(sight)
        .forUpdate()
        .fetchOptional(PurchaseReading::purchase);
  }

  List<Purchase> bound(Condition sight) {
    return sql.selectFrom(PURCHASE)
        .where(sight, PURCHASE.STAGE.eq(Stage.CONTRACTED.name()))
        .orderBy(PURCHASE.ID.desc())
        .limit(100)
        .fetch(PurchaseReading::purchase);
  }

  /** Writes where the purchase stands after a step. */
  void step(Purchase after) {
    var deal = after.deal();
    var paid = after.paid();
    sql.update(PURCHASE)
        .set(PURCHASE.STAGE, after.stage().name())
        .set(PURCHASE.SINCE, utc(after.standing().since()))
        .set(PURCHASE.VERSION, after.standing().version())
        .set(PURCHASE.BOOK, paid == null ? null : paid.book().value())
        .set(PURCHASE.LINE, paid == null ? null : paid.line())
        .set(PURCHASE.ANNOUNCED, after.announced())
        .set(PURCHASE.PROVIDER, deal == null ? null : deal.provider())
        .set(PURCHASE.PRICE, deal == null ? null : deal.price().fen())
        .set(PURCHASE.NUMBER, deal == null || deal.number().isEmpty() ? null : deal.number())
        .set(PURCHASE.STARTS, deal == null ? null : deal.starts())
        .set(PURCHASE.ENDS, deal == null ? null : deal.ends())
        .set(PURCHASE.COMMITMENT, deal == null ? null : deal.commitment())
        .where(is(after.id()))
        .execute();
  }

  /** Tells the history, the log and everyone who listens. */
  void tell(Actor actor, Purchase purchase, Action.Kind kind, String words, @Nullable Money sum) {
    int nr = sql.fetchCount(FACT, ofFact(purchase.id())) + 1;
    sql.insertInto(FACT)
        .set(FACT.COUNTY, purchase.id().county().code())
        .set(FACT.PURCHASE, purchase.id().value())
        .set(FACT.NR, nr)
        .set(FACT.KIND, kind.name())
        .set(FACT.AT, utc(clock.instant()))
        .set(FACT.ACCOUNT, actor.account().value())
        .set(FACT.NAME, actor.name())
        .set(FACT.WORDS, words)
        .set(FACT.AMOUNT, sum == null ? null : sum.fen())
        .execute();
    var facts = Map.of("nr", nr);
    audit.record(actor, purchase.place(), kind.audited(), purchase.id().toString(), facts);
    events.publishEvent(new PurchaseEvent(purchase.id(), nr, kind, actor.account()));
  }

  static Condition is(Purchase.Id id) {
    return PURCHASE.COUNTY.eq(id.county().code()).and(PURCHASE.ID.eq(id.value()));
  }

  private static Condition ofFact(Purchase.Id id) {
    return FACT.COUNTY.eq(id.county().code()).and(FACT.PURCHASE.eq(id.value()));
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
