package org.liandong.policy.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Definition;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Rules;
import org.liandong.policy.web.ChangesPage.Line;
import org.springframework.stereotype.Component;

/** Compares two days at one place. */
@Component
class ChangesPages {
  private final Rules rules;
  private final PolicyPlaces places;

  ChangesPages(Rules rules, PolicyPlaces places) {
    this.rules = rules;
    this.places = places;
  }

  ChangesPage between(PlaceCode place, LocalDate from, LocalDate to) {
    var before = holding(place, from);
    var after = holding(place, to);
    var names = new TreeMap<String, RuleValue>(before);
    names.putAll(after);
    var lines = new ArrayList<Line>();
    for (var rule : names.keySet()) {
      var was = before.get(rule);
      var is = after.get(rule);
      if (was != null && is != null && same(was.definition(), is.definition())) continue;
      lines.add(new Line(rule, was, is));
    }
    return new ChangesPage(places.find(place), from, to, lines);
  }

  private Map<String, RuleValue> holding(PlaceCode place, LocalDate on) {
    var held = new TreeMap<String, RuleValue>();
    rules.holding(place, on).forEach(value -> held.put(value.rule(), value));
    return held;
  }

  private static boolean same(Definition one, Definition other) {
    return one.value().equals(other.value()) && one.kind() == other.kind();
  }
}
