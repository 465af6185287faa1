package org.liandong.contracts.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.contracts.Action;
import org.liandong.contracts.Contract;
import org.liandong.contracts.Contracts;
import org.liandong.contracts.Duties;
import org.liandong.contracts.MilestonePayments;
import org.liandong.contracts.Party;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.identity.Confirmations;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signatures, steps, payments and the duty log of one contract. */
@Controller
class StepsController {
  private final Contracts contracts;
  private final Confirmations confirmations;
  private final MilestonePayments payments;
  private final Duties duties;
  private final ContractPages pages;
  private final Files files;

  StepsController(
      Contracts contracts,
      Confirmations confirmations,
      MilestonePayments payments,
      Duties duties,
      ContractPages pages,
      Files files) {
    this.contracts = contracts;
    this.confirmations = confirmations;
    this.payments = payments;
    this.duties = duties;
    this.pages = pages;
    this.files = files;
  }

  /** Signs, after the password was given once more. */
  @PostMapping("/contracts/{id}/signatures")
  ModelAndView sign(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    var contract = found(actor, id);
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          var party = typed.one("party", Party.class);
          var read = typed.checked("read");
          if (!read) typed.wrong("read", "contracts.invalid.read");
          typed.check();
          var confirmed = confirmations.confirm(actor, form.value("password"), "password");
          contracts.sign(actor, contract, party, confirmed);
          return done(after, id, "contracts.done.signed");
        },
        again -> ContractController.page(pages, actor, contract, again));
  }

  @PostMapping("/contracts/{id}/steps")
  ModelAndView step(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    var contract = found(actor, id);
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          int version = typed.number("version");
          var action = action(typed, form.value("step"));
          typed.check();
          contracts.step(actor, contract, version, action);
          return done(after, id, "contracts.done");
        },
        again -> ContractController.page(pages, actor, contract, again));
  }

  private static Action action(TypedWhole typed, String step) {
    return switch (step) {
      case "reach" -> new Action.Reach(typed.number("nr"), typed.words("finding", 1000));
      case "evaluate" ->
          new Action.Evaluate(typed.words("passed", 5).equals("yes"), typed.words("result", 1000));
      case "stop" -> new Action.Stop(typed.words("stopping", 1000));
      case "finish" -> new Action.Finish("");
      case "cancel" -> new Action.Cancel(typed.words("cancelling", 300));
      default -> throw new Absent(step);
    };
  }

  @PostMapping("/contracts/{id}/payments")
  ModelAndView pay(
      Actor actor,
      @PathVariable String id,
      Form form,
      @RequestParam(required = false) List<MultipartFile> scans,
      RedirectAttributes after) {
    var found = contracts.find(actor, Ids.contract(id));
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          int nr = typed.number("nr");
          var number = typed.words("voucher", 60);
          var day = typed.day("voucher-day");
          typed.check();
          var kept =
              Upload.chosen("scans", scans == null ? List.of() : scans, Audience.STAFF).stream()
                  .map(upload -> files.store(actor, found.place(), upload).id().id())
                  .toList();
          var paper = new MilestonePayments.Paper(number, day, kept, typed.once());
          var payment = payments.pay(actor, found.id(), nr, paper);
          after.addFlashAttribute("flash", Flash.ok("contracts.done.paid"));
          return new ModelAndView("redirect:/funds/payments/" + payment);
        },
        again -> ContractController.page(pages, actor, found.id(), again));
  }

  @PostMapping("/contracts/{id}/duties")
  ModelAndView write(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    var contract = found(actor, id);
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          var kind = typed.one("kind", Duties.Kind.class);
          var words = typed.words("words", 1000);
          typed.check();
          duties.write(actor, contract, month(form), kind, words);
          return done(after, id, "contracts.done");
        },
        again -> ContractController.page(pages, actor, contract, again));
  }

  private static YearMonth month(Form form) {
    try {
      return YearMonth.parse(form.value("month").strip());
    } catch (DateTimeException noMonth) {
      throw Invalid.field("month", "contracts.invalid.month");
    }
  }

  private Contract.Id found(Actor actor, String id) {
    return contracts.find(actor, Ids.contract(id)).id();
  }

  private static ModelAndView done(RedirectAttributes after, String id, String words) {
    after.addFlashAttribute("flash", Flash.ok(words));
    return new ModelAndView("redirect:/contracts/" + id);
  }
}
