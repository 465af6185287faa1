package org.liandong.policy.web;

import java.time.Clock;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Rules;
import org.liandong.policy.Ruling;
import org.liandong.policy.Rulings;
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
  private final Clock clock;

  RulingsController(Rulings rulings, Rules rules, PolicyPlaces places, Clock clock) {
    this.rulings = rulings;
    this.rules = rules;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/policy/rulings/{id}")
  ModelAndView ruling(Actor actor, @PathVariable String id) {
    var replay = rulings.replay(actor, id(id));
    var kept = replay.kept();
    var rule = kept.ruling().definition().rule();
    var today = clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
    var now = rules.lookup(rule, kept.place(), today).orElse(null);
    return new ModelAndView(
        "policy/ruling", "page", new RulingPage(replay, places.known(kept.place()), now));
  }

  private static Ruling.Id id(String text) {
    return Absent.unless(text, Ruling.Id::parse);
  }
}
