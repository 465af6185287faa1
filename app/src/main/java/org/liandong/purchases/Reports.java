package org.liandong.purchases;

import static org.liandong.purchases.PurchaseRows.utc;
import static org.liandong.purchases.db.Tables.REPORT;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Refused;
import org.liandong.ledger.Holds;
import org.liandong.ledger.Payment;
import org.liandong.ledger.Payments;
import org.liandong.purchases.db.tables.records.ReportRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finance reports and their inspection; and payments, which wait for them (PUR-15). */
@Service
@Transactional
public class Reports {
  private final DSLContext sql;
  private final Purchases purchases;
  private final PurchaseRows rows;
  private final PurchaseRules rules;
  private final Providers providers;
  private final Holds holds;
  private final Payments payments;
  private final Clock clock;

  /** What came in and what was spent in the period. */
  public record Sheet(Money income, Money spent, String words) {}

  Reports(
      DSLContext sql,
      Purchases purchases,
      PurchaseRows rows,
      PurchaseRules rules,
      Providers providers,
      Holds holds,
      Payments payments,
      Clock clock) {
    this.sql = sql;
    this.purchases = purchases;
    this.rows = rows;
    this.rules = rules;
    this.providers = providers;
    this.holds = holds;
    this.payments = payments;
    this.clock = clock;
  }

  /** What a contract owes, in order. */
  @Transactional(readOnly = true)
  public List<Report> list(Actor actor, Purchase.Id id) {
    purchases.find(actor, id);
    return read(id);
  }

  private List<Report> read(Purchase.Id id) {
    return sql.selectFrom(REPORT).where(of(id)).orderBy(REPORT.NR).fetch(Reports::report);
  }

  /**
   * The provider files a report, or the buyer for it from paper. More than came cannot be spent.
   */
  public void file(Actor actor, Purchase.Id id, int nr, Sheet sheet) {
    var purchase = purchases.find(actor, id);
    var report = owed(purchase, nr);
    if (!provider(actor, purchase)) Sight.checkBuys(actor, purchase.place());
    if (report.filed() != null) throw new Refused(PurchaseRefusal.NO_REPORT);
    if (sheet.spent().compareTo(sheet.income()) > 0)
      throw new Refused(PurchaseRefusal.OVERSPENT, sheet.income().toString());
    sql.update(REPORT)
        .set(REPORT.FILED, utc(clock.instant()))
        .set(REPORT.ACCOUNT, actor.account().value())
        .set(REPORT.NAME, actor.name())
        .set(REPORT.INCOME, sheet.income().fen())
        .set(REPORT.SPENT, sheet.spent().fen())
        .set(REPORT.WORDS, sheet.words())
        .where(of(id), REPORT.NR.eq(nr))
        .execute();
    holds.lift(actor, Objects.requireNonNull(purchase.paid()).book(), report.hold());
    rows.tell(actor, purchase, Action.Kind.REPORTED, String.valueOf(nr), sheet.spent());
  }

  /** An inspection: sound, or what was found. */
  public void check(Actor actor, Purchase.Id id, int nr, Report.Check check) {
    var purchase = purchases.find(actor, id);
    Sight.checkBuys(actor, purchase.place());
    var report = owed(purchase, nr);
    if (report.filed() == null || report.check() != null)
      throw new Refused(PurchaseRefusal.NO_REPORT);
    sql.update(REPORT)
        .set(REPORT.CHECKED, utc(clock.instant()))
        .set(REPORT.SOUND, check.sound())
        .set(REPORT.FINDING, check.finding())
        .where(of(id), REPORT.NR.eq(nr))
        .execute();
    rows.tell(actor, purchase, Action.Kind.CHECKED, check.finding(), null);
  }

  /** Enters a payment out of the contract's promise; a second person approves it in the ledger. */
  public Payment.Id pay(Actor actor, Purchase.Id id, Payment.Entry entry) {
    var purchase = purchases.find(actor, id);
    Sight.checkBuys(actor, purchase.place());
    var paid = purchase.paid();
    if (paid == null || purchase.stage().free()) throw new Refused(PurchaseRefusal.NO_CONTRACT);
    var today = rules.today();
    int overdue = (int) read(id).stream().filter(report -> report.overdue(today)).count();
    rules.keep(actor, purchase, rules.reported(purchase.place(), overdue));
    return payments.enter(actor, paid.book(), entry);
  }

  /** Whether the actor signs in for the provider of the contract. */
  @Transactional(readOnly = true)
  public boolean provider(Actor actor, Purchase purchase) {
    var deal = purchase.deal();
    if (deal == null || !actor.signedIn()) return false;
    var provider = providers.find(purchase.id().county(), deal.provider());
    return provider.accounts().contains(actor.account());
  }

  private Report owed(Purchase purchase, int nr) {
    return read(purchase.id()).stream()
        .filter(report -> report.nr() == nr)
        .findFirst()
        .orElseThrow(() -> new Refused(PurchaseRefusal.NO_REPORT));
  }

  private static Condition of(Purchase.Id id) {
    return REPORT.COUNTY.eq(id.county().code()).and(REPORT.PURCHASE.eq(id.value()));
  }

  private static Report report(ReportRecord row) {
    return new Report(
        row.getNr(),
        row.getOpens(),
        row.getCloses(),
        row.getDue(),
        row.getHold(),
        row.getFiled() == null
            ? null
            : new Report.Filed(
                row.getFiled().toInstant(),
                new Money(row.getIncome()),
                new Money(row.getSpent()),
                row.getWords()),
        row.getChecked() == null ? null : new Report.Check(row.getSound(), row.getFinding()));
  }
}
