package org.liandong.meetings.web;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.Bodies;
import org.liandong.meetings.Body;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.meetings.Seat;
import org.liandong.meetings.Seats;
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

/** Bodies: founded, seated, scheduled, and called to meet. */
@Controller
class BodiesController {
  private final Bodies bodies;
  private final Seats seats;
  private final Meetings meetings;
  private final BodyPages pages;
  private final Persons persons;
  private final Clock clock;
  private final Steps<Body.Id> steps;

  BodiesController(
      Bodies bodies,
      Seats seats,
      Meetings meetings,
      BodyPages pages,
      Persons persons,
      Clock clock) {
    this.bodies = bodies;
    this.seats = seats;
    this.meetings = meetings;
    this.pages = pages;
    this.persons = persons;
    this.clock = clock;
    steps = new Steps<>(Ids::body, "/bodies/", "meetings.done.", this::body);
  }

  @GetMapping("/bodies")
  ModelAndView list(Actor actor, @RequestParam(required = false) @Nullable String after) {
    return list(actor, after, Form.EMPTY);
  }

  private ModelAndView list(Actor actor, @Nullable String after, Form form) {
    return new ModelAndView("meetings/bodies", "page", pages.list(actor, after, form));
  }

  @PostMapping("/bodies")
  ModelAndView found(Actor actor, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          var name = new Typed(form).words("name", 100);
          var place = place(actor, form.value("place"));
          var id = bodies.found(actor, place, form.value("kind"), name);
          after.addFlashAttribute("flash", Flash.ok("meetings.done.founded"));
          return new ModelAndView("redirect:/bodies/" + id);
        },
        again -> list(actor, null, again));
  }

  private static PlaceCode place(Actor actor, String typed) {
    if (typed.isBlank()) return actor.hat().place();
    if (!PlaceCode.valid(typed)) throw new Absent(typed);
    return new PlaceCode(typed);
  }

  @GetMapping("/bodies/{id}")
  ModelAndView body(Actor actor, @PathVariable String id) {
    return body(actor, Ids.body(id), Form.EMPTY);
  }

  private ModelAndView body(Actor actor, Body.Id id, Form form) {
    return new ModelAndView("meetings/body", "page", pages.one(actor, id, form));
  }

  @PostMapping("/bodies/{id}/seats")
  ModelAndView seat(Sent sent) {
    return steps.take(sent, "seated", it -> seats.give(sent.actor(), it, giving(sent)));
  }

  private Seat.Giving giving(Sent sent) {
    var typed = sent.typed();
    var name = typed.words("name", 60);
    var since = typed.optionalDay("since");
    return new Seat.Giving(
        typed.optional("slot", 100),
        name,
        typed.optional("unit", 100),
        persons.account(sent.actor(), sent.form().value("way"), name, "way"),
        since == null ? today() : since,
        typed.optionalDay("until"));
  }

  @PostMapping("/bodies/{id}/departures")
  ModelAndView leave(Sent sent, @RequestParam(defaultValue = "") String seat) {
    return steps.take(sent, "left", it -> seats.leave(sent.actor(), Ids.seat(seat), today()));
  }

  @PostMapping("/bodies/{id}/schedules")
  ModelAndView schedule(Sent sent) {
    return steps.take(
        sent,
        "scheduled",
        it -> {
          var typed = sent.typed();
          int days = typed.count("every", Integer.MAX_VALUE);
          if (days > 400) throw Invalid.field("every", "meetings.body.every.long");
          bodies.schedule(sent.actor(), it, days == 0 ? null : days, typed.optionalDay("due"));
        });
  }

  @PostMapping("/bodies/{id}/meetings")
  ModelAndView plan(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    var body = Ids.body(id);
    return form.attempt(
        () -> {
          var meeting = meetings.plan(actor, body, read(new Typed(form)));
          after.addFlashAttribute("flash", Flash.ok("meetings.done.PLANNED"));
          return new ModelAndView("redirect:/meetings/" + meeting);
        },
        again -> body(actor, body, again));
  }

  private static Meeting.Plan read(Typed typed) {
    return new Meeting.Plan(
        typed.one("form", Meeting.Form.class),
        typed.words("title", 100),
        typed.words("venue", 200),
        typed.optional("agenda", 5000),
        typed.moment("begins"),
        typed.once());
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
