package org.liandong.ledger.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.ledger.Book;
import org.liandong.ledger.Books;
import org.liandong.ledger.Closings;
import org.liandong.ledger.Commitments;
import org.liandong.ledger.Figures;
import org.liandong.ledger.Figures.LineSums;
import org.liandong.ledger.Figures.Standing;
import org.liandong.ledger.Rights;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** Puts the page of one fund and the forms on it together. */
@Component
@Transactional(readOnly = true)
class FundDetail {
  private static final int NEWEST = 8;
  private final Books books;
  private final Figures figures;
  private final Commitments commitments;
  private final Closings closings;
  private final PaymentPages payments;
  private final Places places;
  private final Clock clock;

  FundDetail(
      Books books,
      Figures figures,
      Commitments commitments,
      Closings closings,
      PaymentPages payments,
      Places places,
      Clock clock) {
    this.books = books;
    this.figures = figures;
    this.commitments = commitments;
    this.closings = closings;
    this.payments = payments;
    this.places = places;
    this.clock = clock;
  }

  Book book(Actor actor, Book.Id id) {
    return books.find(actor, id);
  }

  /** As a fund is first opened: this year. */
  ModelAndView page(Actor actor, Book.Id id, Form form) {
    return page(actor, id, 0, form);
  }

  ModelAndView page(Actor actor, Book.Id id, int year, Form form) {
    var standing = figures.of(actor, id);
    var book = standing.book();
    var page =
        new FundPage(
            standing,
            places.fullName(book.place()),
            year == 0 ? newest(standing) : year,
            closings.closed(id),
            commitments.open(book),
            payments.newest(actor, id, NEWEST),
            Rights.finance(actor, book.place()),
            Rights.enters(actor, book.place()),
            form);
    return new ModelAndView("ledger/fund", "page", page);
  }

  /** The year of today if it has lines, else the newest that has. */
  private int newest(Standing standing) {
    var years = new TreeSet<Integer>();
    standing.lines().forEach(row -> years.add(row.line().year()));
    var today = today().getYear();
    if (years.isEmpty() || years.contains(today)) return today;
    return years.last() == 0 ? today : years.last();
  }

  ModelAndView entry(Actor actor, Book.Id id, What what, Form form) {
    var standing = figures.of(actor, id);
    if (!what.open(actor, standing.book().place())) throw new Absent(what);
    var closed = closings.closed(id);
    var page =
        new EntryPage(
            what,
            standing,
            open(standing, closed),
            what == What.PAYMENT ? commitments.open(standing.book()) : List.of(),
            years(standing, closed),
            today(),
            form);
    return new ModelAndView("ledger/entry", "page", page);
  }

  private static List<LineSums> open(Standing standing, Set<Integer> closed) {
    return standing.lines().stream().filter(row -> !closed.contains(row.line().year())).toList();
  }

  private List<Integer> years(Standing standing, Set<Integer> closed) {
    var years = new TreeSet<Integer>();
    standing.lines().forEach(row -> years.add(row.line().year()));
    years.remove(0);
    years.removeAll(closed);
    years.removeIf(year -> year > today().getYear());
    return List.copyOf(years);
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
