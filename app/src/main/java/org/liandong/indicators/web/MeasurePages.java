package org.liandong.indicators.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Share;
import org.liandong.base.WorkingDays;
import org.liandong.indicators.Figure;
import org.liandong.indicators.Measure;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Span;
import org.liandong.indicators.Tallies;
import org.liandong.indicators.Tallies.Split;
import org.liandong.indicators.web.MeasurePage.Goal;
import org.liandong.indicators.web.MeasurePage.Line;
import org.liandong.policy.Measured;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Rules;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;
import org.liandong.policy.Wording;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Messages;
import org.liandong.ui.tag.Crumb;
import org.liandong.ui.tag.Sorting;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of indicators show. */
@Component
@Transactional(readOnly = true)
class MeasurePages {
  private final Tallies tallies;
  private final Places places;
  private final Rules rules;
  private final Messages messages;
  private final Clock clock;

  MeasurePages(Tallies tallies, Places places, Rules rules, Messages messages, Clock clock) {
    this.tallies = tallies;
    this.places = places;
    this.rules = rules;
    this.messages = messages;
    this.clock = clock;
  }

  static String href(Measure measure, PlaceCode place) {
    return "/indicators/%s?place=%s".formatted(measure.name(), place.value());
  }

  Span last(int months) {
    return Span.last(months, YearMonth.now(clock.withZone(WorkingDays.ZONE)));
  }

  /** The figure alone, for the list of all measures. */
  MeasurePage brief(Measure measure, PlaceCode code, Locale locale) {
    var span = last(12);
    var figure = tallies.of(measure, code, span);
    var goal = rules.lookup(measure.name(), code, today()).map(v -> goal(v, figure, locale));
    var sorting = new Sorting("name", false);
    return new MeasurePage(
        places.find(code),
        List.of(),
        measure,
        span,
        sorting,
        figure,
        goal.orElse(null),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  MeasurePage page(
      Actor actor, Measures measures, PlaceCode code, Span span, Sorting sorting, Locale locale) {
    var measure = measures.measure();
    var figure = tallies.of(measure, code, span);
    var goal = rules.lookup(measure.name(), code, today());
    return new MeasurePage(
        places.find(code),
        crumbs(measure, code),
        measure,
        span,
        sorting,
        figure,
        goal.map(value -> goal(value, figure, locale)).orElse(null),
        tallies.months(measure, code, span),
        sorted(below(measure, code, span, goal.orElse(null)), sorting),
        sorted(categories(measures, code, span, locale), sorting),
        sorted(handlers(actor, measures, code, span), sorting));
  }

  List<Crumb> crumbs(Measure measure, PlaceCode place) {
    return places.path(place).stream()
        .filter(above -> !above.code().equals(place))
        .map(above -> new Crumb(above.spoken(), href(measure, above.code())))
        .toList();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  private Goal goal(RuleValue value, Figure figure, Locale locale) {
    var wording = new Wording(locale, (key, arguments) -> messages.text(locale, key, arguments));
    int percent = percent(value.share());
    return new Goal(
        wording.demand(value.definition()),
        wording.source(value.definition()),
        percent,
        reached(value, figure));
  }

  /** Nothing that counts is nothing that was missed. */
  private static boolean reached(RuleValue value, Figure figure) {
    if (figure.whole() == 0) return true;
    var measured =
        Measured.share(
            Measured.count("indicators.input.part", Unit.ITEMS, figure.part()),
            Measured.count("indicators.input.whole", Unit.ITEMS, figure.whole()));
    return Ruling.of(value, measured).kept();
  }

  private static int percent(Share share) {
    var text = share.percent(0);
    return Integer.parseInt(text.substring(0, text.length() - 1));
  }

  /** A code without a name stands for what belongs to the place itself, not to one below it. */
  private List<Line> below(Measure measure, PlaceCode code, Span span, @Nullable RuleValue goal) {
    var figures = tallies.below(measure, code, span);
    var names = places.names(figures.stream().map(f -> new PlaceCode(f.key())).toList());
    return figures.stream()
        .map(figure -> {
          var below = new PlaceCode(figure.key());
          var name = names.get(below);
          return new Line(
              name == null ? "" : new Place(below, name).spoken(),
              name == null ? null : href(measure, below),
              figure,
              goal == null || figure.whole() == 0 ? null : reached(goal, figure));
        })
        .toList();
  }

  private List<Line> categories(Measures measures, PlaceCode code, Span span, Locale locale) {
    var county = code.county().orElse(null);
    if (county == null) return List.of();
    var figures = tallies.split(measures.measure(), code, span, Split.CATEGORY);
    var names = new HashMap<String, String>();
    for (var figure : figures) {
      var name = measures.category(county, figure.key(), locale);
      if (name != null) names.put(figure.key(), name);
    }
    return named(figures, names);
  }

  private List<Line> handlers(Actor actor, Measures measures, PlaceCode code, Span span) {
    var county = code.county().orElse(null);
    if (county == null || !sees(actor, code)) return List.of();
    var figures = tallies.split(measures.measure(), code, span, Split.HANDLER);
    return named(figures, handlers(actor, measures, county, figures));
  }

  private static Map<String, String> handlers(
      Actor actor, Measures measures, County county, List<Figure> figures) {
    return measures.handlers(actor, county, figures.stream().map(Figure::key).toList());
  }

  /** Who answers for a figure is for the staff of the place and of those above it. */
  private static boolean sees(Actor actor, PlaceCode code) {
    return actor.behalf().isEmpty()
        && actor.hat().position().staff()
        && actor.hat().place().contains(code);
  }

  private static List<Line> named(List<Figure> figures, Map<String, String> names) {
    return figures.stream()
        .filter(figure -> names.containsKey(figure.key()))
        .map(figure -> new Line(names.getOrDefault(figure.key(), ""), null, figure, null))
        .toList();
  }

  private static List<Line> sorted(List<Line> lines, Sorting sorting) {
    Comparator<Line> order =
        switch (sorting.key()) {
          case "share" ->
              Comparator.comparing(
                  line -> line.figure().share().orElse(Share.of(2, 1)), Comparator.naturalOrder());
          case "whole" -> Comparator.comparingLong(line -> line.figure().whole());
          default -> Comparator.comparing(line -> line.figure().key());
        };
    var all = new ArrayList<>(lines);
    all.sort(sorting.down() ? order.reversed() : order);
    return all;
  }
}
