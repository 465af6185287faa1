package org.liandong.ledger;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Payments: entered by one, who must show the voucher; held at once, so that the limit blocks; paid
 * when a second person of the finance line approves.
 */
@Service
@Transactional
public class Payments {
  private final Postings postings;
  private final PaymentDrafts drafts;
  private final PaymentRows rows;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Payments(
      Postings postings,
      PaymentDrafts drafts,
      PaymentRows rows,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.postings = postings;
    this.drafts = drafts;
    this.rows = rows;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Enters a payment and holds its amount. The same form sent twice is one payment. */
  public Payment.Id enter(Actor actor, Book.Id id, Payment.Entry entry) {
    var book = postings.hold(actor, id);
    Rights.checkEnters(actor, book.place());
    var sent = rows.sent(actor, id, entry.once());
    if (sent.isPresent()) return sent.get();
    if (entry.scans().isEmpty()) throw new Refused(LedgerRefusal.NO_VOUCHER);
    balanced(entry);
    var payment = new Payment.Id(id.county(), Uuid7.at(clock.instant()));
    var draft = drafts.holding(book, payment, entry);
    rows.insert(actor, id, payment, entry);
    postings.post(actor, book, draft);
    audit.record(
        actor,
        book.place(),
        Ledger.PAYMENT_ENTERED,
        payment.toString(),
        Map.of("amount", entry.amount().value(), "line", entry.line().toString()));
    return payment;
  }

  /** A second person approves: the money goes. */
  public void approve(Actor actor, Payment.Id id, int version, String words) {
    step(actor, id, version, new Action.Approve(words));
  }

  /** A second person sends it back. */
  public void sendBack(Actor actor, Payment.Id id, int version, String words) {
    step(actor, id, version, new Action.Return(words));
  }

  /** Whoever entered it takes it back. */
  public void withdraw(Actor actor, Payment.Id id, int version, String words) {
    step(actor, id, version, new Action.Withdraw(words));
  }

  /** Undoes what was paid by its reverse; the money is back in its line. */
  public void correct(Actor actor, Payment.Id id, int version, String words) {
    step(actor, id, version, new Action.Correct(words));
  }

  /** The payment, if the actor sees its book; otherwise it is {@link Absent}. */
  @Transactional(readOnly = true)
  public Payment find(Actor actor, Payment.Id id) {
    return rows.find(actor, id).orElseThrow(() -> new Absent(id));
  }

  /** The scans of its voucher. */
  @Transactional(readOnly = true)
  public Set<UUID> scans(Actor actor, Payment.Id id) {
    return rows.scans(find(actor, id).id());
  }

  /** May the actor take this step now? What a page offers, and no more. */
  public boolean may(Actor actor, Book book, Payment payment, Action action) {
    try {
      check(actor, book, payment, action);
      Lifecycle.next(payment.stage(), action);
      return true;
    } catch (Refused no) {
      return false;
    }
  }

  private void step(Actor actor, Payment.Id id, int version, Action action) {
    var book = postings.hold(actor, find(actor, id).book());
    var payment = find(actor, id);
    check(actor, book, payment, action);
    if (payment.standing().version() != version) throw new Refused(LedgerRefusal.STALE);
    var next = Lifecycle.next(payment.stage(), action);
    var draft = drafts.of(actor, payment, action);
    var posting = postings.post(actor, book, draft);
    rows.decide(actor, payment, new PaymentRows.Decision(next, action.words(), posting));
    audit.record(
        actor,
        book.place(),
        Ledger.PAYMENT_DECIDED,
        id.toString(),
        Map.of("stage", next.name(), "nr", posting));
    events.publishEvent(
        new LedgerEvent(id, book.id(), next, payment.entered().account(), actor.account()));
  }

  private static void check(Actor actor, Book book, Payment payment, Action action) {
    switch (action) {
      case Action.Approve _, Action.Return _ -> Rights.checkApproves(actor, book.place(), payment);
      case Action.Correct _ -> Rights.checkFinance(actor, book.place());
      case Action.Withdraw _ -> {
        if (!payment.enteredBy(actor)) throw new Refused(LedgerRefusal.NOT_OFFICER);
      }
    }
  }

  /** What the voucher lists sums to what is paid. */
  private static void balanced(Payment.Entry entry) {
    entry.amount().movable();
    if (entry.items().isEmpty()) return;
    var sum = new Amount(entry.amount().unit(), 0);
    for (var item : entry.items()) sum = sum.plus(item.movable());
    if (!sum.equals(entry.amount()))
      throw new Refused(LedgerRefusal.UNBALANCED, entry.amount().toString(), sum.toString());
  }
}
