package org.liandong.territory.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Editors;
import org.liandong.territory.Level;
import org.liandong.territory.Namings;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where places are kept: from the place of the hat down to one building. */
@Controller
class WorkController {
  static final String CODE = "{code:\\d{2,12}(?:[GCB]\\d{3})*}";
  private final WorkPages pages;
  private final Namings namings;

  WorkController(WorkPages pages, Namings namings) {
    this.pages = pages;
    this.namings = namings;
  }

  @GetMapping("/territory")
  ModelAndView mine(Actor actor, @RequestParam(required = false) @Nullable String after) {
    var place = actor.hat().place();
    if (!Editors.may(actor, place)) throw new Absent(place);
    if (!place.value().isEmpty()) return new ModelAndView("redirect:/territory/" + place);
    return work(actor, place, after, Form.EMPTY);
  }

  @GetMapping("/territory/" + CODE)
  ModelAndView place(
      Actor actor,
      @PathVariable String code,
      @RequestParam(required = false) @Nullable String after) {
    var place = Codes.parse(code);
    if (Level.of(place).compareTo(Level.COMMITTEE) <= 0)
      return work(actor, place, after, Form.EMPTY);
    return new ModelAndView("territory/edit", "page", pages.edit(actor, place, Form.EMPTY));
  }

  @PostMapping("/territory/" + CODE + "/names")
  ModelAndView rename(
      Actor actor, @PathVariable String code, Form form, RedirectAttributes redirect) {
    var place = Codes.parse(code);
    if (!Namings.may(actor, place)) throw new Absent(place);
    return form.attempt(
        () -> {
          var typed = new Typed(form);
          var name = typed.name();
          typed.check();
          namings.rename(actor, place, form.value("seen"), name);
          redirect.addFlashAttribute("flash", Flash.ok("territory.renamed", name));
          return new ModelAndView("redirect:/territory/" + place);
        },
        again -> work(actor, place, null, again));
  }

  private ModelAndView work(Actor actor, PlaceCode place, @Nullable String after, Form form) {
    return new ModelAndView("territory/work", "page", pages.work(actor, place, after, form));
  }
}
