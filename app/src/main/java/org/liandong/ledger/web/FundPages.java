package org.liandong.ledger.web;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.liandong.ledger.db.Tables.BOOK;
import static org.liandong.ledger.db.Tables.PAYMENT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.ledger.Book;
import org.liandong.ledger.Figures;
import org.liandong.ledger.LedgerReading;
import org.liandong.ledger.Rights;
import org.liandong.ledger.Sight;
import org.liandong.ledger.Stage;
import org.liandong.territory.Places;
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Sorting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of funds, walked by key. */
@Component
@Transactional(readOnly = true)
class FundPages {
  static final List<String> SORTS = List.of("opened", "name");
  private static final int SIZE = 20;
  private static final int MANY = 1000;
  private final DSLContext sql;
  private final Figures figures;
  private final Places places;

  FundPages(DSLContext sql, Figures figures, Places places) {
    this.sql = sql;
    this.figures = figures;
    this.places = places;
  }

  FundsPage list(Actor actor, String words, Sorting sorting, @Nullable String after) {
    var rows = rows(actor, words, sorting, after, SIZE);
    return new FundsPage(
        words, sorting, rows, after, waiting(actor), Rights.finance(actor, actor.hat().place()));
  }

  /** As many as asked for, with how each stands: three reads, however many there are. */
  Keyset<FundsPage.Row> rows(
      Actor actor, String words, Sorting sorting, @Nullable String after, int size) {
    var byName = sorting.key().equals("name");
    var read =
        sql.selectFrom(BOOK)
            .where(Sight.of(actor), found(words), beyond(sorting, after))
            .orderBy(
                byName
                    ? List.of(
                        sorting.down() ? BOOK.NAME.desc() : BOOK.NAME.asc(),
                        sorting.down() ? BOOK.ID.desc() : BOOK.ID.asc())
                    : List.of(sorting.down() ? BOOK.ID.asc() : BOOK.ID.desc()))
            .limit(size + 1)
            .fetch(LedgerReading::book);
    var sums = figures.wholes(read);
    var names = places.names(read.stream().map(Book::place).toList());
    return Keyset.of(read, size, book -> book.id().value().toString())
        .map(book ->
            new FundsPage.Row(
                book,
                names.getOrDefault(book.place(), ""),
                java.util.Objects.requireNonNull(sums.get(book.id()))));
  }

  private static Condition found(String words) {
    return words.isBlank() ? noCondition() : BOOK.NAME.containsIgnoreCase(words.strip());
  }

  private static Condition beyond(Sorting sorting, @Nullable String after) {
    var last = Typed.after(after);
    if (last == null) return noCondition();
    if (!sorting.key().equals("name")) return sorting.down() ? BOOK.ID.gt(last) : BOOK.ID.lt(last);
    var before = BOOK.as("before");
    var there = select(before.NAME, before.ID).from(before).where(before.ID.eq(last));
    return sorting.down() ? row(BOOK.NAME, BOOK.ID).lt(there) : row(BOOK.NAME, BOOK.ID).gt(there);
  }

  /** Payments of others that wait where the actor is finance; everything waiting for others. */
  int waiting(Actor actor) {
    var seen =
        org.jooq.impl.DSL.exists(
            select(BOOK.ID)
                .from(BOOK)
                .where(BOOK.COUNTY.eq(PAYMENT.COUNTY), BOOK.ID.eq(PAYMENT.BOOK))
                .and(Sight.of(actor)));
    return sql.fetchCount(
        sql.selectOne()
            .from(PAYMENT)
            .where(PAYMENT.STAGE.eq(Stage.ENTERED.name()), seen)
            .limit(MANY));
  }
}
