package org.liandong.policy.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Rules;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules that hold at a place, for programs. */
@RestController
class RulesApi {
  private final Rules rules;
  private final RulePages pages;
  private final PolicyPlaces places;

  /** A rule that holds. Exact as its unit writes it; dates and clause as on the page. */
  record Held(
      String rule,
      String title,
      String titleEn,
      String value,
      String unit,
      String comparison,
      String kind,
      boolean ourReading,
      String fromPlace,
      String pack,
      int version,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      String quote,
      String source,
      List<String> requirements) {}

  /** The answer for one place. */
  record Holding(String place, LocalDate on, List<Held> rules) {}

  RulesApi(Rules rules, RulePages pages, PolicyPlaces places) {
    this.rules = rules;
    this.pages = pages;
    this.places = places;
  }

  @GetMapping("/api/v1/policy/places/{code}/rules")
  Holding rules(@PathVariable String code, @RequestParam(defaultValue = "") String on) {
    var place = Codes.place(code);
    places.find(place);
    var day = Codes.day(on, pages.today());
    var held = rules.holding(place, day).stream().map(RulesApi::held).toList();
    return new Holding(place.value(), day, held);
  }

  private static Held held(RuleValue value) {
    var it = value.definition();
    var origin = value.origin();
    return new Held(
        it.rule(),
        it.title(),
        it.titleEn(),
        it.value(),
        it.unit().name(),
        it.comparison().name(),
        it.kind().name(),
        it.reading(),
        origin.place().value(),
        origin.pack(),
        origin.version(),
        origin.from(),
        origin.until(),
        it.clause().quote(),
        it.clause().source(),
        it.requirements());
  }
}
