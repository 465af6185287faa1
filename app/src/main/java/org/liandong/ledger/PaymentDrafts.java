package org.liandong.ledger;

import static org.liandong.ledger.db.Tables.ACCOUNT;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Component;

/** What is booked when a payment is entered, and with each step after it. */
@Component
class PaymentDrafts {
  private final Postings postings;
  private final PostingReads reads;
  private final Books books;
  private final Commitments commitments;
  private final Holds holds;
  private final Clock clock;

  PaymentDrafts(
      Postings postings,
      PostingReads reads,
      Books books,
      Commitments commitments,
      Holds holds,
      Clock clock) {
    this.postings = postings;
    this.reads = reads;
    this.books = books;
    this.commitments = commitments;
    this.holds = holds;
    this.clock = clock;
  }

  /** Holds the amount of a payment that is entered. */
  Posting.Draft holding(Book book, Payment.Id payment, Payment.Entry entry) {
    var line = books.line(book.id(), entry.line());
    var movements = held(book, line, entry, payment);
    return Posting.Draft.of(Kind.HOLD, entry.words(), entry.once(), movements)
        .about(payment.value());
  }

  /** What a step with a payment books. */
  Posting.Draft of(Actor actor, Payment payment, Action action) {
    var line = books.line(payment.book(), payment.line());
    var promised = payment.commitment();
    if (action instanceof Action.Approve && promised != null) holds.check(payment.book(), promised);
    return switch (action) {
      case Action.Approve _ -> draft(payment, line, Kind.PAYMENT, spending(payment, line), action);
      case Action.Return _, Action.Withdraw _ ->
          draft(payment, line, Kind.RETURN, back(payment, line), action);
      case Action.Correct _ -> correction(actor, payment, line, action);
    };
  }

  private Posting.Draft draft(Payment payment, BudgetLine line, Kind kind, Way way, Action action) {
    var held = postings.held(payment.book(), Role.RESERVED, ACCOUNT.CLAIM.eq(payment.id().value()));
    var movements = Postings.drawn(payment.amount(), held, way);
    return Posting.Draft.of(kind, said(payment, action), Uuid7.at(clock.instant()), movements)
        .about(payment.id().value());
  }

  private Posting.Draft correction(Actor actor, Payment payment, BudgetLine line, Action action) {
    var nr = payment.standing().posting();
    if (nr == null) throw new Refused(LedgerRefusal.WRONG_STAGE);
    var reverse = postings.reversal(reads.find(actor, payment.book(), nr), action.words());
    var back =
        reverse.movements().stream()
            .map(it ->
                new Movement(it.from(), Account.granted(line, it.from().source()), it.amount()))
            .toList();
    return new Posting.Draft(
        reverse.kind(), action.words(), reverse.claim(), nr, reverse.once(), back);
  }

  private List<Movement> held(Book book, BudgetLine line, Payment.Entry entry, Payment.Id payment) {
    var promised = entry.commitment();
    if (promised == null) {
      var held = postings.held(book.id(), Role.GRANTED, ACCOUNT.LINE.eq(line.id()));
      return Postings.drawn(entry.amount(), held, direct(line, payment.value()));
    }
    var commitment = commitments.find(book, new Commitment.Id(book.id().county(), promised));
    if (!commitment.line().equals(line.id())) throw new Refused(LedgerRefusal.FOREIGN);
    holds.check(book.id(), promised);
    var held = postings.held(book.id(), Role.RESERVED, ACCOUNT.CLAIM.eq(promised));
    var way =
        new Way(
            source -> Account.reserved(line, source, promised),
            source -> Account.reserved(line, source, payment.value()),
            LedgerRefusal.OVER_COMMITMENT);
    return Postings.drawn(entry.amount(), held, way);
  }

  private static Way direct(BudgetLine line, UUID claim) {
    return new Way(
        source -> Account.granted(line, source),
        source -> Account.reserved(line, source, claim),
        LedgerRefusal.LIMIT);
  }

  private static Way spending(Payment payment, BudgetLine line) {
    return new Way(
        source -> Account.reserved(line, source, payment.id().value()),
        source -> Account.spent(line, source),
        LedgerRefusal.OVER_COMMITMENT);
  }

  private static Way back(Payment payment, BudgetLine line) {
    var promised = payment.commitment();
    return new Way(
        source -> Account.reserved(line, source, payment.id().value()),
        source ->
            promised == null
                ? Account.granted(line, source)
                : Account.reserved(line, source, promised),
        LedgerRefusal.OVER_COMMITMENT);
  }

  private static String said(Payment payment, Action action) {
    return action.words().isEmpty() ? payment.words() : action.words();
  }
}
