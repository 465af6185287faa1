package org.liandong.stations.web;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Takes a step of a station's director and shows its page again. */
@Component
class StationSteps {
  private final StationPages pages;
  private final Steps<PlaceCode> steps;

  StationSteps(StationPages pages) {
    this.pages = pages;
    steps = new Steps<>(Codes::compound, "/stations/", "stations.done.", this::again);
  }

  ModelAndView take(Sent sent, String done, Consumer<PlaceCode> step) {
    DeskController.require(sent.actor());
    return steps.take(sent, done, step);
  }

  private ModelAndView again(Actor actor, PlaceCode compound, Form form) {
    return page(actor, compound, null, form);
  }

  ModelAndView page(Actor actor, String id, @Nullable String after) {
    DeskController.require(actor);
    return page(actor, Codes.compound(id), after, Form.EMPTY);
  }

  private ModelAndView page(Actor actor, PlaceCode compound, @Nullable String after, Form form) {
    var asked = new StationPages.Asked(form, LocaleContextHolder.getLocale());
    var page = pages.page(actor, compound, after, asked);
    if (!page.runs()) throw new Absent(compound);
    return new ModelAndView("stations/manage", "page", page);
  }
}
