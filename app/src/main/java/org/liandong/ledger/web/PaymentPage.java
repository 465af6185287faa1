package org.liandong.ledger.web;

import static org.liandong.ui.Screen.t;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.files.Attachment;
import org.liandong.ledger.Book;
import org.liandong.ledger.BudgetLine;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Payment;
import org.liandong.ledger.Posting;
import org.liandong.ui.Form;
import org.liandong.ui.Times;
import org.liandong.ui.tag.Step;

/**
 * One payment: who entered it, what it rests on, who decides.
 *
 * @param scans the voucher
 * @param postings what was booked for it
 * @param may what the reader may do now
 * @param own whether the reader entered it, and so may not approve
 */
public record PaymentPage(
    Payment payment,
    Book book,
    BudgetLine line,
    @Nullable Commitment commitment,
    List<Attachment> scans,
    List<Posting> postings,
    May may,
    boolean own,
    Form form) {

  /** Which steps are offered. */
  public record May(boolean approve, boolean sendBack, boolean withdraw, boolean correct) {}

  public String href() {
    return "/funds/payments/" + payment.id();
  }

  public String fund() {
    return "/funds/" + book.id();
  }

  public String version() {
    return String.valueOf(payment.standing().version());
  }

  /** The line of steps: entered, approved, paid, and what came of it. */
  public List<Step> steps() {
    var entered = payment.entered();
    var first =
        new Step(
            t("ledger.step.entered"),
            entered.name() + " · " + Times.when(entered.at()),
            Step.State.DONE);
    return switch (payment.stage()) {
      case ENTERED ->
          List.of(
              first,
              new Step(t("ledger.step.approve"), t("ledger.step.approve.note"), Step.State.NOW),
              new Step(t("ledger.step.paid"), null, Step.State.AHEAD));
      case PAID ->
          List.of(
              first,
              new Step(t("ledger.step.approved"), decided(), Step.State.DONE),
              new Step(t("ledger.step.paid"), null, Step.State.DONE));
      case RETURNED, WITHDRAWN ->
          List.of(
              first, new Step(t("ledger.stage." + payment.stage()), decided(), Step.State.STOPPED));
      case CORRECTED ->
          List.of(
              first,
              new Step(t("ledger.step.paid"), null, Step.State.DONE),
              new Step(t("ledger.stage.CORRECTED"), decided(), Step.State.STOPPED));
    };
  }

  private @Nullable String decided() {
    var by = payment.standing().decided();
    return by == null ? null : by.name() + " · " + Times.when(by.at());
  }
}
