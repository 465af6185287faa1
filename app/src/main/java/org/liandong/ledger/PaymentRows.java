package org.liandong.ledger;

import static org.liandong.ledger.LedgerReading.utc;
import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.PAYMENT;
import static org.liandong.ledger.db.Tables.VOUCHER;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.springframework.stereotype.Component;

/** The statements behind {@link Payments}. */
@Component
class PaymentRows {
  private final DSLContext sql;
  private final Clock clock;

  /** Where a payment stands after a step, why, and what was booked with it. */
  record Decision(Stage stage, String words, long posting) {}

  PaymentRows(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  Optional<Payment> find(Actor actor, Payment.Id id) {
    return sql.select(PAYMENT.fields())
        .select(BOOK.UNIT)
        .from(PAYMENT)
        .join(BOOK)
        .on(BOOK.COUNTY.eq(PAYMENT.COUNTY), BOOK.ID.eq(PAYMENT.BOOK))
        .where(PAYMENT.COUNTY.eq(id.county().code()), PAYMENT.ID.eq(id.value()))
        .and(Sight.of(actor))
        .fetchOptional(row -> LedgerReading.payment(Unit.valueOf(row.get(BOOK.UNIT)), row));
  }

  Optional<Payment.Id> sent(Actor actor, Book.Id id, UUID once) {
    return sql.select(PAYMENT.ID)
        .from(PAYMENT)
        .where(PAYMENT.COUNTY.eq(id.county().code()), PAYMENT.BOOK.eq(id.value()))
        .and(PAYMENT.ENTERED_BY.eq(actor.account().value()))
        .and(PAYMENT.ONCE.eq(once))
        .fetchOptional(row -> new Payment.Id(id.county(), row.value1()));
  }

  Set<UUID> scans(Payment.Id id) {
    return sql.select(VOUCHER.ATTACHMENT)
        .from(VOUCHER)
        .where(VOUCHER.COUNTY.eq(id.county().code()), VOUCHER.PAYMENT.eq(id.value()))
        .fetchSet(VOUCHER.ATTACHMENT);
  }

  void insert(Actor actor, Book.Id book, Payment.Id id, Payment.Entry entry) {
    sql.insertInto(PAYMENT)
        .set(PAYMENT.COUNTY, id.county().code())
        .set(PAYMENT.ID, id.value())
        .set(PAYMENT.BOOK, book.value())
        .set(PAYMENT.LINE, entry.line())
        .set(PAYMENT.COMMITMENT, entry.commitment())
        .set(PAYMENT.AMOUNT, entry.amount().value())
        .set(PAYMENT.PAYEE, entry.payee().name())
        .set(PAYMENT.PERSON, entry.payee().person())
        .set(PAYMENT.WORDS, entry.words())
        .set(PAYMENT.VOUCHER, entry.voucher().number())
        .set(PAYMENT.VOUCHER_DAY, entry.voucher().day())
        .set(PAYMENT.ENTERED_AT, utc(clock.instant()))
        .set(PAYMENT.ENTERED_BY, actor.account().value())
        .set(PAYMENT.ENTERED_HAT, actor.hat().id())
        .set(PAYMENT.ENTERED_NAME, actor.name())
        .set(PAYMENT.STAGE, Stage.ENTERED.name())
        .set(PAYMENT.VERSION, 1)
        .set(PAYMENT.REASON, "")
        .set(PAYMENT.ONCE, entry.once())
        .execute();
    for (var scan : entry.scans())
      sql.insertInto(VOUCHER).values(id.county().code(), id.value(), scan).execute();
  }

  /** Moves the row on, unless somebody was faster. */
  void decide(Actor actor, Payment payment, Decision decision) {
    var paid = decision.stage() == Stage.PAID;
    var changed =
        sql.update(PAYMENT)
            .set(PAYMENT.STAGE, decision.stage().name())
            .set(PAYMENT.VERSION, payment.standing().version() + 1)
            .set(PAYMENT.DECIDED_AT, utc(clock.instant()))
            .set(PAYMENT.DECIDED_BY, actor.account().value())
            .set(PAYMENT.DECIDED_HAT, actor.hat().id())
            .set(PAYMENT.DECIDED_NAME, actor.name())
            .set(PAYMENT.REASON, decision.words())
            .set(
                PAYMENT.POSTING,
                paid ? Long.valueOf(decision.posting()) : payment.standing().posting())
            .where(PAYMENT.COUNTY.eq(payment.id().county().code()))
            .and(PAYMENT.ID.eq(payment.id().value()))
            .and(PAYMENT.VERSION.eq(payment.standing().version()))
            .execute();
    if (changed == 0) throw new Refused(LedgerRefusal.STALE);
  }
}
