package org.liandong.projects.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.projects.Institutions;
import org.liandong.projects.Institutions.Institution;
import org.liandong.projects.Organisation;
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

/** The third parties that a county, a city or a province has registered to evaluate projects. */
@Controller
class InstitutionsController {
  private static final int SIZE = 20;
  private static final String HOME = "/projects/institutions";
  private final Institutions institutions;
  private final Choosing choosing;
  private final Places places;

  InstitutionsController(Institutions institutions, Choosing choosing, Places places) {
    this.institutions = institutions;
    this.choosing = choosing;
    this.places = places;
  }

  @GetMapping(HOME)
  ModelAndView list(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String after) {
    return page(actor, q, Typed.after(after), Form.EMPTY);
  }

  private ModelAndView page(Actor actor, String words, @Nullable UUID after, Form form) {
    if (!Institutions.may(actor)) throw new Absent(HOME);
    var place = actor.hat().place();
    var found = institutions.list(actor, words, after, SIZE);
    var names = places.fullNames(found.rows().stream().map(Institution::place).toList());
    var rows =
        found.map(one ->
            new InstitutionsPage.Row(
                one,
                names.getOrDefault(one.place(), one.place().value()),
                one.ended() == null && one.place().equals(place)));
    return new ModelAndView(
        "projects/institutions",
        "page",
        new InstitutionsPage(
            rows,
            words,
            after == null ? null : after.toString(),
            place.county().isEmpty(),
            "/projects/found/places?field=seat&within=" + place.value(),
            choosing.places(form, "seat", place),
            form));
  }

  @PostMapping(HOME)
  ModelAndView register(Actor actor, Form form, RedirectAttributes after) {
    if (!Institutions.may(actor)) throw new Absent(HOME);
    return form.attempt(
        () -> {
          institutions.register(actor, told(actor, form));
          after.addFlashAttribute("flash", Flash.ok("projects.done.institution"));
          return new ModelAndView("redirect:" + HOME);
        },
        again -> page(actor, "", null, again));
  }

  private Institutions.Told told(Actor actor, Form form) {
    var typed = new Typed(form);
    return new Institutions.Told(
        seat(actor, form),
        typed.words("name", 60),
        typed.one("kind", Organisation.Kind.class),
        typed.optional("code", 18));
  }

  /** An officer of a county registers those of the county; the others say where it sits. */
  private County seat(Actor actor, Form form) {
    var own = actor.hat().place().county();
    if (own.isPresent()) return own.get();
    return choosing
        .place(form, "seat", actor.hat().place())
        .county()
        .filter(county -> actor.hat().covers(new PlaceCode(county.code())))
        .orElseThrow(() -> Invalid.field("seat", "projects.institution.seat.missing"));
  }

  @PostMapping("/projects/institutions/{id}/endings")
  ModelAndView end(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    var chosen = Absent.unless(id, Institutions.Id::parse);
    institutions.find(actor, chosen);
    return form.attempt(
        () -> {
          institutions.end(actor, chosen);
          after.addFlashAttribute("flash", Flash.ok("projects.done.institution-ended"));
          return new ModelAndView("redirect:" + HOME);
        },
        again -> page(actor, "", null, again));
  }
}
