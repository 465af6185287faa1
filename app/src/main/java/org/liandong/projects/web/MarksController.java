package org.liandong.projects.web;

import java.util.Locale;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Rights;
import org.liandong.projects.Marks;
import org.liandong.territory.Places;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which places go first, and which are supported as regions. */
@Controller
class MarksController {
  private final Marks marks;
  private final MarkWords words;
  private final Places places;
  private final Choosing choosing;

  MarksController(Marks marks, MarkWords words, Places places, Choosing choosing) {
    this.marks = marks;
    this.words = words;
    this.places = places;
    this.choosing = choosing;
  }

  @GetMapping("/projects/places")
  ModelAndView page(Actor actor, Locale locale, Form form) {
    return show(actor, locale, form);
  }

  private ModelAndView show(Actor actor, Locale locale, Form form) {
    var place = actor.hat().place();
    if (!marks(actor)) throw new Absent(place);
    var given = marks.under(place);
    var names = places.fullNames(given.stream().map(Marks.Mark::place).distinct().toList());
    var lines =
        given.stream()
            .filter(one -> Marks.mayMark(actor, one.place()))
            .map(one ->
                new MarksPage.Line(
                    one.place().value(),
                    names.getOrDefault(one.place(), one.place().value()),
                    one.code(),
                    words.name(one.place(), one.code(), locale)))
            .toList();
    var below =
        places.children(place).stream()
            .map(one -> Choice.of(one.code().value(), one.name()))
            .toList();
    return new ModelAndView(
        "projects/places",
        "page",
        new MarksPage(
            places.fullName(place),
            place.value(),
            lines,
            new MarksPage.Choices(
                below, choosing.places(form, "code", place), words.choices(place, locale)),
            form));
  }

  static boolean marks(Actor actor) {
    var place = actor.hat().place();
    return actor.behalf().isEmpty()
        && Rights.mayGovern(actor, place)
        && place.value().length() >= 2
        && place.value().length() <= 6;
  }

  @PostMapping("/projects/places")
  ModelAndView set(Actor actor, Locale locale, Form form, RedirectAttributes after) {
    if (!marks(actor)) throw new Absent("/projects/places");
    return form.attempt(
        () -> {
          boolean on = !form.value("what").equals("take");
          var place = place(actor, form);
          var mark = new Marks.Mark(place, form.value("mark"));
          marks.set(actor, mark, on, words.codes(place));
          after.addFlashAttribute(
              "flash", Flash.ok(on ? "projects.done.mark" : "projects.done.unmark"));
          return new ModelAndView("redirect:/projects/places");
        },
        again -> show(actor, locale, again));
  }

  /** A place that was looked for goes before one of the next level. */
  private PlaceCode place(Actor actor, Form form) {
    boolean looked = !form.value("code").isBlank() || !form.value("code-words").isBlank();
    return choosing.place(form, looked ? "code" : "place", actor.hat().place());
  }
}
