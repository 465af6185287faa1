package org.liandong.ledger.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.Rights;
import org.liandong.ledger.Sight;
import org.liandong.ledger.Unit;
import org.liandong.territory.Places;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.liandong.ui.tag.Sorting;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Funds: the list, one of them, a new one, and opening one to everybody. */
@Controller
class FundsController {
  private final FundPages pages;
  private final FundDetail detail;
  private final FundSheets sheets;
  private final Books books;
  private final Places places;
  private final Steps<Book.Id> steps;

  FundsController(
      FundPages pages, FundDetail detail, FundSheets sheets, Books books, Places places) {
    this.pages = pages;
    this.detail = detail;
    this.sheets = sheets;
    this.books = books;
    this.places = places;
    steps = new Steps<>(Ids::book, "/funds/", "ledger.done.", detail::page);
  }

  @GetMapping("/funds")
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String sort,
      @RequestParam(required = false) @Nullable String after) {
    if (!Sight.desk(actor)) throw new Absent("/funds");
    var sorting = Sorting.of(sort, FundPages.SORTS);
    return new ModelAndView("ledger/funds", "page", pages.list(actor, q, sorting, after));
  }

  @GetMapping("/funds/list.{ending}")
  ResponseEntity<byte[]> sheet(Actor actor, @PathVariable String ending) {
    if (!Sight.desk(actor)) throw new Absent("/funds");
    return sheets.funds(actor, ending);
  }

  @GetMapping("/funds/new")
  ModelAndView opening(Actor actor) {
    return opening(actor, Form.EMPTY);
  }

  private ModelAndView opening(Actor actor, Form form) {
    var place = actor.hat().place();
    if (!Rights.finance(actor, place)) throw new Absent("/funds/new");
    var page = new OpeningPage(places.fullName(place), place.value(), form);
    return new ModelAndView("ledger/opening", "page", page);
  }

  @PostMapping("/funds")
  ModelAndView open(Actor actor, Form form, RedirectAttributes after) {
    if (!Rights.finance(actor, actor.hat().place())) throw new Absent("/funds");
    return form.attempt(
        () -> {
          var id = books.open(actor, opening(form));
          after.addFlashAttribute("flash", Flash.ok("ledger.done.opened"));
          return new ModelAndView("redirect:/funds/" + id);
        },
        again -> opening(actor, again));
  }

  private Book.Opening opening(Form form) {
    var input = new Input(form, Unit.MONEY);
    var code = input.words("place", 20);
    if (!code.isEmpty() && (!PlaceCode.valid(code) || places.lookup(new PlaceCode(code)).isEmpty()))
      input.wrong("place", "ledger.invalid.place");
    var name = input.words("name", 80);
    var purpose = input.optional("purpose", 500);
    var earmark = input.optional("earmark", 40);
    input.check();
    return new Book.Opening(new PlaceCode(code), name, Unit.MONEY, purpose, earmark, input.once());
  }

  @GetMapping("/funds/{id}")
  ModelAndView fund(
      Actor actor, @PathVariable String id, @RequestParam(defaultValue = "0") int year) {
    return detail.page(actor, Ids.book(id), year, Form.EMPTY);
  }

  @PostMapping("/funds/{id}/publications")
  ModelAndView publish(Sent sent) {
    return steps.take(sent, "published", fund -> books.publish(sent.actor(), fund));
  }
}
