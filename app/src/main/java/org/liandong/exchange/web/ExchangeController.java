package org.liandong.exchange.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.exchange.Exchange;
import org.liandong.exchange.Kinds;
import org.liandong.exchange.Post;
import org.liandong.exchange.Wish;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The board of a community, and one's own asks and offers. */
@Controller
class ExchangeController {
  private static final int LONGEST = 1000;
  private final Exchange exchange;
  private final ExchangePages pages;
  private final DealPages deals;
  private final Kinds kinds;
  private final Clock clock;

  ExchangeController(
      Exchange exchange, ExchangePages pages, DealPages deals, Kinds kinds, Clock clock) {
    this.exchange = exchange;
    this.pages = pages;
    this.deals = deals;
    this.kinds = kinds;
    this.clock = clock;
  }

  @GetMapping("/exchange")
  ModelAndView board(
      Actor actor,
      Locale locale,
      @RequestParam(defaultValue = "ask") String kind,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(required = false) @Nullable String after) {
    var from = Typed.after(after);
    var page = pages.board(actor, kind(kind), category, from, locale);
    return new ModelAndView("exchange/board", "page", page);
  }

  @GetMapping("/exchange/new")
  ModelAndView form(Actor actor, Locale locale, @RequestParam(defaultValue = "ask") String kind) {
    return wish(actor, kind(kind), Form.EMPTY, locale);
  }

  @GetMapping("/exchange/mine")
  ModelAndView mine(Actor actor, Locale locale) {
    return new ModelAndView("exchange/mine", "page", deals.mine(actor, locale));
  }

  @PostMapping("/exchange")
  ModelAndView post(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    var kind = kind(form.value("kind"));
    return form.attempt(
        () -> {
          var id = exchange.post(actor, read(form, kind));
          after.addFlashAttribute("flash", Flash.ok("exchange.done.posted"));
          return new ModelAndView("redirect:/exchange/" + id);
        },
        again -> wish(actor, kind, again, locale));
  }

  @GetMapping("/exchange/{id}")
  ModelAndView one(Actor actor, Locale locale, @PathVariable String id) {
    return post(actor, id, Form.EMPTY, locale);
  }

  @PostMapping("/exchange/{id}/withdrawal")
  ModelAndView withdraw(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          exchange.withdraw(actor, parsed(id));
          after.addFlashAttribute("flash", Flash.ok("exchange.done.withdrawn"));
          return new ModelAndView("redirect:/exchange/mine");
        },
        again -> post(actor, id, again, locale));
  }

  @PostMapping("/exchange/{id}/offers")
  ModelAndView offer(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          var deal = exchange.offer(actor, parsed(id), said(form));
          after.addFlashAttribute("flash", Flash.ok("exchange.done.proposed"));
          return new ModelAndView("redirect:/exchange/deals/" + deal);
        },
        again -> post(actor, id, again, locale));
  }

  @PostMapping("/exchange/{id}/requests")
  ModelAndView request(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          var offer = parsed(form.value("offer"));
          var deal = exchange.request(actor, parsed(id), offer, said(form));
          after.addFlashAttribute("flash", Flash.ok("exchange.done.proposed"));
          return new ModelAndView("redirect:/exchange/deals/" + deal);
        },
        again -> post(actor, id, again, locale));
  }

  private static String said(Form form) {
    return new Typed(form).optional("words", LONGEST);
  }

  private ModelAndView wish(Actor actor, Post.Kind kind, Form form, Locale locale) {
    return new ModelAndView("exchange/wish", "page", pages.wish(actor, kind, form, locale));
  }

  private ModelAndView post(Actor actor, String id, Form form, Locale locale) {
    return new ModelAndView("exchange/post", "page", pages.post(actor, parsed(id), form, locale));
  }

  private Wish read(Form form, Post.Kind kind) {
    var typed = new Typed(form);
    var place = typed.where();
    var category = form.value("category");
    if (!kinds.knows(place, category)) throw Invalid.field("category", "exchange.category.missing");
    var now = clock.instant();
    var opens = typed.moment("opens", now);
    return new Wish(
        kind,
        place,
        category,
        typed.words("words", LONGEST),
        opens,
        typed.moment("closes", opens.plus(Duration.ofDays(kind == Post.Kind.ASK ? 7 : 90))),
        typed.once());
  }

  private static Post.Kind kind(String text) {
    return switch (text) {
      case "offer", "OFFER" -> Post.Kind.OFFER;
      case "ask", "ASK" -> Post.Kind.ASK;
      default -> throw new Absent(text);
    };
  }

  private static Post.Id parsed(String text) {
    return Absent.unless(text, Post.Id::parse);
  }
}
