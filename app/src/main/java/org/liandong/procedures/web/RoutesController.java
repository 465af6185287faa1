package org.liandong.procedures.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Holders;
import org.liandong.policy.PackFault;
import org.liandong.policy.Rights;
import org.liandong.procedures.Cycles;
import org.liandong.procedures.RouteTexts;
import org.liandong.procedures.Routes;
import org.liandong.procedures.Sight;
import org.liandong.procedures.route.Finding;
import org.liandong.procedures.route.Route;
import org.liandong.procedures.route.RouteCheck;
import org.liandong.procedures.route.RouteReader;
import org.liandong.procedures.route.Seat;
import org.liandong.territory.Places;
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

/** The routes of a place, and the editor that checks and draws one before it is adopted. */
@Controller
class RoutesController {
  private final Routes routes;
  private final Cycles cycles;
  private final Holders holders;
  private final Places places;
  private final Clock clock;

  RoutesController(Routes routes, Cycles cycles, Holders holders, Places places, Clock clock) {
    this.routes = routes;
    this.cycles = cycles;
    this.holders = holders;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/procedures/routes")
  ModelAndView list(Actor actor) {
    if (!sees(actor)) throw new Absent("/procedures/routes");
    var place = actor.hat().place();
    var lines =
        routes.holding(place).stream()
            .map(held -> new RoutesPage.Line(held, cycles.overdue(held.route(), place)))
            .toList();
    var page = new RoutesPage(name(place), Rights.mayGovern(actor, place), lines);
    return new ModelAndView("procedures/routes", "page", page);
  }

  @GetMapping("/procedures/routes/{key}")
  ModelAndView route(Actor actor, @PathVariable String key) {
    if (!sees(actor)) throw new Absent(key);
    var held = routes.find(key, actor.hat().place());
    var page =
        new RoutePage(
            name(held.place()),
            governs(actor),
            held.origin(),
            held.written().content(),
            held.route(),
            null,
            null,
            Form.EMPTY);
    return new ModelAndView("procedures/route", "page", page);
  }

  @GetMapping("/procedures/routes/editor")
  ModelAndView editor(Actor actor, @RequestParam(defaultValue = "") String key) {
    governed(actor);
    var text = key.isEmpty() ? "" : routes.find(key, actor.hat().place()).written().content();
    var start = new LinkedHashMap<String, String>();
    start.put("text", text);
    start.put("from", today().toString());
    return editor(actor, text, false, Form.of(start));
  }

  /** Checks the text and draws it; nothing is kept. */
  @PostMapping("/procedures/routes/drafts")
  ModelAndView check(Actor actor, Form form) {
    governed(actor);
    return editor(actor, form.value("text"), true, form);
  }

  @PostMapping("/procedures/routes")
  ModelAndView adopt(Actor actor, Form form, RedirectAttributes after) {
    governed(actor);
    return form.attempt(
        () -> {
          var text = form.value("text");
          sound(actor, text);
          if (form.value("reason").isBlank())
            throw Invalid.field("reason", "procedures.editor.reason.missing");
          var from = new Typed(form).day("from");
          routes.adopt(actor, actor.hat().place(), text, from, form.value("reason").strip());
          after.addFlashAttribute("flash", Flash.ok("procedures.editor.done"));
          return new ModelAndView(
              "redirect:/procedures/routes/" + RouteTexts.read(text).route().key());
        },
        again -> editor(actor, form.value("text"), true, again));
  }

  private void sound(Actor actor, String text) {
    try {
      var route = RouteReader.read("route", text);
      if (findings(route, actor.hat().place()).stream().anyMatch(Finding::blocks))
        throw Invalid.field("text", "procedures.editor.blocked");
    } catch (PackFault fault) {
      throw Invalid.field("text", "procedures.editor.blocked");
    }
  }

  private ModelAndView editor(Actor actor, String text, boolean checked, Form form) {
    var place = actor.hat().place();
    Route route = null; // null when it cannot be read
    String fault = null;
    try {
      if (!text.isBlank()) route = RouteReader.read("route", text);
    } catch (PackFault found) {
      fault = found.getMessage();
    }
    List<Finding> findings = !checked || route == null ? null : findings(route, place);
    var page = new RoutePage(name(place), true, "", text, route, fault, findings, form);
    return new ModelAndView("procedures/editor", "page", page);
  }

  private List<Finding> findings(Route route, PlaceCode place) {
    return RouteCheck.of(route, place, today(), seat -> held(seat, place));
  }

  /** How many hold a seat over the place; it cannot be said of levels below it. */
  private int held(Seat seat, PlaceCode place) {
    return seat.desk(place)
        .map(desk -> holders.of(seat.role(), desk, seat.line(), today()).size())
        .orElse(-1);
  }

  private static boolean sees(Actor actor) {
    return Sight.works(actor) || governs(actor);
  }

  private static boolean governs(Actor actor) {
    return Rights.mayGovern(actor, actor.hat().place());
  }

  private static void governed(Actor actor) {
    if (!governs(actor)) throw new Absent("/procedures/routes/editor");
  }

  private String name(PlaceCode place) {
    return places.lookup(place).map(it -> it.name()).orElse(place.value());
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }
}
