package org.liandong.ledger;

import static org.jooq.impl.DSL.val;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Writes what everybody may read of a published book: amount, source, line and, where an
 * organisation was paid, its name. No person, no free words.
 */
@Component
class Disclosures {
  private static final String COPY =
      """
      insert into ledger.published (county, id, book, nr, item, day, kind, source, line, payee, amount, rest)
      select m.county, uuidv7(), m.book, m.nr, m.item, m.day, m.kind, m.source,
             coalesce(l.code || ' ' || l.name, ''),
             case when m.kind <> 'PAYMENT' or p.person then '' else coalesce(p.payee, '') end,
             m.amount, m.book_rest
      from ledger.movement m
      join ledger.posting o on o.county = m.county and o.book = m.book and o.nr = m.nr
      left join ledger.budget_line l on l.county = m.county and l.id = coalesce(m.to_line, m.from_line)
      left join ledger.payment p on p.county = m.county and p.id = o.claim
      where m.county = {0} and m.book = {1} and m.nr >= {2} and m.nr <= {3}
        and m.kind in ('RECEIPT', 'GRANT', 'MOVE', 'PAYMENT', 'CORRECTION', 'CLOSING')
      """;
  private final DSLContext sql;

  Disclosures(DSLContext sql) {
    this.sql = sql;
  }

  /** One posting, in its transaction. */
  void add(Book.Id book, long nr) {
    copy(book, nr, nr);
  }

  /** Everything so far, when a book is published. */
  void addAll(Book book) {
    copy(book.id(), 1, book.head().nr());
  }

  private void copy(Book.Id book, long from, long until) {
    sql.execute(COPY, val(book.county().code()), val(book.value()), val(from), val(until));
  }
}
