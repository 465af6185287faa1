package org.liandong.stations.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.stations.Bulletins;
import org.liandong.stations.Plan;
import org.liandong.stations.Plans;
import org.liandong.stations.Stations;
import org.liandong.ui.Sent;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

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

  @GetMapping("/stations/{id}")
  ModelAndView station(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after) {
    return steps.page(actor, id, after);
  }

  @PostMapping("/stations/{id}")
  ModelAndView change(Sent sent) {
    return steps.take(
        sent,
        "changed",
        it -> stations.change(sent.actor(), it, sent.version(), facts.station(it, sent.form())));
  }

  @PostMapping("/stations/{id}/closings")
  ModelAndView close(Sent sent) {
    return steps.take(sent, "closed", it -> stations.close(sent.actor(), it, sent.version()));
  }

  @PostMapping("/stations/{id}/councils")
  ModelAndView council(Sent sent) {
    return steps.take(
        sent,
        "council",
        it -> stations.council(sent.actor(), it, sent.typed().words("council", 60)));
  }

  @PostMapping("/stations/{id}/bulletins")
  ModelAndView post(Sent sent) {
    return steps.take(
        sent,
        "bulletin",
        it -> {
          var title = sent.typed().words("title", 100);
          var words = sent.typed().words("words", 3000);
          bulletins.post(sent.actor(), it, title, words, sent.typed().once());
        });
  }

  @PostMapping("/stations/{id}/bulletins/{bulletin}/withdrawals")
  ModelAndView withdraw(Sent sent, @PathVariable String bulletin) {
    return steps.take(
        sent, "withdrawn", it -> bulletins.withdraw(sent.actor(), it, Typed.uuid(bulletin)));
  }

  @PostMapping("/stations/{id}/plans")
  ModelAndView plan(Sent sent) {
    return steps.take(sent, "plan", it -> plans.make(sent.actor(), it, plan(sent.typed())));
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
