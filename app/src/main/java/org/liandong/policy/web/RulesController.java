package org.liandong.policy.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.policy.Kind;
import org.liandong.policy.web.RulePages.Question;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which rules hold where, since when and by which clause: open to everybody. */
@Controller
class RulesController {
  /** Nobody decides a rule below a committee: one who lives in a house asks for the community. */
  private static final int COMMITTEE = 12;

  private final RulePages pages;
  private final ChangesPages changes;

  RulesController(RulePages pages, ChangesPages changes) {
    this.pages = pages;
    this.changes = changes;
  }

  @GetMapping({"/policy", "/policy/places"})
  String home(Actor actor) {
    var place = actor.hat().place();
    while (place.value().length() > COMMITTEE) place = place.parent();
    return "redirect:/policy/places/" + Codes.text(place);
  }

  @GetMapping("/policy/places/{code}")
  ModelAndView rules(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String on,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String kind) {
    var asked = new Question(Codes.day(on, pages.today()), q, kind(kind));
    return new ModelAndView("policy/rules", "page", pages.rules(actor, Codes.place(code), asked));
  }

  @GetMapping("/policy/places/{code}/rules/{rule}")
  ModelAndView rule(
      Actor actor,
      @PathVariable String code,
      @PathVariable String rule,
      @RequestParam(defaultValue = "") String on) {
    var day = Codes.day(on, pages.today());
    return new ModelAndView("policy/rule", "page", pages.rule(actor, Codes.place(code), rule, day));
  }

  @GetMapping("/policy/places/{code}/changes")
  ModelAndView changes(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to) {
    var until = Codes.day(to, pages.today());
    var since = Codes.day(from, until.minusYears(1));
    return new ModelAndView(
        "policy/changes", "page", changes.between(Codes.place(code), since, until));
  }

  private static @Nullable Kind kind(String name) {
    return Arrays.stream(Kind.values())
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElse(null);
  }
}
