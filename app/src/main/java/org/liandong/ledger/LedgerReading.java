package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.ACCOUNT;
import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.BUDGET_LINE;
import static org.liandong.ledger.db.Tables.PAYMENT;
import static org.liandong.ledger.db.Tables.POSTING;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Hash;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;

/** Rows read as what they mean; for this module only, its pages included. */
public final class LedgerReading {
  private LedgerReading() {}

  public static Book book(Record row) {
    var unit = Unit.valueOf(row.get(BOOK.UNIT));
    return new Book(
        new Book.Id(new County(row.get(BOOK.COUNTY)), row.get(BOOK.ID)),
        new PlaceCode(row.get(BOOK.PLACE)),
        row.get(BOOK.NAME),
        unit,
        row.get(BOOK.PURPOSE),
        row.get(BOOK.EARMARK),
        instant(row.get(BOOK.PUBLISHED_AT)),
        new Book.Head(row.get(BOOK.NR), Hash.of(row.get(BOOK.HASH)), row.get(BOOK.DAY)),
        new Amount(unit, row.get(BOOK.REST)));
  }

  public static BudgetLine line(Record row) {
    return new BudgetLine(
        new Book.Id(new County(row.get(BUDGET_LINE.COUNTY)), row.get(BUDGET_LINE.BOOK)),
        row.get(BUDGET_LINE.ID),
        row.get(BUDGET_LINE.YEAR),
        row.get(BUDGET_LINE.CODE),
        row.get(BUDGET_LINE.NAME),
        row.get(BUDGET_LINE.PROJECT),
        row.get(BUDGET_LINE.EARMARK));
  }

  /** A row of {@code ledger.account} joined with its line. */
  static Account account(Record row) {
    return new Account(
        Role.valueOf(row.get(ACCOUNT.ROLE)),
        Source.valueOf(row.get(ACCOUNT.SOURCE)),
        row.get(ACCOUNT.EARMARK),
        row.get(ACCOUNT.LINE),
        row.get(BUDGET_LINE.PROJECT),
        row.get(ACCOUNT.CLAIM));
  }

  static Posting posting(Record row, List<Movement> movements) {
    return new Posting(
        new Book.Id(new County(row.get(POSTING.COUNTY)), row.get(POSTING.BOOK)),
        row.get(POSTING.NR),
        row.get(POSTING.DAY),
        row.get(POSTING.AT).toInstant(),
        new Posting.By(
            new AccountId(row.get(POSTING.ACCOUNT)),
            row.get(POSTING.NAME),
            Position.valueOf(row.get(POSTING.POSITION)),
            row.get(POSTING.HAT)),
        new Posting.Draft(
            Kind.valueOf(row.get(POSTING.KIND)),
            row.get(POSTING.WORDS),
            row.get(POSTING.CLAIM),
            row.get(POSTING.REVERSES),
            row.get(POSTING.ONCE),
            movements),
        Hash.of(row.get(POSTING.HASH)));
  }

  public static Payment payment(Unit unit, Record row) {
    var county = new County(row.get(PAYMENT.COUNTY));
    return new Payment(
        new Payment.Id(county, row.get(PAYMENT.ID)),
        new Book.Id(county, row.get(PAYMENT.BOOK)),
        row.get(PAYMENT.LINE),
        row.get(PAYMENT.COMMITMENT),
        new Amount(unit, row.get(PAYMENT.AMOUNT)),
        new Payment.Payee(row.get(PAYMENT.PAYEE), row.get(PAYMENT.PERSON)),
        row.get(PAYMENT.WORDS),
        new Payment.Voucher(row.get(PAYMENT.VOUCHER), row.get(PAYMENT.VOUCHER_DAY)),
        hand(row, PAYMENT.ENTERED_BY.getName()),
        new Payment.Standing(
            Stage.valueOf(row.get(PAYMENT.STAGE)),
            row.get(PAYMENT.VERSION),
            row.get(PAYMENT.DECIDED_BY) == null ? null : hand(row, PAYMENT.DECIDED_BY.getName()),
            row.get(PAYMENT.REASON),
            row.get(PAYMENT.POSTING)));
  }

  private static Payment.Hand hand(Record row, String column) {
    var verb = column.substring(0, column.indexOf('_'));
    return new Payment.Hand(
        new AccountId(row.get(column, UUID.class)),
        row.get(verb + "_name", String.class),
        row.get(verb + "_at", OffsetDateTime.class).toInstant());
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
