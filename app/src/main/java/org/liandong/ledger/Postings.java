package org.liandong.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Books: the one place where a ledger is written. A book is held while it is written, so limits are
 * strict however many pay at once; who may do what is decided by the service that calls.
 */
@Service
@Transactional
public class Postings {
  private final PostingRows rows;
  private final PostingReads reads;
  private final Years years;
  private final Disclosures disclosures;
  private final Audit audit;
  private final Clock clock;

  Postings(
      PostingRows rows,
      PostingReads reads,
      Years years,
      Disclosures disclosures,
      Audit audit,
      Clock clock) {
    this.rows = rows;
    this.reads = reads;
    this.years = years;
    this.disclosures = disclosures;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Holds a book for the rest of the transaction, to look at it before something is booked.
   *
   * @throws org.liandong.base.Absent when the actor does not see it
   */
  public Book hold(Actor actor, Book.Id id) {
    return rows.lock(actor, id);
  }

  /**
   * Books a draft: all its movements, or none. The same form sent twice is booked once.
   *
   * @return the number of the posting; 0 when it was booked before
   * @throws Refused when a limit would be passed or the year is closed
   */
  public long post(Actor actor, Book.Id id, Posting.Draft draft) {
    var book = rows.lock(actor, id);
    return rows.sent(actor, id, draft) ? 0 : post(actor, book, draft);
  }

  /** The same in a book that is held already, for a form that was not sent before. */
  long post(Actor actor, Book book, Posting.Draft draft) {
    var id = book.id();
    var day = day(book);
    years.check(id, day, draft.movements());
    var balances = rows.balances(book, draft.movements());
    var moved = draft.movements().stream().map(balances::move).toList();
    var posting = posting(actor, book, day, draft);
    rows.write(posting, moved, balances);
    if (book.published() != null && posting.kind().open()) disclosures.add(id, posting.nr());
    audit.record(
        actor,
        book.place(),
        Ledger.POSTED,
        id.toString(),
        Map.of(
            "nr", posting.nr(), "kind", posting.kind().name(), "hash", posting.hash().toString()));
    return posting.nr();
  }

  /** Undoes a posting of finance by its reverse: the same movements the other way round. */
  public long reverse(Actor actor, Book.Id id, long nr, String words) {
    var book = rows.lock(actor, id);
    Rights.checkFinance(actor, book.place());
    var wrong = reads.find(actor, id, nr);
    if (!wrong.kind().reversible()) throw new Refused(LedgerRefusal.NOT_REVERSIBLE);
    return post(actor, id, reversal(wrong, words));
  }

  /** The reverse of a posting; the same posting is reversed once. */
  Posting.Draft reversal(Posting wrong, String words) {
    if (reads.reversed(wrong)) throw new Refused(LedgerRefusal.ALREADY_REVERSED);
    return new Posting.Draft(
        Kind.CORRECTION,
        words,
        wrong.draft().claim(),
        wrong.nr(),
        org.liandong.base.Uuid7.at(clock.instant()),
        wrong.draft().movements().reversed().stream().map(Movement::reversed).toList());
  }

  private Posting posting(Actor actor, Book book, LocalDate day, Posting.Draft draft) {
    var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var by = Posting.By.of(actor);
    var nr = book.head().nr() + 1;
    var hash = Chain.next(book.head().hash(), book.id(), nr, day, at, by, draft);
    return new Posting(book.id(), nr, day, at, by, draft, hash);
  }

  /** Today, and never before the last posting: a book goes forward. */
  private LocalDate day(Book book) {
    var today = LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
    return today.isBefore(book.head().day()) ? book.head().day() : today;
  }

  /** What each source has where money is drawn from. */
  Map<Source, Long> held(Book.Id id, Role role, org.jooq.Condition where) {
    return rows.held(id, role, where);
  }

  /** Takes an amount from sources in proportion to what they have. */
  static List<Movement> drawn(Amount amount, Map<Source, Long> held, Way way) {
    var left = held.values().stream().reduce(0L, Math::addExact);
    amount.movable();
    if (amount.value() > left)
      throw new Refused(
          way.shortage(), amount.toString(), new Amount(amount.unit(), left).toString());
    return Split.of(amount.value(), held).entrySet().stream()
        .map(part -> way.movement(part.getKey(), part.getValue()))
        .toList();
  }
}
