package org.liandong.indicators.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.indicators.Catalog;
import org.liandong.indicators.Measures;
import org.liandong.indicators.Plan;
import org.liandong.indicators.Plans;
import org.liandong.policy.Rights;
import org.liandong.territory.Places;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Plans and their tables: readable by anyone, kept by officers of the county and above. */
@Controller
class PlansController {
  private final Plans plans;
  private final Catalog catalog;
  private final Places places;
  private final Clock clock;
  private final Steps<Plan.Id> steps;

  PlansController(Plans plans, Catalog catalog, Places places, Clock clock) {
    this.plans = plans;
    this.catalog = catalog;
    this.places = places;
    this.clock = clock;
    this.steps =
        new Steps<>(PlansController::id, "/indicators/plans/", "indicators.plan.done.", this::one);
  }

  static Plan.Id id(String text) {
    return Absent.unless(text, Plan.Id::parse);
  }

  @GetMapping("/indicators/plans")
  ModelAndView list(Actor actor, @RequestParam(required = false) String place) {
    return list(actor, place == null ? home(actor) : place(place), Form.EMPTY);
  }

  private static PlaceCode home(Actor actor) {
    var code = actor.hat().place().value();
    return new PlaceCode(code.length() > 12 ? code.substring(0, 12) : code);
  }

  private static PlaceCode place(String code) {
    if (!PlaceCode.valid(code)) throw new Absent(code);
    return new PlaceCode(code);
  }

  private ModelAndView list(Actor actor, PlaceCode place, Form form) {
    var found = plans.at(place);
    var names = places.names(found.stream().map(Plan::place).distinct().toList());
    var lines =
        found.stream()
            .map(it -> new PlansPage.Line(it, names.getOrDefault(it.place(), "")))
            .toList();
    boolean governs = place.county().isPresent() && Rights.mayGovern(actor, place);
    var page = new PlansPage(places.find(place), lines, governs, today(), form);
    return new ModelAndView("indicators/plans", "page", page);
  }

  @PostMapping("/indicators/plans")
  ModelAndView make(Actor actor, @RequestParam String place, Form form, RedirectAttributes after) {
    var at = place(place);
    if (!Rights.mayGovern(actor, at)) throw new Absent(place);
    return form.attempt(
        () -> {
          var id = plans.make(actor, at, draft(form));
          after.addFlashAttribute("flash", Flash.ok("indicators.plan.done.made"));
          return new ModelAndView("redirect:/indicators/plans/" + id);
        },
        again -> list(actor, at, again));
  }

  private static Plan.Draft draft(Form form) {
    return new Plan.Draft(
        kind(form.value("kind")),
        PlanWords.required(form, "name", 100),
        PlanWords.optional(form, "source", 300),
        PlanWords.day("since", form.value("since")),
        PlanWords.day("until", form.value("until")),
        once(form.value("once")));
  }

  private static Plan.Kind kind(String text) {
    for (var kind : Plan.Kind.values()) if (kind.name().equals(text)) return kind;
    throw Invalid.field("kind", "indicators.plan.field.missing");
  }

  private static UUID once(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException none) {
      return UUID.randomUUID();
    }
  }

  @GetMapping("/indicators/plans/{id}")
  ModelAndView one(Actor actor, @PathVariable String id) {
    return one(actor, id(id), Form.EMPTY);
  }

  private ModelAndView one(Actor actor, Plan.Id id, Form form) {
    var plan = plans.find(id);
    var page =
        new PlanPage(
            plan,
            places.find(plan.place()),
            plans.table(id),
            plans.run(id).orElse(null),
            Rights.mayGovern(actor, plan.place()),
            catalog.all().stream().map(Measures::measure).toList(),
            form);
    return new ModelAndView("indicators/plan", "page", page);
  }

  @PostMapping("/indicators/plans/{id}/rows")
  ModelAndView add(Sent sent) {
    plans.require(sent.actor(), id(sent.id()));
    return steps.take(sent, "added", it -> plans.add(sent.actor(), it, row(sent.form())));
  }

  private static Plan.Row row(Form form) {
    var measure = form.value("measure");
    return new Plan.Row(
        0,
        PlanWords.required(form, "title", 100),
        measure.isEmpty() ? PlanWords.required(form, "unit", 20) : "%",
        PlanWords.optional(form, "owner", 100),
        measure,
        form.value("base").isBlank() ? 0 : PlanWords.value("base", form.value("base")),
        PlanWords.stages(form.value("stages")),
        null);
  }

  @PostMapping("/indicators/plans/{id}/recounts")
  ModelAndView recount(Sent sent) {
    return steps.take(sent, "recounted", it -> plans.recount(sent.actor(), it));
  }

  @GetMapping("/indicators/plans/{id}/rows/{nr}")
  ModelAndView row(Actor actor, @PathVariable String id, @PathVariable int nr) {
    return row(actor, id(id), nr, Form.EMPTY);
  }

  private ModelAndView row(Actor actor, Plan.Id id, int nr, Form form) {
    var plan = plans.find(id);
    var end = today().isAfter(plan.until()) ? plan.until() : today();
    var page =
        new PlanRowPage(
            plan,
            plans.row(id, nr),
            plans.trend(id, nr),
            plans.reports(id, nr),
            Rights.mayGovern(actor, plan.place()),
            YearMonth.from(end),
            form);
    return new ModelAndView("indicators/plan-row", "page", page);
  }

  @PostMapping("/indicators/plans/{id}/rows/{nr}/reports")
  ModelAndView report(Sent sent, @PathVariable int nr) {
    plans.require(sent.actor(), id(sent.id()));
    return steps.take(
        sent,
        "reported",
        it -> {
          var said =
              new Plans.Reported(
                  PlanWords.value("value", sent.form().value("value")),
                  PlanWords.optional(sent.form(), "words", 1000));
          plans.report(sent.actor(), it, nr, PlanWords.day("day", sent.form().value("day")), said);
        },
        (who, it, again) -> row(who, it, nr, again));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
