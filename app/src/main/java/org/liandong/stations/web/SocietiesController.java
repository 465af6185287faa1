package org.liandong.stations.web;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.stations.Activities;
import org.liandong.stations.Activity;
import org.liandong.stations.Rights;
import org.liandong.stations.Societies;
import org.liandong.stations.Society;
import org.liandong.stations.Society.Role;
import org.liandong.territory.Places;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The groups of a community: founded, joined, led, and what they do. */
@Controller
class SocietiesController {
  private static final int SIZE = 20;
  private final Societies societies;
  private final Activities activities;
  private final Places places;
  private final Clock clock;
  private final Steps<Society.Id> steps;

  SocietiesController(Societies societies, Activities activities, Places places, Clock clock) {
    this.societies = societies;
    this.activities = activities;
    this.places = places;
    this.clock = clock;
    steps = new Steps<>(Codes::society, "/societies/", "stations.done.", this::page);
  }

  @GetMapping("/societies")
  ModelAndView index(Actor actor, @RequestParam(required = false) @Nullable String after) {
    return index(actor, after, Form.EMPTY);
  }

  @PostMapping("/societies")
  ModelAndView found(Actor actor, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          var typed = new Typed(form);
          var name = typed.words("name", 60);
          var about = typed.words("about", 1000);
          var id =
              societies.found(actor, new Society.Draft(home(actor), name, about, typed.once()));
          after.addFlashAttribute("flash", Flash.ok("stations.done.society"));
          return new ModelAndView("redirect:/societies/" + id);
        },
        again -> index(actor, null, again));
  }

  private ModelAndView index(Actor actor, @Nullable String after, Form form) {
    var home = home(actor);
    var sizes = societies.sizes(home);
    var rows =
        societies
            .list(home, Typed.after(after), SIZE)
            .map(one -> new SocietyRow(one, sizes.getOrDefault(one.id().value(), 0)));
    var from = Typed.after(after) == null ? null : after;
    var page = new SocietyPage.Index(home.value(), places.find(home).spoken(), rows, from, form);
    return new ModelAndView("stations/societies", "page", page);
  }

  /** The community of the hat; who works above one has none. */
  private static PlaceCode home(Actor actor) {
    var code = actor.hat().place().value();
    if (code.length() < 12) throw new Absent("/societies");
    return new PlaceCode(code.substring(0, 12));
  }

  @GetMapping("/societies/{id}")
  ModelAndView society(Actor actor, @PathVariable String id) {
    return page(actor, Codes.society(id), Form.EMPTY);
  }

  @PostMapping("/societies/{id}/members")
  ModelAndView join(Sent sent) {
    return steps.take(sent, "joined", it -> societies.join(sent.actor(), it));
  }

  @PostMapping("/societies/{id}/departures")
  ModelAndView leave(Sent sent) {
    return steps.take(sent, "left", it -> societies.leave(sent.actor(), it));
  }

  @PostMapping("/societies/{id}/parts")
  ModelAndView appoint(Sent sent) {
    return steps.take(
        sent,
        "appointed",
        it ->
            societies.appoint(
                sent.actor(),
                it,
                account(sent.form(), "member"),
                new Typed(sent.form()).one("role", Role.class)));
  }

  @PostMapping("/societies/{id}/endings")
  ModelAndView end(Sent sent) {
    return steps.take(sent, "ended", it -> societies.end(sent.actor(), it));
  }

  @PostMapping("/societies/{id}/activities")
  ModelAndView announce(Sent sent) {
    return steps.take(
        sent, "announced", it -> activities.announce(sent.actor(), it, draft(sent.form())));
  }

  private static Activity.Draft draft(Form form) {
    var typed = new Typed(form);
    return new Activity.Draft(
        typed.words("title", 100),
        typed.words("venue", 200),
        typed.moment("begins"),
        account(form, "worker"),
        account(form, "helper"),
        typed.once());
  }

  @PostMapping("/societies/{id}/activities/{activity}/takers")
  ModelAndView take(Sent sent, @PathVariable String activity) {
    return steps.take(sent, "taken", it -> activities.take(sent.actor(), it, Typed.uuid(activity)));
  }

  @PostMapping("/societies/{id}/activities/{activity}/records")
  ModelAndView hold(Sent sent, @PathVariable String activity) {
    return steps.take(
        sent,
        "held",
        it -> {
          var typed = new Typed(sent.form());
          var held =
              new Activity.Held(
                  typed.number("minutes", 1, 1440), typed.number("present", 1, 10_000));
          activities.hold(sent.actor(), it, Typed.uuid(activity), held);
        });
  }

  private static AccountId account(Form form, String field) {
    var typed = form.value(field);
    var none = new UUID(0, 0);
    var id = Typed.after(typed);
    return new AccountId(id == null ? none : id);
  }

  private ModelAndView page(Actor actor, Society.Id id, Form form) {
    var society = societies.find(id);
    var members = societies.members(actor, id);
    var own = members.stream().filter(one -> one.of(actor)).findFirst();
    var staff = Rights.runs(actor, society.place());
    var role = own.map(Society.Member::role).orElse(null);
    var page =
        new SocietyPage(
            society,
            places.find(society.committee()).spoken(),
            members,
            societies.sizes(society.committee()).getOrDefault(id.value(), 0),
            role,
            society.open() && (staff || role == Role.LEADER),
            staff,
            society.open() && own.isEmpty() && Societies.near(actor, society.place()),
            activities.list(id),
            clock.instant(),
            form);
    return new ModelAndView("stations/society", "page", page);
  }
}
