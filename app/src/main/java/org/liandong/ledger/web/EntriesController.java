package org.liandong.ledger.web;

import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.Closings;
import org.liandong.ledger.Commitment;
import org.liandong.ledger.Commitments;
import org.liandong.ledger.Funds;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What is booked by a form, but for payments: each is a resource that is made. */
@Controller
class EntriesController {
  private final Books books;
  private final Funds funds;
  private final Commitments commitments;
  private final Closings closings;
  private final FundDetail detail;
  private final Steps<Book.Id> steps;

  EntriesController(
      Books books, Funds funds, Commitments commitments, Closings closings, FundDetail detail) {
    this.books = books;
    this.funds = funds;
    this.commitments = commitments;
    this.closings = closings;
    this.detail = detail;
    steps = new Steps<>(Ids::book, "/funds/", "ledger.done.", detail::page);
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
  ModelAndView receive(Sent sent) {
    return book(
        sent,
        What.RECEIPT,
        (book, input) -> funds.receive(sent.actor(), book.id(), EntryForms.receipt(input)));
  }

  @PostMapping("/funds/{id}/entries/line")
  ModelAndView add(Sent sent) {
    return book(
        sent,
        What.LINE,
        (book, input) -> books.add(sent.actor(), book.id(), EntryForms.line(input)));
  }

  @PostMapping("/funds/{id}/entries/grant")
  ModelAndView grant(Sent sent) {
    return book(
        sent,
        What.GRANT,
        (book, input) -> {
          var line = input.id("line");
          var amount = input.amount("amount");
          var words = input.words("words", 500);
          input.check();
          funds.grant(sent.actor(), book.id(), line, amount, new Funds.Said(words, input.once()));
        });
  }

  @PostMapping("/funds/{id}/entries/move")
  ModelAndView move(Sent sent) {
    return book(
        sent,
        What.MOVE,
        (book, input) -> {
          var route = new Funds.Route(input.id("line"), input.id("to"));
          var amount = input.amount("amount");
          var words = input.words("words", 500);
          if (route.from().equals(route.to())) input.wrong("to", "ledger.invalid.same");
          input.check();
          funds.move(sent.actor(), book.id(), route, amount, new Funds.Said(words, input.once()));
        });
  }

  @PostMapping("/funds/{id}/entries/commitment")
  ModelAndView promise(Sent sent) {
    return book(
        sent,
        What.COMMITMENT,
        (book, input) -> {
          var line = input.id("line");
          var amount = input.amount("amount");
          var partner = input.words("partner", 80);
          var words = input.words("words", 500);
          input.check();
          var promise = new Commitment.Promise(line, amount, partner, words, input.once());
          commitments.promise(sent.actor(), book.id(), promise);
        });
  }

  @PostMapping("/funds/{id}/entries/closing")
  ModelAndView close(Sent sent) {
    return book(
        sent,
        What.CLOSING,
        (book, input) -> {
          var year = input.year("year");
          var words = input.words("words", 500);
          input.check();
          closings.close(sent.actor(), book.id(), year, words);
        });
  }

  /** What is left of a promise goes back to its line. */
  @PostMapping("/funds/{id}/commitments/{commitment}/releases")
  ModelAndView release(Sent sent, @PathVariable String commitment) {
    var promise = Ids.commitment(commitment);
    return steps.take(
        sent,
        "release",
        fund -> {
          var input = new Input(sent.form(), detail.book(sent.actor(), fund).unit());
          var words = input.words("words", 500);
          input.check();
          commitments.release(sent.actor(), fund, promise, new Funds.Said(words, input.once()));
        });
  }

  private ModelAndView book(Sent sent, What what, Work work) {
    var book = detail.book(sent.actor(), Ids.book(sent.id()));
    if (!what.open(sent.actor(), book.place())) throw new Absent(what);
    return steps.take(
        sent,
        what.path(),
        id -> work.with(book, new Input(sent.form(), book.unit())),
        (actor, id, again) -> detail.entry(actor, id, what, again));
  }
}
