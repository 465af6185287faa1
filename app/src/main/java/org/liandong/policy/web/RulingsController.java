package org.liandong.policy.web;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.PackName;
import org.liandong.policy.Rules;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
import org.liandong.ui.SubjectNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A ruling, ruled again before the reader's eyes. */
@Controller
class RulingsController {
  private final Rulings rulings;
  private final Rules rules;
  private final PolicyPlaces places;
  private final ObjectProvider<SubjectNames> names;
  private final Clock clock;

  RulingsController(
      Rulings rulings,
      Rules rules,
      PolicyPlaces places,
      ObjectProvider<SubjectNames> names,
      Clock clock) {
    this.rulings = rulings;
    this.rules = rules;
    this.places = places;
    this.names = names;
    this.clock = clock;
  }

  @GetMapping("/policy/rulings/{id}")
  ModelAndView ruling(Actor actor, @PathVariable String id) {
    var replay = rulings.replay(actor, id(id));
    var kept = replay.kept();
    var rule = kept.ruling().definition().rule();
    var today = clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
    var now = rules.lookup(rule, kept.place(), today).orElse(null);
    var page =
        new RulingPage(
            replay,
            places.known(kept.place()),
            setter(kept.ruling().origin()),
            subject(actor, kept.subject()),
            now);
    return new ModelAndView("policy/ruling", "page", page);
  }

  private @Nullable Spot setter(String origin) {
    int end = origin.lastIndexOf(' ');
    if (end < 0 || PackName.of(origin).isPresent()) return null;
    return places.known(new PlaceCode(origin.substring(0, end)));
  }

  private SubjectNames.@Nullable Named subject(Actor actor, String subject) {
    return names.stream().flatMap(it -> it.named(actor, subject).stream()).findFirst().orElse(null);
  }

  private static Ruling.Id id(String text) {
    return Absent.unless(text, Ruling.Id::parse);
  }
}
