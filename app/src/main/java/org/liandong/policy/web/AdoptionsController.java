package org.liandong.policy.web;

import static org.liandong.policy.db.Tables.PACK_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Period;
import org.liandong.policy.Rights;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which pack a place takes, from when to when. */
@Controller
class AdoptionsController {
  private final Adoptions adoptions;
  private final RuleHistory history;
  private final PolicyPlaces places;
  private final DSLContext sql;
  private final Clock clock;

  AdoptionsController(
      Adoptions adoptions, RuleHistory history, PolicyPlaces places, DSLContext sql, Clock clock) {
    this.adoptions = adoptions;
    this.history = history;
    this.places = places;
    this.sql = sql;
    this.clock = clock;
  }

  @GetMapping("/policy/places/{code}/adoptions")
  ModelAndView page(Actor actor, @PathVariable String code, Form asked) {
    var start = new LinkedHashMap<String, String>();
    start.put("pack", asked.value("pack"));
    start.put("from", today().toString());
    return page(actor, Codes.place(code), Form.of(start));
  }

  @PostMapping("/policy/places/{code}/adoptions")
  ModelAndView adopt(
      Actor actor, @PathVariable String code, Form form, RedirectAttributes redirect) {
    var place = governed(actor, code);
    return form.attempt(
        () -> {
          var pack = pack(form);
          var period = period(form);
          adoptions.adopt(actor, place, pack.pack(), pack.version(), period, reason(form));
          redirect.addFlashAttribute("flash", Flash.ok("policy.adoption.done"));
          return new ModelAndView("redirect:/policy/places/" + Codes.text(place));
        },
        again -> page(actor, place, again));
  }

  @PostMapping("/policy/places/{code}/adoptions/endings")
  ModelAndView end(Actor actor, @PathVariable String code, Form form, RedirectAttributes redirect) {
    var place = governed(actor, code);
    return form.attempt(
        () -> {
          adoptions.end(actor, place, Codes.day(form, "last"), reason(form));
          redirect.addFlashAttribute("flash", Flash.ok("policy.adoption.ended"));
          return new ModelAndView("redirect:/policy/places/" + Codes.text(place));
        },
        again -> page(actor, place, again));
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  private static PlaceCode governed(Actor actor, String code) {
    var place = Codes.place(code);
    if (!Rights.mayGovern(actor, place)) throw new Absent(place);
    return place;
  }

  private static Adoptions.Version pack(Form form) {
    var parts = form.value("pack").split("/");
    if (parts.length != 2 || !parts[1].matches("\\d{1,6}"))
      throw Invalid.field("pack", "policy.invalid.pack");
    return new Adoptions.Version(parts[0], Integer.parseInt(parts[1]));
  }

  private static Period period(Form form) {
    var from = Codes.day(form, "from");
    var until = Codes.dayOrNull(form, "until");
    if (until != null && until.isBefore(from))
      throw Invalid.field("until", "policy.invalid.period");
    return new Period(from, until);
  }

  private static String reason(Form form) {
    if (form.value("reason").isBlank()) throw Invalid.field("reason", "policy.invalid.reason");
    return form.value("reason").strip();
  }

  private ModelAndView page(Actor actor, PlaceCode place, Form form) {
    return new ModelAndView(
        "policy/adoptions",
        "page",
        new AdoptionsPage(
            places.find(place),
            today(),
            history.adoptions(place),
            packs(),
            form,
            Rights.mayGovern(actor, place) && !place.equals(PlaceCode.NATION),
            actor.hat().position().staff()));
  }

  private List<Choice> packs() {
    return sql.select(
            PACK_VERSION.PACK, PACK_VERSION.VERSION, PACK_VERSION.TITLE, PACK_VERSION.TITLE_EN)
        .from(PACK_VERSION)
        .where(PACK_VERSION.PACK.ne("base"))
        .orderBy(PACK_VERSION.PACK, PACK_VERSION.VERSION.desc())
        .fetch(
            row -> Choice.of(row.value1() + "/" + row.value2(), row.value3() + " " + row.value2()));
  }
}
