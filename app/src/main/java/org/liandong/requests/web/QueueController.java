package org.liandong.requests.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.requests.Sight;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists: the desk's queue, and a resident's own requests. */
@Controller
class QueueController {
  private final QueuePages desk;
  private final RequestPages pages;

  QueueController(QueuePages desk, RequestPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  @GetMapping("/requests")
  ModelAndView queue(
      Actor actor,
      Locale locale,
      @RequestParam(defaultValue = "") String scope,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(defaultValue = "") String category,
      @RequestParam(defaultValue = "") String sort,
      @RequestParam(required = false) @Nullable String after) {
    if (!Sight.desk(actor)) throw new Absent("/requests");
    var filter = QueueFilter.of(scope, state, category, sort, after);
    return new ModelAndView("requests/queue", "page", desk.page(actor, filter, locale));
  }

  @GetMapping("/requests/mine")
  ModelAndView mine(
      Actor actor, Locale locale, @RequestParam(required = false) @Nullable String after) {
    return new ModelAndView("requests/own", "page", new OwnPage(pages.own(actor, after, locale)));
  }
}
