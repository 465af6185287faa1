package org.liandong.stations.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a step of a station's director and shows its page again. */
@Component
class StationSteps {
  private final StationPages pages;

  StationSteps(StationPages pages) {
    this.pages = pages;
  }

  interface Step {
    void take(PlaceCode compound);
  }

  /** What every step is taken with. */
  record Sent(Actor actor, String compound, Form form, Locale locale, RedirectAttributes after) {
    Typed typed() {
      return new Typed(form);
    }

    int version() {
      return typed().version();
    }
  }

  ModelAndView step(Sent sent, String done, Step step) {
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

  ModelAndView page(
      Actor actor, String compound, @Nullable String after, StationPages.Asked asked) {
    DeskController.require(actor);
    var page = pages.page(actor, Codes.compound(compound), after, asked);
    if (!page.runs()) throw new Absent(compound);
    return new ModelAndView("stations/manage", "page", page);
  }
}
