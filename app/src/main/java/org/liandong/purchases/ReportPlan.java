package org.liandong.purchases;

import static org.liandong.purchases.db.Tables.REPORT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Holds;
import org.springframework.stereotype.Component;

/** Which finance reports a contract owes, and until when. */
@Component
class ReportPlan {
  private final DSLContext sql;
  private final PurchaseRules rules;
  private final Holds holds;

  /** A period of a contract, both ends included. */
  record Span(LocalDate opens, LocalDate closes) {}

  ReportPlan(DSLContext sql, PurchaseRules rules, Holds holds) {
    this.sql = sql;
    this.rules = rules;
    this.holds = holds;
  }

  /** The contract cut into periods of so many months; the last may be shorter. */
  static List<Span> spans(LocalDate starts, LocalDate ends, int months) {
    var spans = new ArrayList<Span>();
    for (int nr = 0; ; nr++) {
      var opens = starts.plusMonths((long) nr * months);
      if (opens.isAfter(ends)) return spans;
      var closes = starts.plusMonths((long) (nr + 1) * months).minusDays(1);
      spans.add(new Span(opens, closes.isAfter(ends) ? ends : closes));
    }
  }

  /** Writes what is owed. The day after a report is due the promise in the ledger is held. */
  void owe(Actor actor, Purchase purchase, Commitment.Id commitment) {
    var deal = Objects.requireNonNull(purchase.deal());
    var book = Objects.requireNonNull(purchase.paid()).book();
    int months = rules.number("report-months", purchase.place());
    int days = rules.number("report-days", purchase.place());
    var starts = Objects.requireNonNull(deal.starts());
    var spans = spans(starts, Objects.requireNonNull(deal.ends()), months);
    for (int i = 0; i < spans.size(); i++) {
      var span = spans.get(i);
      var due = span.closes().plusDays(days);
      var words = "第 %d 期财务报告（%s 至 %s）未交".formatted(i + 1, span.opens(), span.closes());
      var hold = holds.put(actor, book, commitment, due.plusDays(1), words);
      sql.insertInto(REPORT)
          .set(REPORT.COUNTY, purchase.id().county().code())
          .set(REPORT.PURCHASE, purchase.id().value())
          .set(REPORT.NR, i + 1)
          .set(REPORT.OPENS, span.opens())
          .set(REPORT.CLOSES, span.closes())
          .set(REPORT.DUE, due)
          .set(REPORT.HOLD, hold)
          .execute();
    }
  }
}
