package org.liandong.ledger.web;

import static org.liandong.ledger.db.Tables.BUDGET_LINE;
import static org.liandong.ledger.db.Tables.POSTING;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.files.Attachment;
import org.liandong.files.Files;
import org.liandong.ledger.Action;
import org.liandong.ledger.Books;
import org.liandong.ledger.BudgetLine;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Commitments;
import org.liandong.ledger.LedgerReading;
import org.liandong.ledger.Payment;
import org.liandong.ledger.Payments;
import org.liandong.ledger.Posting;
import org.liandong.ledger.PostingReads;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one payment together for its reader. */
@Component
@Transactional(readOnly = true)
class PaymentDetail {
  private final Payments payments;
  private final Books books;
  private final Commitments commitments;
  private final PostingReads postings;
  private final Files files;
  private final DSLContext sql;

  PaymentDetail(
      Payments payments,
      Books books,
      Commitments commitments,
      PostingReads postings,
      Files files,
      DSLContext sql) {
    this.payments = payments;
    this.books = books;
    this.commitments = commitments;
    this.postings = postings;
    this.files = files;
    this.sql = sql;
  }

  ModelAndView page(Actor actor, Payment.Id id, Form form) {
    var payment = payments.find(actor, id);
    var book = books.find(actor, payment.book());
    var promised = payment.commitment();
    var page =
        new PaymentPage(
            payment,
            book,
            line(payment),
            promised == null
                ? null
                : commitments.find(book, new Commitment.Id(book.id().county(), promised)),
            scans(actor, payment),
            booked(actor, payment),
            new PaymentPage.May(
                payments.may(actor, book, payment, new Action.Approve("")),
                payments.may(actor, book, payment, new Action.Return("")),
                payments.may(actor, book, payment, new Action.Withdraw("")),
                payments.may(actor, book, payment, new Action.Correct(""))),
            payment.enteredBy(actor),
            form);
    return new ModelAndView("ledger/payment", "page", page);
  }

  /** Also of a closed year: it is only read. */
  private BudgetLine line(Payment payment) {
    return sql.selectFrom(BUDGET_LINE)
        .where(BUDGET_LINE.COUNTY.eq(payment.id().county().code()))
        .and(BUDGET_LINE.ID.eq(payment.line()))
        .fetchSingle(LedgerReading::line);
  }

  private List<Attachment> scans(Actor actor, Payment payment) {
    var ids =
        payments.scans(actor, payment.id()).stream()
            .map(scan -> new Attachment.Id(payment.id().county(), scan))
            .toList();
    return files.list(actor, ids);
  }

  private List<Posting> booked(Actor actor, Payment payment) {
    return sql.select(POSTING.NR)
        .from(POSTING)
        .where(POSTING.COUNTY.eq(payment.id().county().code()))
        .and(POSTING.CLAIM.eq(payment.id().value()))
        .orderBy(POSTING.NR)
        .limit(10)
        .fetch(row -> postings.find(actor, payment.book(), row.value1()));
  }
}
