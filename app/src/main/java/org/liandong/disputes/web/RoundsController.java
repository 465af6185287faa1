package org.liandong.disputes.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.disputes.Sight;
import org.liandong.disputes.rounds.Round;
import org.liandong.disputes.rounds.Rounds;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rounds of screening: opened, looked at grid by grid, ended. */
@Controller
class RoundsController {
  private final Rounds rounds;
  private final RoundPages pages;
  private final Steps<Round.Id> steps;

  RoundsController(Rounds rounds, RoundPages pages) {
    this.rounds = rounds;
    this.pages = pages;
    steps = new Steps<>(Ids::round, "/disputes/rounds/", "disputes.done.round.", this::page);
  }

  @GetMapping("/disputes/rounds")
  ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable String after) {
    return list(actor, after, Form.EMPTY);
  }

  private ModelAndView list(Actor actor, @Nullable String after, Form form) {
    if (!Sight.desk(actor)) throw new Absent("/disputes/rounds");
    return new ModelAndView("disputes/rounds", "page", pages.list(actor, Typed.after(after), form));
  }

  @PostMapping("/disputes/rounds")
  ModelAndView open(Actor actor, Form form, RedirectAttributes after) {
    if (!Rounds.opens(actor)) throw new Absent("/disputes/rounds");
    return form.attempt(
        () -> {
          var place = form.value("place");
          if (place.length() != 12 || !PlaceCode.valid(place))
            throw Invalid.field("place", "ui.typed.place");
          var typed = new Typed(form);
          var topic = typed.words("topic", 100);
          var id = rounds.open(actor, new PlaceCode(place), topic, typed.day("until"));
          after.addFlashAttribute("flash", Flash.ok("disputes.done.round.opened"));
          return new ModelAndView("redirect:/disputes/rounds/" + id);
        },
        again -> list(actor, null, again));
  }

  @GetMapping("/disputes/rounds/{id}")
  ModelAndView one(Actor actor, @PathVariable String id) {
    return page(actor, Ids.round(id), Form.EMPTY);
  }

  private ModelAndView page(Actor actor, Round.Id id, Form form) {
    return new ModelAndView("disputes/round", "page", pages.one(actor, id, form));
  }

  @PostMapping("/disputes/rounds/{id}/looks")
  ModelAndView look(Sent sent) {
    return steps.take(sent, "looked", it -> look(sent.actor(), it, sent.form()));
  }

  private void look(Actor actor, Round.Id id, Form form) {
    var grid = form.value("grid");
    if (!PlaceCode.valid(grid)) throw new Absent(grid);
    var typed = new Typed(form);
    int found = typed.number("found", 0, 999);
    rounds.look(
        actor,
        id,
        new PlaceCode(grid),
        found,
        found > 0 ? typed.words("words", 1000) : typed.optional("words", 1000));
  }

  @PostMapping("/disputes/rounds/{id}/endings")
  ModelAndView end(Sent sent) {
    return steps.take(sent, "ended", it -> rounds.end(sent.actor(), it));
  }
}
