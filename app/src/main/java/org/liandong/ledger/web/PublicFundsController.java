package org.liandong.ledger.web;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Amount;
import org.liandong.ledger.Book;
import org.liandong.ledger.Role;
import org.liandong.ledger.Unit;
import org.liandong.ledger.db.tables.records.PublishedBookRecord;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.tag.Crumb;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Published funds: what came, what it is for, what was spent. For anybody. */
@Controller
class PublicFundsController {
  private static final PublicFunds.Sums NONE = new PublicFunds.Sums("", "", Map.of());
  private final PublicFunds funds;
  private final Places places;

  PublicFundsController(PublicFunds funds, Places places) {
    this.funds = funds;
    this.places = places;
  }

  /** Without a place there is no list to show: the visitor chooses one first. */
  @GetMapping(value = "/public/funds", params = "!place")
  String choose() {
    return "redirect:/places";
  }

  @GetMapping(value = "/public/funds", params = "place")
  ModelAndView list(@RequestParam String place) {
    var found = place(place);
    var books = funds.list(found.code());
    var sums = funds.wholes(books);
    var names = places.names(books.stream().map(book -> new PlaceCode(book.getPlace())).toList());
    var rows =
        books.stream()
            .map(book ->
                row(
                    book,
                    names.getOrDefault(new PlaceCode(book.getPlace()), ""),
                    sums.getOrDefault(book.getId(), NONE)))
            .toList();
    var page = new PublicFundsPage(found, crumbs(found.code(), false), rows);
    return new ModelAndView("ledger/public", "page", page);
  }

  /** From the county to the committee; anything else has no such list. */
  private Place place(String code) {
    if (!code.matches("\\d{6}|\\d{9}|\\d{12}")) throw new Absent(code);
    return places.find(new PlaceCode(code));
  }

  private List<Crumb> crumbs(PlaceCode place, boolean itself) {
    return places.path(place).stream()
        .filter(above -> above.code().value().length() >= 6)
        .filter(above -> itself || !above.code().equals(place))
        .map(above -> new Crumb(above.name(), "/public/funds?place=" + above.code()))
        .toList();
  }

  private static PublicFundsPage.Row row(
      PublishedBookRecord book, String place, PublicFunds.Sums sums) {
    var unit = Unit.valueOf(book.getUnit());
    var received = -sums.of(Role.ORIGIN);
    var spent = sums.of(Role.SPENT);
    return new PublicFundsPage.Row(
        id(book).toString(),
        book.getName(),
        place,
        book.getPurpose(),
        book.getEarmark(),
        new Amount(unit, received),
        new Amount(unit, spent),
        new Amount(unit, book.getRest()),
        percent(spent, received));
  }

  private static Book.Id id(PublishedBookRecord book) {
    return new Book.Id(new County(book.getCounty()), book.getId());
  }

  private static int percent(long part, long whole) {
    if (whole <= 0) return 0;
    return BigInteger.valueOf(part)
        .multiply(BigInteger.valueOf(100))
        .divide(BigInteger.valueOf(whole))
        .intValue();
  }

  @GetMapping("/public/funds/{id}")
  ModelAndView fund(
      @PathVariable String id, @RequestParam(required = false) @Nullable String after) {
    var fund = Ids.book(id);
    var book = funds.find(fund).orElseThrow(() -> new Absent(id));
    var unit = Unit.valueOf(book.getUnit());
    var whole = funds.wholes(List.of(book)).getOrDefault(book.getId(), NONE);
    var place = new PlaceCode(book.getPlace());
    var page =
        new PublicFundPage(
            row(book, places.find(place).name(), whole),
            Objects.requireNonNull(book.getPublishedAt()).toInstant(),
            crumbs(place, true),
            funds.sources(fund).stream().map(sums -> source(unit, sums)).toList(),
            funds.lines(fund).stream().map(sums -> line(unit, sums)).toList(),
            funds.movements(fund, unit, after),
            after);
    return new ModelAndView("ledger/public-fund", "page", page);
  }

  private static PublicFundPage.Part source(Unit unit, PublicFunds.Sums sums) {
    return part(unit, sums, -sums.of(Role.ORIGIN));
  }

  private static PublicFundPage.Part line(Unit unit, PublicFunds.Sums sums) {
    return part(unit, sums, sums.of(Role.GRANTED, Role.RESERVED, Role.SPENT));
  }

  private static PublicFundPage.Part part(Unit unit, PublicFunds.Sums sums, long whole) {
    var spent = sums.of(Role.SPENT);
    return new PublicFundPage.Part(
        sums.key(),
        sums.name(),
        new Amount(unit, whole),
        new Amount(unit, spent),
        new Amount(unit, whole - spent),
        percent(spent, whole));
  }
}
