package org.liandong.portal.web;

import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Behind three of the four doors (the fourth is the report itself): what can be done today, and in
 * plain words what cannot yet.
 */
@Controller
class DoorsController {
  private final Surroundings surroundings;

  DoorsController(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** 我要办事. */
  @GetMapping("/doors/services")
  ModelAndView services(
      Actor actor, @CookieValue(name = FrontPages.PLACE, required = false) @Nullable String place) {
    return door("services", actor, place);
  }

  /** 我要参与. */
  @GetMapping("/doors/participation")
  ModelAndView participation(
      Actor actor, @CookieValue(name = FrontPages.PLACE, required = false) @Nullable String place) {
    return door("participation", actor, place);
  }

  /** 我要帮忙. */
  @GetMapping("/doors/help")
  ModelAndView help(
      Actor actor, @CookieValue(name = FrontPages.PLACE, required = false) @Nullable String place) {
    return door("help", actor, place);
  }

  private ModelAndView door(String name, Actor actor, @Nullable String place) {
    var around = actor.signedIn() ? surroundings.of(actor.hat().place()) : surroundings.of(place);
    return new ModelAndView("portal/" + name, "page", new DoorPage(around.orElse(null)));
  }
}
