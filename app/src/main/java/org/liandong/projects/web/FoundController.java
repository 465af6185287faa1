package org.liandong.projects.web;

import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What is found while one types into a form: only the choices are drawn anew. */
@Controller
class FoundController {
  private final Choosing choosing;

  FoundController(Choosing choosing) {
    this.choosing = choosing;
  }

  @GetMapping("/projects/found/{what:places|organisations}")
  ModelAndView found(Actor actor, @PathVariable String what, Form form) {
    var field = form.value("field");
    var within = form.value("within");
    if (!ListController.works(actor)
        || !field.matches("[a-z]{1,20}")
        || !(within.isEmpty() || PlaceCode.valid(within))) throw new Absent(what);
    var place = new PlaceCode(within);
    var found =
        what.equals("places")
            ? choosing.places(form, field, place)
            : choosing.organisations(form, field, place);
    return new ModelAndView("projects/found", "page", new FoundPage(field, found, form));
  }
}
