package org.liandong.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.policy.Calendars;
import org.liandong.requests.OwnRequests;
import org.liandong.requests.Request;
import org.liandong.ui.Left;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where everyone begins: visitors at the front page, residents at home, staff at their desk. */
@Controller
class HomeController {
  private static final int SHOWN = 3;
  private final FrontPages front;
  private final Surroundings surroundings;
  private final OwnRequests own;
  private final Calendars calendars;
  private final Clock clock;

  HomeController(
      FrontPages front,
      Surroundings surroundings,
      OwnRequests own,
      Calendars calendars,
      Clock clock) {
    this.front = front;
    this.surroundings = surroundings;
    this.own = own;
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping("/")
  ModelAndView home(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(required = false) @Nullable String place,
      @CookieValue(name = FrontPages.PLACE, required = false) @Nullable String remembered,
      HttpServletResponse response) {
    if (actor.hat().position().staff()) return new ModelAndView("redirect:/desk");
    if (actor.signedIn()) return new ModelAndView("portal/home", "page", resident(actor));
    var page = front.of(q, place, remembered);
    if (place != null)
      front.cookie(page).ifPresent(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    return new ModelAndView("portal/front", "page", page);
  }

  private HomePage resident(Actor actor) {
    var current = own.current(actor, SHOWN).stream().map(this::own).toList();
    return new HomePage(current, surroundings.of(actor.hat().place()).orElse(null));
  }

  private HomePage.Own own(Request request) {
    var open = request.stage().open();
    var due = request.standing().due();
    var left = open ? Left.until(clock.instant(), due, calendars.workingDays()) : Left.done();
    return new HomePage.Own(request, left);
  }
}
