package org.liandong.projects.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.ledger.Source;
import org.liandong.policy.Rights;
import org.liandong.projects.Applications;
import org.liandong.projects.Scheme;
import org.liandong.projects.Scheme.Phase;
import org.liandong.projects.Schemes;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls for projects: read by all, published by those who govern, answered with applications. */
@Controller
class SchemesController {
  private final Schemes schemes;
  private final SchemePages pages;
  private final Applications applications;

  SchemesController(Schemes schemes, SchemePages pages, Applications applications) {
    this.schemes = schemes;
    this.pages = pages;
    this.applications = applications;
  }

  @GetMapping("/projects/schemes")
  ModelAndView list(Actor actor) {
    return new ModelAndView("projects/schemes", "page", pages.list(actor));
  }

  @GetMapping("/projects/schemes/{id}")
  ModelAndView one(Actor actor, Locale locale, @PathVariable String id) {
    return scheme(actor, locale, Ids.scheme(id), Form.EMPTY);
  }

  private ModelAndView scheme(Actor actor, Locale locale, Scheme.Id id, Form form) {
    return new ModelAndView("projects/scheme", "page", pages.one(actor, id, form, locale));
  }

  /** Begins an application under it. */
  @PostMapping("/projects/schemes/{id}/applications")
  ModelAndView apply(
      Actor actor, Locale locale, @PathVariable String id, Form form, RedirectAttributes after) {
    var scheme = Ids.scheme(id);
    schemes.find(scheme);
    return form.attempt(
        () -> {
          var typed = new Typed(form);
          var title = typed.words("title", 60);
          var community = form.value("community");
          if (community.length() != 12 || !PlaceCode.valid(community))
            throw Invalid.field("community", "projects.community.missing");
          var opened =
              applications.open(actor, scheme, new PlaceCode(community), title, typed.once());
          after.addFlashAttribute("flash", Flash.ok("projects.done.opened"));
          return new ModelAndView("redirect:/projects/" + opened);
        },
        again -> scheme(actor, locale, scheme, again));
  }

  /** The form of a new one, with what the pack of the place says. */
  @GetMapping("/projects/schemes/new")
  ModelAndView form(Actor actor, Form form, @RequestParam(defaultValue = "venture") String kind) {
    return again(actor, kind(kind), form);
  }

  private ModelAndView again(Actor actor, Scheme.Kind kind, Form form) {
    return new ModelAndView("projects/call", "page", pages.call(actor, kind, form));
  }

  @PostMapping("/projects/schemes")
  ModelAndView publish(Actor actor, Form form, RedirectAttributes after) {
    var place = actor.hat().place();
    if (!Rights.mayGovern(actor, place)) throw new Absent("/projects/schemes");
    var kind = kind(form.value("kind"));
    return form.attempt(
        () -> {
          var id = schemes.publish(actor, read(place, kind, form));
          after.addFlashAttribute("flash", Flash.ok("projects.done.called"));
          return new ModelAndView("redirect:/projects/schemes/" + id);
        },
        again -> again(actor, kind, again));
  }

  private Schemes.Call read(PlaceCode place, Scheme.Kind kind, Form form) {
    var typed = new Typed(form);
    int year = typed.year("year");
    var phases = new ArrayList<Phase>();
    for (var phase : schemes.template(place, kind).phases(year)) {
      var name = phase.what().name().toLowerCase(Locale.ROOT);
      phases.add(new Phase(phase.nr(), phase.what(), typed.day(name + "-from"), to(typed, name)));
    }
    return new Schemes.Call(
        place,
        kind,
        year,
        typed.words("title", 100),
        typed.optional("finance", 100),
        phases,
        pots(typed),
        typed.once());
  }

  private static LocalDate to(Typed typed, String name) {
    var to = typed.day(name + "-to");
    if (to.isBefore(typed.day(name + "-from")))
      throw Invalid.field(name + "-to", "projects.period.backwards");
    return to;
  }

  private static Map<Source, Money> pots(Typed typed) {
    var pots = new LinkedHashMap<Source, Money>();
    for (var source : Source.values()) {
      var amount = typed.moneyOrZero("pot-" + source);
      if (amount.fen() > 0) pots.put(source, amount);
    }
    return pots;
  }

  private static Scheme.Kind kind(String word) {
    for (var kind : Scheme.Kind.values()) if (kind.word().equalsIgnoreCase(word)) return kind;
    throw new Absent(word);
  }
}
