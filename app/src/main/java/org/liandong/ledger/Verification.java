package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.BOOK;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books every book again from its movements and compares: finds what was changed, added or removed
 * in any table of the ledger. The hash of the last posting is held against the sealed audit log, so
 * that a chain forged as a whole, or cut at its end, is found too.
 */
@Component
class Verification {
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
    return new Report(books.size(), postings, findings);
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
