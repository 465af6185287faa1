package org.liandong.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Words;
import org.liandong.policy.DocumentSearch;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Rules;
import org.liandong.requests.RequestSearch;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One search over places, rules and the requests the reader may see. */
@Controller
class SearchController {
  private static final int TOP = 8;
  private static final int LONGEST = 100;
  private final Places places;
  private final Rules rules;
  private final DocumentSearch documents;
  private final RequestSearch requests;
  private final SavedSearches saved;
  private final List<Finder> finders;
  private final Clock clock;

  SearchController(
      Places places,
      Rules rules,
      DocumentSearch documents,
      RequestSearch requests,
      SavedSearches saved,
      List<Finder> finders,
      Clock clock) {
    this.places = places;
    this.rules = rules;
    this.documents = documents;
    this.requests = requests;
    this.saved = saved;
    this.finders = finders.stream().sorted(Comparator.comparing(Finder::heading)).toList();
    this.clock = clock;
  }

  @GetMapping("/search")
  @Transactional(readOnly = true)
  ModelAndView search(Actor actor, Locale locale, @RequestParam(defaultValue = "") String q) {
    var words = q.strip().codePointCount(0, q.strip().length()) > LONGEST ? "" : q.strip();
    var page =
        words.isEmpty() ? SearchPage.blank(q.strip(), saved.of(actor)) : page(actor, locale, words);
    return new ModelAndView("portal/search", "page", page);
  }

  private SearchPage page(Actor actor, Locale locale, String words) {
    var found = places.search(words, null);
    var top = found.rows().stream().limit(TOP).toList();
    var names = places.fullNames(top.stream().map(Place::code).toList());
    var hits =
        top.stream()
            .map(it -> new SearchPage.PlaceHit(it, names.getOrDefault(it.code(), "")))
            .toList();
    return new SearchPage(
        words,
        requests.find(actor, words, TOP).stream().map(SearchPage.RequestHit::new).toList(),
        groups(actor, words),
        hits,
        rules(actor.hat().place(), words, locale),
        documents.find(actor, terms(words), TOP),
        found.rows().size() > TOP || found.next().isPresent(),
        saved.of(actor));
  }

  private List<SearchPage.Group> groups(Actor actor, String words) {
    var found = new LinkedHashMap<String, List<Found>>();
    for (var finder : finders) found.put(finder.heading(), finder.find(actor, words, TOP));
    found.values().removeIf(List::isEmpty);
    var names =
        places.names(found.values().stream().flatMap(List::stream).map(Found::place).toList());
    return found.entrySet().stream()
        .map(one -> new SearchPage.Group(one.getKey(), hits(one.getValue(), names)))
        .toList();
  }

  private static List<SearchPage.Hit> hits(List<Found> found, Map<PlaceCode, String> names) {
    return found.stream()
        .map(one -> new SearchPage.Hit(one, names.getOrDefault(one.place(), "")))
        .toList();
  }

  private List<SearchPage.RuleHit> rules(PlaceCode place, String words, Locale locale) {
    var terms = terms(words);
    return rules.holding(place, LocalDate.now(clock.withZone(WorkingDays.ZONE))).stream()
        .filter(rule -> says(rule, terms))
        .limit(TOP)
        .map(rule ->
            new SearchPage.RuleHit(
                rule.definition().title(locale),
                rule.text(),
                rule.clause().source(),
                place,
                rule.rule()))
        .toList();
  }

  private static List<String> terms(String words) {
    return Arrays.stream(Words.plain(words).split("\\s+")).toList();
  }

  private static boolean says(RuleValue rule, List<String> terms) {
    var definition = rule.definition();
    var clause = definition.clause();
    var text =
        Words.plain(
            String.join(
                " ", definition.title(), definition.titleEn(), clause.title(), clause.quote()));
    return terms.stream().allMatch(text::contains);
  }
}
