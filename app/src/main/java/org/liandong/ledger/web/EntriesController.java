package org.liandong.ledger.web;

import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.Closings;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Commitments;
import org.liandong.ledger.Funds;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is booked by a form, but for payments: each is a resource that is made. */
@Controller
class EntriesController {
  private final Books books;
  private final Funds funds;
  private final Commitments commitments;
  private final Closings closings;
  private final FundDetail detail;

  EntriesController(
      Books books, Funds funds, Commitments commitments, Closings closings, FundDetail detail) {
    this.books = books;
    this.funds = funds;
    this.commitments = commitments;
    this.closings = closings;
    this.detail = detail;
  }

  private interface Work {
    void with(Book book, Input input);
  }

  @GetMapping("/funds/{id}/entries/{what}")
  ModelAndView form(Actor actor, @PathVariable String id, @PathVariable String what) {
    var asked = What.of(what).orElseThrow(() -> new Absent(what));
    return detail.entry(actor, Ids.book(id), asked, Form.EMPTY);
  }

  @PostMapping("/funds/{id}/entries/receipt")
  ModelAndView receive(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    return book(
        actor,
        id,
        What.RECEIPT,
        form,
        after,
        (book, input) -> funds.receive(actor, book.id(), EntryForms.receipt(input)));
  }

  @PostMapping("/funds/{id}/entries/line")
  ModelAndView add(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    return book(
        actor,
        id,
        What.LINE,
        form,
        after,
        (book, input) -> books.add(actor, book.id(), EntryForms.line(input)));
  }

  @PostMapping("/funds/{id}/entries/grant")
  ModelAndView grant(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    return book(
        actor,
        id,
        What.GRANT,
        form,
        after,
        (book, input) -> {
          var line = input.id("line");
          var amount = input.amount("amount");
          var words = input.text("words", 500);
          input.check();
          funds.grant(actor, book.id(), line, amount, new Funds.Said(words, input.once()));
        });
  }

  @PostMapping("/funds/{id}/entries/move")
  ModelAndView move(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    return book(
        actor,
        id,
        What.MOVE,
        form,
        after,
        (book, input) -> {
          var route = new Funds.Route(input.id("line"), input.id("to"));
          var amount = input.amount("amount");
          var words = input.text("words", 500);
          if (route.from().equals(route.to())) input.wrong("to", "ledger.invalid.same");
          input.check();
          funds.move(actor, book.id(), route, amount, new Funds.Said(words, input.once()));
        });
  }

  @PostMapping("/funds/{id}/entries/commitment")
  ModelAndView promise(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    return book(
        actor,
        id,
        What.COMMITMENT,
        form,
        after,
        (book, input) -> {
          var line = input.id("line");
          var amount = input.amount("amount");
          var partner = input.text("partner", 80);
          var words = input.text("words", 500);
          input.check();
          var promise = new Commitment.Promise(line, amount, partner, words, input.once());
          commitments.promise(actor, book.id(), promise);
        });
  }

  @PostMapping("/funds/{id}/entries/closing")
  ModelAndView close(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    return book(
        actor,
        id,
        What.CLOSING,
        form,
        after,
        (book, input) -> {
          var year = input.year("year");
          var words = input.text("words", 500);
          input.check();
          closings.close(actor, book.id(), year, words);
        });
  }

  /** What is left of a promise goes back to its line. */
  @PostMapping("/funds/{id}/commitments/{commitment}/releases")
  ModelAndView release(
      Actor actor,
      @PathVariable String id,
      @PathVariable String commitment,
      Form form,
      RedirectAttributes after) {
    var fund = Ids.book(id);
    var promise = Ids.commitment(commitment);
    return form.attempt(
        () -> {
          var input = new Input(form, detail.book(actor, fund).unit());
          var words = input.text("words", 500);
          input.check();
          commitments.release(actor, fund, promise, new Funds.Said(words, input.once()));
          after.addFlashAttribute("flash", Flash.ok("ledger.done.release"));
          return new ModelAndView("redirect:/funds/" + fund);
        },
        again -> detail.page(actor, fund, 0, again));
  }

  private ModelAndView book(
      Actor actor, String text, What what, Form form, RedirectAttributes after, Work work) {
    var id = Ids.book(text);
    var book = detail.book(actor, id);
    if (!what.open(actor, book.place())) throw new Absent(what);
    return form.attempt(
        () -> {
          work.with(book, new Input(form, book.unit()));
          after.addFlashAttribute("flash", Flash.ok("ledger.done." + what.path()));
          return new ModelAndView("redirect:/funds/" + id);
        },
        again -> detail.entry(actor, id, what, again));
  }
}
