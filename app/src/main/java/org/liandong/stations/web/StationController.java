package org.liandong.stations.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.files.Audience;
import org.liandong.files.Files;
import org.liandong.files.Upload;
import org.liandong.stations.Bulletins;
import org.liandong.stations.Plan;
import org.liandong.stations.Plans;
import org.liandong.stations.Problem;
import org.liandong.stations.Stations;
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

/** The director's work with one station. */
@Controller
class StationController {
  private final Stations stations;
  private final Bulletins bulletins;
  private final Plans plans;
  private final StationPages pages;
  private final Facts facts;
  private final Files files;

  StationController(
      Stations stations,
      Bulletins bulletins,
      Plans plans,
      StationPages pages,
      Facts facts,
      Files files) {
    this.stations = stations;
    this.bulletins = bulletins;
    this.plans = plans;
    this.pages = pages;
    this.facts = facts;
    this.files = files;
  }

  private interface Step {
    void take(PlaceCode compound);
  }

  /** What every step is taken with. */
  private record Sent(
      Actor actor, String compound, Form form, Locale locale, RedirectAttributes after) {
    Typed typed() {
      return new Typed(form);
    }
  }

  @GetMapping("/stations/{compound}")
  ModelAndView station(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      @RequestParam(required = false) @Nullable String after) {
    return page(actor, compound, after, new StationPages.Asked(Form.EMPTY, locale));
  }

  @PostMapping("/stations/{compound}")
  ModelAndView change(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      Form form,
      RedirectAttributes after) {
    var sent = new Sent(actor, compound, form, locale, after);
    return step(
        sent, "changed", it -> stations.change(actor, it, version(sent), facts.station(it, form)));
  }

  @PostMapping("/stations/{compound}/closings")
  ModelAndView close(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      Form form,
      RedirectAttributes after) {
    var sent = new Sent(actor, compound, form, locale, after);
    return step(sent, "closed", it -> stations.close(actor, it, version(sent)));
  }

  @PostMapping("/stations/{compound}/councils")
  ModelAndView council(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      Form form,
      RedirectAttributes after) {
    var sent = new Sent(actor, compound, form, locale, after);
    return step(
        sent, "council", it -> stations.council(actor, it, sent.typed().required("council", 60)));
  }

  @PostMapping("/stations/{compound}/bulletins")
  ModelAndView post(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      Form form,
      RedirectAttributes after) {
    var sent = new Sent(actor, compound, form, locale, after);
    return step(
        sent,
        "bulletin",
        it -> {
          var title = sent.typed().required("title", 100);
          var words = sent.typed().required("words", 3000);
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
    var sent = new Sent(actor, compound, form, locale, after);
    return step(sent, "withdrawn", it -> bulletins.withdraw(actor, it, Typed.uuid(id)));
  }

  @PostMapping("/stations/{compound}/plans")
  ModelAndView plan(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      Form form,
      RedirectAttributes after) {
    var sent = new Sent(actor, compound, form, locale, after);
    return step(sent, "plan", it -> plans.make(actor, it, plan(sent.typed())));
  }

  private static Plan.Draft plan(Typed typed) {
    return new Plan.Draft(
        typed.required("plan", 100),
        typed.text("about", 3000),
        new Plan.Roles(
            typed.required("party", 100),
            typed.required("owners", 100),
            typed.required("residents", 100),
            typed.required("support", 100)),
        typed.day("since"),
        typed.day("until"),
        typed.once());
  }

  @PostMapping("/stations/{compound}/problems")
  ModelAndView problem(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      @RequestParam(required = false) @Nullable List<MultipartFile> before,
      Form form,
      RedirectAttributes after) {
    var sent = new Sent(actor, compound, form, locale, after);
    return step(
        sent,
        "problem",
        it -> plans.add(actor, it, Typed.uuid(form.value("of")), problem(sent, it, before)));
  }

  private Problem.Draft problem(
      Sent sent, PlaceCode compound, @Nullable List<MultipartFile> before) {
    var typed = sent.typed();
    var category = typed.required("category", 40);
    var title = typed.required("problem", 100);
    var budget = budget(typed.text("budget", 20));
    var fund = typed.text("fund", 60);
    if (!fund.isEmpty() && !fund.matches("\\d{6}-[0-9a-f-]{36}"))
      throw Invalid.field("fund", "stations.field.fund");
    return new Problem.Draft(
        category,
        title,
        budget,
        fund.isEmpty() ? null : fund,
        picture(sent.actor(), compound, "before", before),
        typed.once());
  }

  private static @Nullable Money budget(String text) {
    try {
      return text.isEmpty() ? null : Money.parse(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw Invalid.field("budget", "stations.field.money");
    }
  }

  private String picture(
      Actor actor, PlaceCode compound, String field, @Nullable List<MultipartFile> parts) {
    return Upload.chosen(field, parts == null ? List.of() : parts, Audience.PUBLIC).stream()
        .findFirst()
        .map(upload -> files.store(actor, compound, upload).href())
        .orElseThrow(() -> Invalid.field(field, "stations.field.picture"));
  }

  @PostMapping("/stations/{compound}/problems/{id}/beginnings")
  ModelAndView begin(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      @PathVariable String id,
      Form form,
      RedirectAttributes after) {
    var sent = new Sent(actor, compound, form, locale, after);
    return step(sent, "begun", it -> plans.begin(actor, it, Typed.uuid(id)));
  }

  @PostMapping("/stations/{compound}/problems/{id}/results")
  ModelAndView finish(
      Actor actor,
      Locale locale,
      @PathVariable String compound,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable List<MultipartFile> picture,
      Form form,
      RedirectAttributes after) {
    var sent = new Sent(actor, compound, form, locale, after);
    return step(
        sent,
        "finished",
        it -> plans.finish(actor, it, Typed.uuid(id), picture(actor, it, "picture", picture)));
  }

  private ModelAndView step(Sent sent, String done, Step step) {
    DeskController.require(sent.actor());
    return sent.form()
        .attempt(
            () -> {
              var compound = Codes.compound(sent.compound());
              step.take(compound);
              sent.after().addFlashAttribute("flash", Flash.ok("stations.done." + done));
              return new ModelAndView("redirect:/stations/" + compound);
            },
            again ->
                page(
                    sent.actor(),
                    sent.compound(),
                    null,
                    new StationPages.Asked(again, sent.locale())));
  }

  private static int version(Sent sent) {
    return sent.typed().number("version", 1, Integer.MAX_VALUE);
  }

  private ModelAndView page(
      Actor actor, String compound, @Nullable String after, StationPages.Asked asked) {
    DeskController.require(actor);
    var page = pages.page(actor, Codes.compound(compound), after, asked);
    if (!page.runs()) throw new Absent(compound);
    return new ModelAndView("stations/manage", "page", page);
  }
}
