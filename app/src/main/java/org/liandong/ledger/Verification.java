package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.BOOK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.County;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books every book again from its movements and compares: finds what was changed, added or removed
 * in any table of the ledger. The hash of the last posting is held against the sealed audit log, so
 * that a chain forged as a whole, or cut at its end, is found too.
 */
@Component
class Verification {
  /** A payment is paid when a posting of its amount says so, and held while it waits. */
  private static final String PAYMENTS =
      """
      select p.county, p.book, coalesce(p.posting, 0), 'payment ' || p.id from ledger.payment p
      where (p.stage in ('PAID', 'CORRECTED')) <> exists (
              select from ledger.posting o where o.county = p.county and o.book = p.book
                and o.claim = p.id and o.kind = 'PAYMENT' and o.amount = p.amount and o.nr = p.posting)
         or (p.stage = 'CORRECTED') <> exists (
              select from ledger.posting o where o.county = p.county and o.book = p.book
                and o.claim = p.id and o.kind = 'CORRECTION' and o.reverses = p.posting)
         or coalesce((select sum(a.balance) from ledger.account a
                      where a.county = p.county and a.claim = p.id), 0)
            <> case when p.stage = 'ENTERED' then p.amount else 0 end
      order by p.id limit 20
      """;

  private static final String PUBLIC =
      """
      select x.county, x.book, x.nr, 'published ' || x.id from ledger.published x
      left join ledger.movement m on m.county = x.county and m.book = x.book
        and m.nr = x.nr and m.item = x.item
      where row(m.amount, m.book_rest, m.source, m.kind, m.day)
            is distinct from row(x.amount, x.rest, x.source, x.kind, x.day)
      order by x.id limit 20
      """;

  private final DSLContext sql;
  private final Audit audit;

  /**
   * One thing that is wrong.
   *
   * @param nr the posting; 0 for the book as a whole
   */
  record Finding(Book.Id book, long nr, Flaw flaw, String detail) {
    @Override
    public String toString() {
      return "book %s, posting %d: %s (%s)".formatted(book, nr, flaw.words(), detail);
    }
  }

  /** What was looked at, and what is wrong with it. */
  record Report(int books, long postings, List<Finding> findings) {
    boolean sound() {
      return findings.isEmpty();
    }
  }

  Verification(DSLContext sql, Audit audit) {
    this.sql = sql;
    this.audit = audit;
  }

  @Transactional(readOnly = true)
  public Report run() {
    var findings = new ArrayList<Finding>();
    var books = sql.selectFrom(BOOK).orderBy(BOOK.COUNTY, BOOK.ID).fetch(LedgerReading::book);
    long postings = 0;
    for (var book : books) {
      var walk = new BookWalk(sql, book);
      findings.addAll(walk.run());
      postings += walk.checked();
      logged(book).ifPresent(findings::add);
    }
    findings.addAll(found(Flaw.PAYMENT_CHANGED, PAYMENTS));
    findings.addAll(found(Flaw.PUBLIC_CHANGED, PUBLIC));
    return new Report(books.size(), postings, findings);
  }

  private List<Finding> found(Flaw flaw, String query) {
    return sql.fetch(query)
        .map(row ->
            new Finding(
                new Book.Id(new County(row.get(0, String.class)), row.get(1, UUID.class)),
                row.get(2, Long.class),
                flaw,
                row.get(3, String.class)));
  }

  private Optional<Finding> logged(Book book) {
    var facts = audit.newest(book.id().county(), book.id().toString(), Ledger.POSTED);
    var hash = facts.map(said -> String.valueOf(said.get("hash"))).orElse("");
    var head = book.head().nr() == 0 ? "" : book.head().hash().toString();
    if (hash.equals(head)) return Optional.empty();
    return Optional.of(
        new Finding(book.id(), book.head().nr(), Flaw.LOG_DIFFERS, hash + " / " + head));
  }
}
