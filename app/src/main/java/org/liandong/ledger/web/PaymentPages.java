package org.liandong.ledger.web;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.BUDGET_LINE;
import static org.liandong.ledger.db.Tables.PAYMENT;
import static org.liandong.ledger.db.Tables.VOUCHER;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.ledger.Book;
import org.liandong.ledger.LedgerReading;
import org.liandong.ledger.Sight;
import org.liandong.ledger.Stage;
import org.liandong.ledger.Unit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists of payments, the newest first, walked by key. */
@Component
@Transactional(readOnly = true)
class PaymentPages {
  private static final Field<Integer> SCANS =
      field(
              selectCount()
                  .from(VOUCHER)
                  .where(VOUCHER.COUNTY.eq(PAYMENT.COUNTY), VOUCHER.PAYMENT.eq(PAYMENT.ID)))
          .as("scans");
  private static final int SIZE = 20;
  private final DSLContext sql;

  PaymentPages(DSLContext sql) {
    this.sql = sql;
  }

  Keyset<PaymentsPage.Row> list(
      Actor actor, @Nullable Stage stage, Book.@Nullable Id fund, @Nullable String after) {
    var which = stage == null ? noCondition() : PAYMENT.STAGE.eq(stage.name());
    var of =
        fund == null
            ? noCondition()
            : PAYMENT.COUNTY.eq(fund.county().code()).and(PAYMENT.BOOK.eq(fund.value()));
    var read = read(actor, which.and(of).and(before(after)), SIZE + 1);
    return Keyset.of(read, SIZE, row -> row.payment().id().value().toString());
  }

  /** The newest of a fund. */
  List<PaymentsPage.Row> newest(Actor actor, Book.Id fund, int many) {
    return read(
        actor, PAYMENT.COUNTY.eq(fund.county().code()).and(PAYMENT.BOOK.eq(fund.value())), many);
  }

  /** Those of a project, whichever fund pays. */
  Keyset<PaymentsPage.Row> ofProject(Actor actor, UUID project, @Nullable String after) {
    var read = read(actor, BUDGET_LINE.PROJECT.eq(project).and(before(after)), SIZE + 1);
    return Keyset.of(read, SIZE, row -> row.payment().id().value().toString());
  }

  private List<PaymentsPage.Row> read(Actor actor, Condition which, int limit) {
    return sql.select(PAYMENT.fields())
        .select(BOOK.UNIT, BOOK.NAME.as("fund"), BUDGET_LINE.CODE, BUDGET_LINE.NAME.as("line_name"))
        .select(SCANS)
        .from(PAYMENT)
        .join(BOOK)
        .on(BOOK.COUNTY.eq(PAYMENT.COUNTY), BOOK.ID.eq(PAYMENT.BOOK))
        .join(BUDGET_LINE)
        .on(BUDGET_LINE.COUNTY.eq(PAYMENT.COUNTY), BUDGET_LINE.ID.eq(PAYMENT.LINE))
        .where(Sight.of(actor), which)
        .orderBy(PAYMENT.ID.desc())
        .limit(limit)
        .fetch(PaymentPages::row);
  }

  private static PaymentsPage.Row row(Record row) {
    return new PaymentsPage.Row(
        LedgerReading.payment(Unit.valueOf(row.get(BOOK.UNIT)), row),
        row.get("fund", String.class),
        row.get(BUDGET_LINE.CODE) + " " + row.get("line_name", String.class),
        row.get(SCANS));
  }

  private static Condition before(@Nullable String after) {
    if (after == null || after.length() != 36) return noCondition();
    try {
      return PAYMENT.ID.lt(UUID.fromString(after));
    } catch (IllegalArgumentException elsewhere) {
      return noCondition();
    }
  }
}
