package org.liandong.policy.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Kind;
import org.liandong.policy.Period;
import org.liandong.policy.Rights;
import org.liandong.policy.RuleValues;
import org.liandong.policy.RuleValues.Change;
import org.liandong.policy.RuleValues.Preview;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting a place's own value: looked at first, then done. */
@Controller
class ValuesController {
  private final RuleValues values;
  private final ValuePages pages;
  private final Clock clock;

  ValuesController(RuleValues values, ValuePages pages, Clock clock) {
    this.values = values;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/policy/places/{code}/rules/{rule}/values/new")
  ModelAndView form(Actor actor, @PathVariable String code, @PathVariable String rule, Form asked) {
    var place = governed(actor, code);
    var now = pages.value(place, rule, today());
    var start = new LinkedHashMap<String, String>();
    start.put("value", asked.value("value").isEmpty() ? now.text() : asked.value("value"));
    start.put("kind", now.definition().kind().name());
    start.put("from", today().toString());
    start.put("quote", asked.value("quote"));
    start.put("source", asked.value("source"));
    start.put("seen", now.definition().id().toString());
    start.put("rule", rule);
    return page(place, rule, Form.of(start), null);
  }

  @PostMapping("/policy/places/{code}/rules/{rule}/values")
  ModelAndView set(
      Actor actor,
      @PathVariable String code,
      @PathVariable String rule,
      Form form,
      RedirectAttributes redirect) {
    var place = governed(actor, code);
    var name = form.value("rule").isBlank() ? rule : form.value("rule").strip();
    return form.attempt(
        () -> {
          var change = change(name, form);
          if (!form.value("step").equals("set")) {
            return page(place, rule, form, values.preview(actor, place, change));
          }
          values.set(actor, place, change);
          redirect.addFlashAttribute("flash", Flash.ok("policy.value.done"));
          return new ModelAndView("redirect:" + address(place, name));
        },
        again -> page(place, rule, again, null));
  }

  @PostMapping("/policy/places/{code}/rules/{rule}/endings")
  ModelAndView end(
      Actor actor,
      @PathVariable String code,
      @PathVariable String rule,
      Form form,
      RedirectAttributes redirect) {
    var place = governed(actor, code);
    return form.attempt(
        () -> {
          var reason = form.value("reason").strip();
          values.end(actor, place, rule, Codes.day(form, "last"), reason);
          redirect.addFlashAttribute("flash", Flash.ok("policy.value.ended"));
          return new ModelAndView("redirect:" + address(place, rule));
        },
        again -> page(place, rule, again, null));
  }

  private static PlaceCode governed(Actor actor, String code) {
    var place = Codes.place(code);
    if (!Rights.mayGovern(actor, place)) throw new Absent(place);
    return place;
  }

  private static String address(PlaceCode place, String rule) {
    return "/policy/places/" + Codes.text(place) + "/rules/" + rule;
  }

  private static Change change(String rule, Form form) {
    var from = Codes.day(form, "from");
    var until = Codes.dayOrNull(form, "until");
    if (until != null && until.isBefore(from))
      throw Invalid.field("until", "policy.invalid.period");
    return new Change(
        rule,
        "",
        form.value("value"),
        kind(form),
        new Period(from, until),
        form.value("quote"),
        form.value("source"),
        null,
        form.value("reason"),
        Codes.id(form.value("seen")));
  }

  private static Kind kind(Form form) {
    return Arrays.stream(Kind.values())
        .filter(it -> it.name().equals(form.value("kind")))
        .findFirst()
        .orElseThrow(() -> Invalid.field("kind", "policy.invalid.kind"));
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  private ModelAndView page(PlaceCode place, String rule, Form form, @Nullable Preview looked) {
    var now = pages.value(place, rule, today());
    return new ModelAndView("policy/value", "page", pages.page(place, now, form, looked));
  }
}
