package org.liandong.indicators.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.indicators.Catalog;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Span;
import org.liandong.indicators.Tallies;
import org.liandong.indicators.Tallies.Only;
import org.liandong.territory.Places;
import org.liandong.ui.tag.Sorting;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Figures that anybody may see, with the rows they were counted from. */
@Controller
class MeasureController {
  /** How many months a page looks back. */
  static final List<Integer> SPANS = List.of(3, 12, 24);

  private static final List<String> WAYS = List.of("share", "name", "whole");
  private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
  private static final int SIZE = 20;
  private final Catalog catalog;
  private final MeasurePages pages;
  private final Tallies tallies;
  private final Places places;

  MeasureController(Catalog catalog, MeasurePages pages, Tallies tallies, Places places) {
    this.catalog = catalog;
    this.pages = pages;
    this.tallies = tallies;
    this.places = places;
  }

  /** Without a place, that of the hat; visitors begin with the nation. */
  @GetMapping("/indicators")
  ModelAndView all(
      Actor actor, Locale locale, @RequestParam(required = false) @Nullable String place) {
    var code = place == null ? home(actor) : place(place);
    var entries =
        catalog.all().stream()
            .map(
                measures -> new IndicatorsPage.Entry(pages.brief(measures.measure(), code, locale)))
            .toList();
    return new ModelAndView(
        "indicators/all", "page", new IndicatorsPage(places.find(code), List.of(), entries));
  }

  @GetMapping("/indicators/{measure}")
  ModelAndView measure(
      Actor actor,
      Locale locale,
      @PathVariable String measure,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "12") int months,
      @RequestParam(required = false) @Nullable String sort) {
    if (!SPANS.contains(months)) throw new Absent(months);
    var span = pages.last(months);
    var sorting = Sorting.of(sort, WAYS);
    var found = catalog.find(measure);
    return new ModelAndView(
        "indicators/measure",
        "page",
        pages.page(actor, found, place(place), span, sorting, locale));
  }

  @GetMapping("/indicators/{measure}/counted")
  ModelAndView counted(
      Actor actor,
      Locale locale,
      @PathVariable String measure,
      @RequestParam String place,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(required = false) @Nullable String after) {
    var measures = catalog.find(measure);
    var code = place(place);
    var county = code.county().orElseThrow(() -> new Absent(place));
    var span = span(from, to);
    var only = new Only(kind, category);
    var start = after != null && after.matches(ID) ? UUID.fromString(after) : null;
    var found = tallies.counted(measures.measure(), code, span, only, start, SIZE);
    var rows = rows(measures.rows(actor, county, found.rows(), locale), found.rows());
    var page =
        new CountedPage(
            places.find(code),
            pages.crumbs(measures.measure(), code),
            tallies.of(measures.measure(), code, span),
            span,
            only,
            new org.liandong.base.Keyset<>(rows, found.next()),
            start == null ? null : after);
    return new ModelAndView("indicators/counted", "page", page);
  }

  private static List<Measures.Row> rows(List<Measures.Row> read, List<UUID> order) {
    return read.stream()
        .sorted(Comparator.comparingInt(row -> order.indexOf(row.subject())))
        .toList();
  }

  private Span span(String from, String to) {
    var last = pages.last(12);
    var first = month(from, last.from());
    var end = month(to, last.to());
    return first.isAfter(end) ? new Span(end, first) : new Span(first, end);
  }

  private static YearMonth month(String text, YearMonth otherwise) {
    try {
      return text.isBlank() ? otherwise : YearMonth.parse(text);
    } catch (DateTimeException e) {
      return otherwise;
    }
  }

  private static PlaceCode home(Actor actor) {
    var code = actor.hat().place().value();
    return new PlaceCode(code.length() > 12 ? code.substring(0, 12) : code);
  }

  /** Figures are kept from the committee up; what lies below one is shown by its committee. */
  private static PlaceCode place(String code) {
    if (code.length() > 12 && PlaceCode.valid(code)) return new PlaceCode(code.substring(0, 12));
    if (!code.matches("|\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")) throw new Absent(code);
    return new PlaceCode(code);
  }
}
