package org.liandong.ledger.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.ledger.Payment;
import org.liandong.ledger.Payments;
import org.liandong.ledger.Sight;
import org.liandong.ledger.Stage;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Payments: the list, one of them, entering one, and the steps of the second hand. */
@Controller
class PaymentsController {
  private final Payments payments;
  private final PaymentPages pages;
  private final PaymentDetail detail;
  private final PaymentForms forms;
  private final FundDetail funds;
  private final Steps<Payment.Id> steps;

  PaymentsController(
      Payments payments,
      PaymentPages pages,
      PaymentDetail detail,
      PaymentForms forms,
      FundDetail funds) {
    this.payments = payments;
    this.pages = pages;
    this.detail = detail;
    this.forms = forms;
    this.funds = funds;
    steps = new Steps<>(Ids::payment, "/funds/payments/", "ledger.done.", detail::page);
  }

  private interface Step {
    void take(Payment.Id id, int version, String words);
  }

  @GetMapping("/funds/payments")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "ENTERED") String stage,
      @RequestParam(defaultValue = "") String fund,
      @RequestParam(required = false) @Nullable String after) {
    if (!Sight.desk(actor)) throw new Absent("/funds/payments");
    var book = fund.isEmpty() ? null : funds.book(actor, Ids.book(fund));
    var asked = stage(stage);
    var rows = pages.list(actor, asked, book == null ? null : book.id(), after);
    var name = book == null ? "" : book.name();
    var page = new PaymentsPage(asked, fund, name, rows, after);
    return new ModelAndView("ledger/payments", "page", page);
  }

  /** Every stage, or all of them for any other word, so that an old link still opens. */
  private static @Nullable Stage stage(String text) {
    for (var stage : Stage.values()) if (stage.name().equalsIgnoreCase(text)) return stage;
    return null;
  }

  @PostMapping("/funds/{id}/entries/payment")
  ModelAndView enter(
      Actor actor,
      @PathVariable String id,
      @RequestParam(name = "scans", required = false) @Nullable List<MultipartFile> scans,
      Form form,
      RedirectAttributes after) {
    var fund = Ids.book(id);
    var book = funds.book(actor, fund);
    if (!What.PAYMENT.open(actor, book.place())) throw new Absent(What.PAYMENT);
    return form.attempt(
        () -> {
          var payment = payments.enter(actor, fund, forms.read(actor, book, form, scans));
          after.addFlashAttribute("flash", Flash.ok("ledger.done.payment"));
          return new ModelAndView("redirect:/funds/payments/" + payment);
        },
        again -> funds.entry(actor, fund, What.PAYMENT, again));
  }

  @GetMapping("/funds/payments/{id}")
  ModelAndView payment(Actor actor, @PathVariable String id) {
    return detail.page(actor, Ids.payment(id), Form.EMPTY);
  }

  @PostMapping("/funds/payments/{id}/approvals")
  ModelAndView approve(Sent sent) {
    return step(
        sent,
        Stage.PAID,
        false,
        (it, version, words) -> payments.approve(sent.actor(), it, version, words));
  }

  @PostMapping("/funds/payments/{id}/returns")
  ModelAndView sendBack(Sent sent) {
    return step(
        sent,
        Stage.RETURNED,
        true,
        (it, version, words) -> payments.sendBack(sent.actor(), it, version, words));
  }

  @PostMapping("/funds/payments/{id}/withdrawals")
  ModelAndView withdraw(Sent sent) {
    return step(
        sent,
        Stage.WITHDRAWN,
        false,
        (it, version, words) -> payments.withdraw(sent.actor(), it, version, words));
  }

  @PostMapping("/funds/payments/{id}/corrections")
  ModelAndView correct(Sent sent) {
    return step(
        sent,
        Stage.CORRECTED,
        true,
        (it, version, words) -> payments.correct(sent.actor(), it, version, words));
  }

  private ModelAndView step(Sent sent, Stage stage, boolean reason, Step step) {
    var unit = payments.find(sent.actor(), Ids.payment(sent.id())).amount().unit();
    return steps.take(
        sent,
        stage.name(),
        id -> {
          var input = new Input(sent.form(), unit);
          var words = reason ? input.words("words", 500) : input.optional("words", 500);
          input.check();
          var version = sent.form().value("version");
          step.take(id, version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0, words);
        });
  }
}
