package org.liandong.purchases;

import static org.liandong.purchases.PurchaseRows.utc;
import static org.liandong.purchases.db.Tables.HOUSEHOLD;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Households a purchase serves, and who pays for each (PUR-27). Staff only; never public. */
@Service
@Transactional
public class Households {
  private final DSLContext sql;
  private final Purchases purchases;
  private final PurchaseRules rules;
  private final Audit audit;
  private final Clock clock;

  /** Words: {@code purchases.household.NAME}. */
  public enum Kind {
    ELDERLY,
    LONE,
    DISABLED,
    OTHER
  }

  /** Who pays what of the price. */
  public record Shares(Money fiscal, Money lottery, Money own) {
    public Money sum() {
      return fiscal.plus(lottery).plus(own);
    }
  }

  /**
   * A household served.
   *
   * @param poor receives the minimum living allowance (低保)
   */
  public record Household(String name, Kind kind, boolean poor, Money price, Shares shares) {
    /** Entitled to be paid for in full. */
    public boolean entitled() {
      return poor && kind != Kind.OTHER;
    }
  }

  Households(DSLContext sql, Purchases purchases, PurchaseRules rules, Audit audit, Clock clock) {
    this.sql = sql;
    this.purchases = purchases;
    this.rules = rules;
    this.audit = audit;
    this.clock = clock;
  }

  /** Adds a household. Who is entitled is paid for in full by budget and welfare lottery. */
  public void add(Actor actor, Purchase.Id id, Household household) {
    var purchase = purchases.find(actor, id);
    Sight.checkBuys(actor, purchase.place());
    if (purchase.stage().free()) throw new Refused(PurchaseRefusal.NO_CONTRACT);
    var shares = household.shares();
    if (!shares.sum().equals(household.price()))
      throw new Refused(
          PurchaseRefusal.UNBALANCED, household.price().toString(), shares.sum().toString());
    if (household.entitled()) {
      var paid = shares.fiscal().plus(shares.lottery());
      rules.keep(actor, purchase, rules.full(purchase.place(), paid, household.price()));
    }
    int nr = sql.fetchCount(HOUSEHOLD, of(id)) + 1;
    sql.insertInto(HOUSEHOLD)
        .set(HOUSEHOLD.COUNTY, id.county().code())
        .set(HOUSEHOLD.PURCHASE, id.value())
        .set(HOUSEHOLD.NR, nr)
        .set(HOUSEHOLD.NAME, household.name())
        .set(HOUSEHOLD.KIND, household.kind().name())
        .set(HOUSEHOLD.POOR, household.poor())
        .set(HOUSEHOLD.PRICE, household.price().fen())
        .set(HOUSEHOLD.FISCAL, shares.fiscal().fen())
        .set(HOUSEHOLD.LOTTERY, shares.lottery().fen())
        .set(HOUSEHOLD.OWN, shares.own().fen())
        .set(HOUSEHOLD.AT, utc(clock.instant()))
        .set(HOUSEHOLD.ACCOUNT, actor.account().value())
        .execute();
    var facts = Map.of("nr", nr, "entitled", household.entitled());
    audit.record(actor, purchase.place(), "purchases.household-added", id.toString(), facts);
  }

  /** Those of a purchase; none for whoever is not staff of its place. */
  @Transactional(readOnly = true)
  public List<Household> list(Actor actor, Purchase purchase) {
    if (!Sight.desk(actor) || !actor.hat().covers(purchase.place())) return List.of();
    return sql.selectFrom(HOUSEHOLD)
        .where(of(purchase.id()))
        .orderBy(HOUSEHOLD.NR)
        .limit(500)
        .fetch(row ->
            new Household(
                row.getName(),
                Kind.valueOf(row.getKind()),
                row.getPoor(),
                new Money(row.getPrice()),
                new Shares(
                    new Money(row.getFiscal()),
                    new Money(row.getLottery()),
                    new Money(row.getOwn()))));
  }

  private static Condition of(Purchase.Id id) {
    return HOUSEHOLD.COUNTY.eq(id.county().code()).and(HOUSEHOLD.PURCHASE.eq(id.value()));
  }
}
