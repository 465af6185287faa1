package org.liandong.projects.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.projects.Lessons;
import org.liandong.projects.LocalPlans;
import org.liandong.projects.Scheme;
import org.liandong.projects.Tiers;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The first phase of a scheme: plans of counties, designed projects, who goes first. */
@Controller
class PlansController {
  private final PlansPages pages;
  private final LocalPlans plans;
  private final Tiers tiers;
  private final Lessons lessons;
  private final Files files;
  private final Choosing choosing;

  PlansController(
      PlansPages pages,
      LocalPlans plans,
      Tiers tiers,
      Lessons lessons,
      Files files,
      Choosing choosing) {
    this.pages = pages;
    this.plans = plans;
    this.tiers = tiers;
    this.lessons = lessons;
    this.files = files;
    this.choosing = choosing;
  }

  @GetMapping("/projects/schemes/{id}/plans")
  ModelAndView page(
      Actor actor,
      Locale locale,
      @PathVariable String id,
      @RequestParam Map<String, String> asked) {
    return show(actor, locale, Ids.scheme(id), Typed.after(asked.get("after")), Form.EMPTY);
  }

  private ModelAndView show(
      Actor actor, Locale locale, Scheme.Id id, @Nullable UUID after, Form form) {
    if (!ListController.works(actor)) throw new Absent(id);
    return new ModelAndView("projects/plans", "page", pages.page(actor, id, after, form, locale));
  }

  @PostMapping("/projects/schemes/{id}/plans")
  ModelAndView write(
      Actor actor,
      Locale locale,
      @PathVariable String id,
      Form form,
      @RequestParam(required = false) @Nullable List<MultipartFile> papers,
      RedirectAttributes after) {
    var scheme = Ids.scheme(id);
    show(actor, locale, scheme, null, form);
    return form.attempt(
        () -> {
          var what = form.value("what");
          take(actor, scheme, form, papers == null ? List.of() : papers);
          after.addFlashAttribute("flash", Flash.ok("projects.done." + what));
          return new ModelAndView("redirect:/projects/schemes/" + id + "/plans");
        },
        again -> show(actor, locale, scheme, null, again));
  }

  private void take(Actor actor, Scheme.Id scheme, Form form, List<MultipartFile> papers) {
    var typed = new Typed(form);
    switch (form.value("what")) {
      case "plan" -> plan(actor, scheme, form, papers);
      case "design" -> plans.design(actor, scheme, idea(form));
      case "meeting" -> lessons.hold(actor, scheme, held(scheme, form));
      case "tier" ->
          tiers.set(
              actor,
              scheme,
              new Tiers.Tier(
                  choosing.place(form, "place", within(scheme)),
                  typed.number("tier"),
                  typed.day("opens")));
      default -> throw Invalid.field("", "projects.step.unknown");
    }
  }

  private void plan(Actor actor, Scheme.Id scheme, Form form, List<MultipartFile> papers) {
    var county = place(form, "county");
    var typed = new Typed(form);
    var title = typed.words("title", 100);
    var words = typed.words("words", 10_000);
    var reason = typed.optional("reason", 500);
    UUID kept = null;
    for (var upload : Upload.chosen("papers", papers, Audience.STAFF))
      kept = files.store(actor, county, upload).id().id();
    plans.file(actor, scheme, county, new LocalPlans.Paper(title, words, kept, reason));
  }

  private Lessons.Held held(Scheme.Id scheme, Form form) {
    var typed = new Typed(form);
    return new Lessons.Held(
        typed.day("day"),
        choosing.place(form, "site", within(scheme)),
        typed.words("meeting", 100),
        typed.words("told", 5000),
        typed.optional("guests", 500),
        typed.once());
  }

  private static LocalPlans.Idea idea(Form form) {
    var typed = new Typed(form);
    return new LocalPlans.Idea(
        place(form, "community"),
        typed.words("design", 60),
        form.value("field").matches("[a-z0-9.-]{0,60}") ? form.value("field") : "",
        typed.words("target", 60),
        typed.words("idea", 1000),
        typed.optional("late", 500));
  }

  private PlaceCode within(Scheme.Id scheme) {
    return pages.place(scheme);
  }

  private static PlaceCode place(Form form, String field) {
    var code = form.value(field).strip();
    if (code.length() < 4 || code.length() > 12 || !PlaceCode.valid(code))
      throw Invalid.field(field, "projects.place.missing");
    return new PlaceCode(code);
  }
}
