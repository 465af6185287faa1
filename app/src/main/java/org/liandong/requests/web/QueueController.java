package org.liandong.requests.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.requests.Sight;
import org.liandong.requests.web.QueueFilter.Scope;
import org.liandong.requests.web.QueueFilter.State;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The lists: the desk's queue, and a resident's own requests. */
@Controller
class QueueController {
  private static final int MANY = 1000;
  private final RequestPages pages;

  QueueController(RequestPages pages) {
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
    var page = new QueuePage(filter, numbers(actor), pages.queue(actor, filter, locale));
    return new ModelAndView("requests/queue", "page", page);
  }

  @GetMapping("/requests/mine")
  ModelAndView mine(
      Actor actor, Locale locale, @RequestParam(required = false) @Nullable String after) {
    return new ModelAndView("requests/own", "page", new OwnPage(pages.own(actor, after, locale)));
  }

  private List<QueuePage.Number> numbers(Actor actor) {
    return List.of(
        number(actor, "mine", Scope.MINE, State.OPEN, false),
        number(actor, "late", Scope.MINE, State.LATE, true),
        number(actor, "place", Scope.PLACE, State.OPEN, false),
        number(actor, "place-late", Scope.PLACE, State.LATE, true));
  }

  private QueuePage.Number number(
      Actor actor, String key, Scope scope, State state, boolean alarm) {
    var count = pages.count(actor, scope, state);
    return new QueuePage.Number(
        "requests.queue.number." + key,
        count,
        count == MANY,
        "/requests?scope=%s&state=%s".formatted(QueuePage.lower(scope), QueuePage.lower(state)),
        alarm && count > 0);
  }
}
