package org.liandong.stations.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.stations.Bulletins;
import org.liandong.stations.Plan;
import org.liandong.stations.Plans;
import org.liandong.stations.Stations;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The director's work with one station. */
@Controller
class StationController {
  private final Stations stations;
  private final Bulletins bulletins;
  private final Plans plans;
  private final StationSteps steps;
  private final Facts facts;

  StationController(
      Stations stations, Bulletins bulletins, Plans plans, StationSteps steps, Facts facts) {
    this.stations = stations;
    this.bulletins = bulletins;
    this.plans = plans;
    this.steps = steps;
    this.facts = facts;
  }

  @GetMapping("/stations/{compound}")
  ModelAndView station(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      @RequestParam(required = false) @Nullable String after) {
    return steps.page(actor, compound, after, new StationPages.Asked(Form.EMPTY, locale));
  }

  @PostMapping("/stations/{compound}")
  ModelAndView change(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      Form form,
      RedirectAttributes after) {
    var sent = new StationSteps.Sent(actor, compound, form, locale, after);
    return steps.step(
        sent, "changed", it -> stations.change(actor, it, sent.version(), facts.station(it, form)));
  }

  @PostMapping("/stations/{compound}/closings")
  ModelAndView close(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      Form form,
      RedirectAttributes after) {
    var sent = new StationSteps.Sent(actor, compound, form, locale, after);
    return steps.step(sent, "closed", it -> stations.close(actor, it, sent.version()));
  }

  @PostMapping("/stations/{compound}/councils")
  ModelAndView council(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      Form form,
      RedirectAttributes after) {
    var sent = new StationSteps.Sent(actor, compound, form, locale, after);
    return steps.step(
        sent, "council", it -> stations.council(actor, it, sent.typed().words("council", 60)));
  }

  @PostMapping("/stations/{compound}/bulletins")
  ModelAndView post(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      Form form,
      RedirectAttributes after) {
    var sent = new StationSteps.Sent(actor, compound, form, locale, after);
    return steps.step(
        sent,
        "bulletin",
        it -> {
          var title = sent.typed().words("title", 100);
          var words = sent.typed().words("words", 3000);
          bulletins.post(actor, it, title, words, sent.typed().once());
        });
  }

  @PostMapping("/stations/{compound}/bulletins/{id}/withdrawals")
  ModelAndView withdraw(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      @PathVariable String id,
      Form form,
      RedirectAttributes after) {
    var sent = new StationSteps.Sent(actor, compound, form, locale, after);
    return steps.step(sent, "withdrawn", it -> bulletins.withdraw(actor, it, Typed.uuid(id)));
  }

  @PostMapping("/stations/{compound}/plans")
  ModelAndView plan(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      Form form,
      RedirectAttributes after) {
    var sent = new StationSteps.Sent(actor, compound, form, locale, after);
    return steps.step(sent, "plan", it -> plans.make(actor, it, plan(sent.typed())));
  }

  private static Plan.Draft plan(Typed typed) {
    return new Plan.Draft(
        typed.words("plan", 100),
        typed.optional("about", 3000),
        new Plan.Roles(
            typed.words("party", 100),
            typed.words("owners", 100),
            typed.words("residents", 100),
            typed.words("support", 100)),
        typed.day("since"),
        typed.day("until"),
        typed.once());
  }
}
