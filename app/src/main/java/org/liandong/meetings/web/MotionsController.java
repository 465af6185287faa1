package org.liandong.meetings.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.meetings.Ballots;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Motion.Choice;
import org.liandong.meetings.Motions;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Motions and the steps of their vote. */
@Controller
class MotionsController {
  private final Motions motions;
  private final Ballots ballots;
  private final MotionPages pages;
  private final MeetingsController meetings;
  private final Steps<Motion.Id> steps;

  MotionsController(
      Motions motions, Ballots ballots, MotionPages pages, MeetingsController meetings) {
    this.motions = motions;
    this.ballots = ballots;
    this.pages = pages;
    this.meetings = meetings;
    steps = new Steps<>(Ids::motion, "/motions/", "meetings.done.", this::page);
  }

  /** A motion as the page sends it. */
  record MotionForm(
      @Nullable String motion,
      @Nullable String details,
      @Nullable String ballot,
      @Nullable Boolean online,
      @Nullable List<String> selves) {
    Motion.Draft draft() {
      var tags = EnumSet.noneOf(Motion.Self.class);
      if (selves != null)
        selves.forEach(it -> tags.add(Typed.one(Motion.Self.class, "selves", it)));
      return new Motion.Draft(
          Typed.required("motion", motion, 200),
          Typed.text(details),
          Typed.one(Motion.Ballot.class, "ballot", ballot),
          Boolean.TRUE.equals(online),
          tags);
    }
  }

  @PostMapping("/meetings/{id}/motions")
  ModelAndView table(
      Actor actor, @PathVariable String id, MotionForm typed, Form form, RedirectAttributes after) {
    var meeting = Ids.meeting(id);
    return form.attempt(
        () -> {
          motions.table(actor, meeting, typed.draft());
          after.addFlashAttribute("flash", Flash.ok("meetings.done.tabled"));
          return new ModelAndView("redirect:/meetings/" + meeting);
        },
        again -> meetings.page(actor, meeting, again));
  }

  @GetMapping("/motions/{id}")
  ModelAndView motion(Actor actor, @PathVariable String id) {
    return page(actor, Ids.motion(id), Form.EMPTY);
  }

  private ModelAndView page(Actor actor, Motion.Id id, Form form) {
    return page(actor, id, null, form);
  }

  private ModelAndView page(Actor actor, Motion.Id id, @Nullable String receipt, Form form) {
    return new ModelAndView("meetings/motion", "page", pages.one(actor, id, receipt, form));
  }

  @PostMapping("/motions/{id}/openings")
  ModelAndView open(Sent sent) {
    return steps.take(sent, "vote-opened", it -> motions.open(sent.actor(), it));
  }

  @PostMapping("/motions/{id}/withdrawals")
  ModelAndView withdraw(Sent sent) {
    return steps.take(sent, "motion-withdrawn", it -> motions.withdraw(sent.actor(), it));
  }

  /**
   * A member votes. The answer is the page with the receipt, not a redirect: a receipt that went
   * through the session would lie beside the voter's name.
   */
  @PostMapping("/motions/{id}/ballots")
  ModelAndView cast(
      Actor actor,
      @PathVariable String id,
      @RequestParam(defaultValue = "") String choice,
      @RequestParam(defaultValue = "") String seat,
      Form form) {
    var motion = Ids.motion(id);
    return form.attempt(
        () -> {
          var vote = Typed.one(Choice.class, "choice", choice);
          var receipt = ballots.cast(actor, motion, vote, behalf(actor, motion, seat));
          return page(actor, motion, receipt, Form.EMPTY);
        },
        again -> page(actor, motion, again));
  }

  /** The first choice on the page is the own seat; any other one is represented. */
  private @Nullable UUID behalf(Actor actor, Motion.Id id, String seat) {
    if (seat.isBlank()) return null;
    var asked = Ids.uuid(seat);
    var own = pages.own(actor, id);
    return asked.equals(own) ? null : asked;
  }

  @PostMapping("/motions/{id}/papers")
  ModelAndView handOut(
      Sent sent, @RequestParam(name = "seats", required = false) @Nullable List<String> seats) {
    return steps.take(
        sent, "papers-given", it -> ballots.handOut(sent.actor(), it, Ids.uuids(seats)));
  }

  /** Choices come as {@code call-<seat>=YES}; whoever is left out has not spoken. */
  @PostMapping("/motions/{id}/calls")
  ModelAndView call(Sent sent, @RequestParam Map<String, String> typed) {
    return steps.take(sent, "called", it -> ballots.call(sent.actor(), it, spoken(typed)));
  }

  private static Map<UUID, Choice> spoken(Map<String, String> typed) {
    var spoken = new HashMap<UUID, Choice>();
    typed.forEach((name, choice) -> {
      if (name.startsWith("call-") && !choice.isBlank())
        spoken.put(Ids.uuid(name.substring(5)), Typed.one(Choice.class, name, choice));
    });
    return spoken;
  }

  @PostMapping("/motions/{id}/counts")
  ModelAndView count(Sent sent, CountForm typed) {
    return steps.take(sent, "counted", it -> ballots.count(sent.actor(), it, typed.count()));
  }

  @PostMapping("/motions/{id}/closings")
  ModelAndView close(Sent sent) {
    return steps.take(sent, "vote-closed", it -> motions.close(sent.actor(), it));
  }
}
