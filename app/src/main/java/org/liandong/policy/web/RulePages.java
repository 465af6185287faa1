package org.liandong.policy.web;

import static org.liandong.policy.db.Tables.PACK_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Calendars;
import org.liandong.policy.Kind;
import org.liandong.policy.Rights;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Rules;
import org.liandong.policy.web.RulePage.Above;
import org.liandong.policy.web.RulesPage.Adopted;
import org.liandong.policy.web.RulesPage.Group;
import org.liandong.policy.web.RulesPage.Line;
import org.springframework.stereotype.Component;

/** Reads what the pages about rules show. */
@Component
class RulePages {
  private final DSLContext sql;
  private final Rules rules;
  private final Adoptions adoptions;
  private final Calendars calendars;
  private final RuleHistory history;
  private final ValuePages values;
  private final PolicyPlaces places;
  private final Clock clock;

  /** What the reader asks for: on which day, with which words, of which kind. */
  record Question(LocalDate on, String words, @Nullable Kind kind) {}

  RulePages(
      DSLContext sql,
      Rules rules,
      Adoptions adoptions,
      Calendars calendars,
      RuleHistory history,
      ValuePages values,
      PolicyPlaces places,
      Clock clock) {
    this.sql = sql;
    this.rules = rules;
    this.adoptions = adoptions;
    this.calendars = calendars;
    this.history = history;
    this.values = values;
    this.places = places;
    this.clock = clock;
  }

  LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  RulesPage rules(Actor actor, PlaceCode place, Question asked) {
    var here = places.find(place);
    var all = rules.holding(place, asked.on());
    var search = new RuleSearch(asked.words(), asked.kind());
    var found = all.stream().filter(it -> search.test(it.definition())).toList();
    return new RulesPage(
        here,
        place.upward().stream().map(places::known).toList(),
        asked.on(),
        asked.words(),
        asked.kind(),
        adopted(place, asked.on()),
        groups(found),
        Rights.mayGovern(actor, place),
        actor.hat().position().staff(),
        uncertain());
  }

  private List<Group> groups(List<RuleValue> found) {
    var byGroup = new TreeMap<String, List<Line>>();
    var spots = new TreeMap<PlaceCode, Spot>();
    for (var value : found) {
      var group = RuleSearch.group(value.rule());
      var from = spots.computeIfAbsent(value.origin().place(), places::known);
      byGroup.computeIfAbsent(group, key -> new ArrayList<>()).add(new Line(value, from));
    }
    return byGroup.entrySet().stream().map(it -> new Group(it.getKey(), it.getValue())).toList();
  }

  private Adopted adopted(PlaceCode place, LocalDate on) {
    return adoptions
        .adopted(place, on)
        .map(it -> {
          var newest =
              sql.select(DSL.max(PACK_VERSION.VERSION))
                  .from(PACK_VERSION)
                  .where(PACK_VERSION.PACK.eq(it.pack()))
                  .fetchSingle()
                  .value1();
          return new Adopted(it.pack(), it.version(), newest);
        })
        .orElse(Adopted.NONE);
  }

  /** This year and the next, as far as terms reach, when their holidays are not known. */
  private List<Integer> uncertain() {
    int year = today().getYear();
    var ahead = today().getMonthValue() == 12 ? List.of(year, year + 1) : List.of(year);
    return ahead.stream().filter(it -> !calendars.years().contains(it)).toList();
  }

  RulePage rule(Actor actor, PlaceCode place, String rule, LocalDate on) {
    var here = places.find(place);
    var value = rules.lookup(rule, place, on).orElseThrow(() -> new Absent(rule));
    return new RulePage(
        here,
        on,
        rule,
        value,
        places.known(value.origin().place()),
        place.upward().stream().map(at -> above(at, rule, on)).toList(),
        history.of(place, rule),
        values.below(place, rule),
        Rights.mayGovern(actor, place),
        actor.hat().position().staff());
  }

  private Above above(PlaceCode at, String rule, LocalDate on) {
    var value = rules.lookup(rule, at, on).filter(it -> it.origin().place().equals(at));
    return new Above(places.known(at), value.orElse(null));
  }
}
