package org.liandong.ledger.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.PostingReads;
import org.liandong.ledger.Postings;
import org.liandong.ledger.Rights;
import org.liandong.ledger.Scope;
import org.liandong.ledger.Statement;
import org.liandong.ledger.Statement.Order;
import org.liandong.ledger.Statement.Window;
import org.liandong.ledger.Statements;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Statements and single postings: every figure on a page opens the entries behind it. */
@Controller
class StatementController {
  private static final int SIZE = 30;
  private final Statements statements;
  private final Books books;
  private final Postings postings;
  private final PostingReads reads;
  private final FundSheets sheets;
  private final LineNames names;

  StatementController(
      Statements statements,
      Books books,
      Postings postings,
      PostingReads reads,
      FundSheets sheets,
      LineNames names) {
    this.statements = statements;
    this.books = books;
    this.postings = postings;
    this.reads = reads;
    this.sheets = sheets;
    this.names = names;
  }

  /** What was asked, as an address writes it. */
  record Query(
      @Nullable String scope,
      @Nullable String from,
      @Nullable String until,
      @Nullable String all,
      @Nullable String order) {

    Statement statement() {
      var first = day("from", from);
      var last = day("until", until);
      if (first != null && last != null && last.isBefore(first))
        throw Invalid.field("until", "ledger.invalid.window");
      var oldest = Order.OLDEST.name().equals(order);
      return new Statement(
          part(),
          new Window(first, last),
          all != null && !all.isEmpty(),
          oldest ? Order.OLDEST : Order.NEWEST);
    }

    private Scope part() {
      if (scope == null || scope.isBlank()) return Scope.BOOK;
      try {
        return Scope.parse(scope);
      } catch (IllegalArgumentException noScope) {
        throw new Absent(scope);
      }
    }

    private static @Nullable LocalDate day(String field, @Nullable String text) {
      if (text == null || text.isBlank()) return null;
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException noDay) {
        throw Invalid.field(field, "ui.typed.day");
      }
    }
  }

  @GetMapping("/funds/{id}/statement")
  ModelAndView statement(
      Actor actor,
      @PathVariable String id,
      @ModelAttribute Query query,
      @RequestParam(required = false) @Nullable String after) {
    var book = books.find(actor, Ids.book(id));
    var asked = query.statement();
    var page =
        new StatementPage(
            book,
            asked,
            statements.ends(actor, book.id(), asked),
            statements.list(actor, book.id(), asked, after, SIZE),
            names.of(book),
            after);
    return new ModelAndView("ledger/statement", "page", page);
  }

  @GetMapping("/funds/{id}/statement.{ending}")
  ResponseEntity<byte[]> sheet(
      Actor actor,
      @PathVariable String id,
      @PathVariable String ending,
      @ModelAttribute Query query) {
    var book = books.find(actor, Ids.book(id));
    return sheets.statement(actor, book, query.statement(), ending);
  }

  @GetMapping("/funds/{id}/postings/{nr}")
  ModelAndView posting(Actor actor, @PathVariable String id, @PathVariable String nr) {
    return posting(actor, Ids.book(id), number(nr), Form.EMPTY);
  }

  private ModelAndView posting(Actor actor, Book.Id id, long nr, Form form) {
    var book = books.find(actor, id);
    var posting = reads.find(actor, id, nr);
    var reversed = reads.reversed(posting);
    var may = posting.kind().reversible() && !reversed && Rights.finance(actor, book.place());
    var page = new PostingPage(book, posting, names.of(book), reversed, may, form);
    return new ModelAndView("ledger/posting", "page", page);
  }

  @PostMapping("/funds/{id}/postings/{nr}/reversals")
  ModelAndView reverse(
      Actor actor,
      @PathVariable String id,
      @PathVariable String nr,
      Form form,
      RedirectAttributes after) {
    var fund = Ids.book(id);
    var number = number(nr);
    return form.attempt(
        () -> {
          var input = new Input(form, books.find(actor, fund).unit());
          var words = input.words("words", 500);
          input.check();
          var reverse = postings.reverse(actor, fund, number, words);
          after.addFlashAttribute("flash", Flash.ok("ledger.done.reversed"));
          return new ModelAndView("redirect:/funds/" + fund + "/postings/" + reverse);
        },
        again -> posting(actor, fund, number, again));
  }

  private static long number(String text) {
    if (!text.matches("\\d{1,18}")) throw new Absent(text);
    return Long.parseLong(text);
  }
}
