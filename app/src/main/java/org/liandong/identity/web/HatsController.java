package org.liandong.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.identity.Actors;
import org.liandong.identity.Appointment;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing hats: one person, several roles (Z-01); every action is kept under the hat worn. */
@Controller
class HatsController {
  private final Actors actors;
  private final PlaceWords places;

  HatsController(Actors actors, PlaceWords places) {
    this.actors = actors;
    this.places = places;
  }

  @GetMapping("/hats")
  ModelAndView page(Actor actor) {
    var hats = actor.principal() == null ? actors.hats(actor) : List.<Appointment>of();
    var names = places.full(hats.stream().map(Appointment::place).toList());
    var choices =
        hats.stream()
            .map(hat ->
                new HatsPage.Choice(
                    hat.id().value().toString(),
                    hat.post(),
                    hat.position(),
                    names.getOrDefault(hat.place(), ""),
                    hat.line(),
                    hat.until() == null ? "" : hat.until().toString(),
                    hat.id().value().equals(actor.hat().id())))
            .toList();
    return new ModelAndView("identity/hats", "page", new HatsPage(choices));
  }

  @PostMapping("/hats")
  String wear(Actor actor, @RequestParam String hat, HttpServletRequest request) {
    var id = Ids.parse(hat, UUID::fromString);
    if (actor.principal() != null || !actors.wear(actor, id)) throw new Absent(hat);
    Choice.wear(request, id);
    return "redirect:/";
  }
}
