package org.liandong.purchases.web;

import java.util.List;
import java.util.Locale;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.files.Attachment;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.purchases.Purchase;
import org.liandong.purchases.Purchases;
import org.liandong.purchases.Reports;
import org.liandong.purchases.Sight;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a plan, one purchase, and its steps. */
@Controller
class PurchaseController {
  private final Purchases purchases;
  private final StepForms steps;
  private final Reports reports;
  private final CasePages pages;
  private final Files files;

  PurchaseController(
      Purchases purchases, StepForms steps, Reports reports, CasePages pages, Files files) {
    this.purchases = purchases;
    this.steps = steps;
    this.reports = reports;
    this.pages = pages;
    this.files = files;
  }

  @GetMapping("/purchases/new")
  ModelAndView form(Actor actor, Locale locale, Form form) {
    if (!Sight.buys(actor, actor.hat().place())) throw new Absent("/purchases/new");
    return again(actor, form, locale);
  }

  private ModelAndView again(Actor actor, Form form, Locale locale) {
    return new ModelAndView("purchases/new", "page", pages.form(actor, form, locale));
  }

  @PostMapping("/purchases")
  ModelAndView plan(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    if (!Sight.desk(actor)) throw new Absent("/purchases");
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          var place = typed.place("place", actor.hat().place());
          var id = purchases.plan(actor, place, StepForms.plan(typed));
          after.addFlashAttribute("flash", Flash.ok("purchases.done.planned"));
          return new ModelAndView("redirect:/purchases/" + id);
        },
        again -> again(actor, again, locale));
  }

  @GetMapping("/purchases/{id}")
  ModelAndView one(Actor actor, Locale locale, @PathVariable String id) {
    return page(actor, Ids.purchase(id), Form.EMPTY, locale);
  }

  private ModelAndView page(Actor actor, Purchase.Id id, Form form, Locale locale) {
    return new ModelAndView("purchases/purchase", "page", pages.one(actor, id, form, locale));
  }

  @PostMapping("/purchases/{id}/steps")
  ModelAndView step(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var purchase = Ids.purchase(id);
    purchases.find(actor, purchase);
    return form.attempt(
        () -> {
          steps.take(actor, purchase, form);
          after.addFlashAttribute("flash", Flash.ok("purchases.done"));
          return new ModelAndView("redirect:/purchases/" + id);
        },
        again -> page(actor, purchase, again, locale));
  }

  /** A payment out of the contract, with its voucher. */
  @PostMapping("/purchases/{id}/payments")
  ModelAndView pay(
      Actor actor,
      Locale locale,
      @PathVariable String id,
      Form form,
      @RequestParam(required = false) List<MultipartFile> scans,
      RedirectAttributes after) {
    var found = purchases.find(actor, Ids.purchase(id));
    return form.attempt(
        () -> {
          var typed = new TypedWhole(form);
          var draft = StepForms.payment(typed, found);
          typed.check();
          var uploads = Upload.chosen("scans", scans == null ? List.of() : scans, Audience.STAFF);
          var kept =
              uploads.stream()
                  .map(upload -> files.store(actor, found.place(), upload))
                  .map(Attachment::id)
                  .map(Attachment.Id::id)
                  .toList();
          var payment = reports.pay(actor, found.id(), draft.apply(kept));
          after.addFlashAttribute("flash", Flash.ok("purchases.done.paid"));
          return new ModelAndView("redirect:/funds/payments/" + payment);
        },
        again -> page(actor, found.id(), again, locale));
  }
}
