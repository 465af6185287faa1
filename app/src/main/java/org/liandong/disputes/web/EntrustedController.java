package org.liandong.disputes.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.disputes.Entrusting;
import org.liandong.disputes.Entrusting.Trusted;
import org.liandong.disputes.Kinds;
import org.liandong.disputes.Sight;
import org.liandong.territory.Places;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An officer says who is entrusted with restricted cases, and when it ends (CON-10). */
@Controller
class EntrustedController {
  private final Entrusting entrusting;
  private final Kinds kinds;
  private final Places places;

  EntrustedController(Entrusting entrusting, Kinds kinds, Places places) {
    this.entrusting = entrusting;
    this.kinds = kinds;
    this.places = places;
  }

  @GetMapping("/disputes/entrusted")
  ModelAndView list(Actor actor, Locale locale) {
    return page(actor, Form.EMPTY, locale);
  }

  private ModelAndView page(Actor actor, Form form, Locale locale) {
    var rows = entrusting.list(actor);
    var place = actor.hat().place();
    var names = places.names(rows.stream().map(Trusted::place).distinct().toList());
    var restricted =
        kinds.at(place).stream()
            .filter(item -> kinds.restricted(place, item.code()))
            .map(item -> item.name(locale))
            .toList();
    return new ModelAndView(
        "disputes/entrusted",
        "page",
        new EntrustedPage(rows, names, choices(place), restricted, form));
  }

  private List<Choice> choices(PlaceCode place) {
    var choices = new ArrayList<Choice>();
    choices.add(Choice.of(place.value(), places.find(place).spoken()));
    for (var child : places.children(place))
      choices.add(Choice.of(child.code().value(), child.spoken()));
    return choices;
  }

  @PostMapping("/disputes/entrusted")
  ModelAndView entrust(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    if (!Sight.entrusts(actor)) throw new Absent("/disputes/entrusted");
    return form.attempt(
        () -> {
          var place = form.value("place");
          if (!PlaceCode.valid(place)) throw Invalid.field("place", "ui.typed.place");
          var typed = new Typed(form);
          var name = typed.words("name", 60);
          var way = typed.words("way", 60);
          entrusting.entrust(actor, new PlaceCode(place), name, way);
          after.addFlashAttribute("flash", Flash.ok("disputes.done.entrusted", name));
          return new ModelAndView("redirect:/disputes/entrusted");
        },
        again -> page(actor, again, locale));
  }

  @PostMapping("/disputes/entrusted/{id}/endings")
  ModelAndView end(Actor actor, @PathVariable String id, RedirectAttributes after) {
    entrusting.end(actor, Typed.uuid(id));
    after.addFlashAttribute("flash", Flash.ok("disputes.done.entrusting-ended"));
    return new ModelAndView("redirect:/disputes/entrusted");
  }
}
