package org.liandong.exchange.web;

import java.util.Locale;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.exchange.Deal;
import org.liandong.exchange.Exchange;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One deal, and the steps its two people take. */
@Controller
class DealsController {
  private static final int LONGEST = 1000;
  private static final int DAY = 1440;
  private final Exchange exchange;
  private final DealPages pages;

  DealsController(Exchange exchange, DealPages pages) {
    this.exchange = exchange;
    this.pages = pages;
  }

  @GetMapping("/exchange/deals/{id}")
  ModelAndView deal(Actor actor, Locale locale, @PathVariable String id) {
    return page(actor, id, Form.EMPTY, locale);
  }

  @PostMapping("/exchange/deals/{id}/steps")
  ModelAndView step(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          take(actor, parsed(id), form);
          after.addFlashAttribute("flash", Flash.ok("exchange.done." + form.value("step")));
          return new ModelAndView("redirect:/exchange/deals/" + id);
        },
        again -> page(actor, id, again, locale));
  }

  private void take(Actor actor, Deal.Id id, Form form) {
    var typed = new Typed(form);
    int version = typed.version();
    var words = typed.optional("words", LONGEST);
    switch (form.value("step")) {
      case "agree" -> exchange.agree(actor, id, version, words);
      case "decline" -> exchange.decline(actor, id, version, words);
      case "cancel" -> exchange.cancel(actor, id, version, words);
      case "finish" -> exchange.finish(actor, id, version, minutes(typed), words);
      case "thank" -> exchange.thank(actor, id, version, minutes(typed), words);
      default -> throw new Absent(form.value("step"));
    }
  }

  private static int minutes(Typed typed) {
    return typed.number("minutes", 1, DAY, "exchange.minutes.wrong");
  }

  private ModelAndView page(Actor actor, String id, Form form, Locale locale) {
    return new ModelAndView("exchange/deal", "page", pages.deal(actor, parsed(id), form, locale));
  }

  private static Deal.Id parsed(String text) {
    return Absent.unless(text, Deal.Id::parse);
  }
}
