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
import org.liandong.ui.Typed;
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
  private static final int MOST = 1_000_000;
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

  @PostMapping("/meetings/{id}/motions")
  ModelAndView table(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    var meeting = Ids.meeting(id);
    return form.attempt(
        () -> {
          motions.table(actor, meeting, draft(form));
          after.addFlashAttribute("flash", Flash.ok("meetings.done.tabled"));
          return new ModelAndView("redirect:/meetings/" + meeting);
        },
        again -> meetings.page(actor, meeting, again));
  }

  private static Motion.Draft draft(Form form) {
    var typed = new Typed(form);
    var selves = EnumSet.noneOf(Motion.Self.class);
    for (var self : Motion.Self.values()) if (form.chosen("selves", self.name())) selves.add(self);
    return new Motion.Draft(
        typed.words("motion", 200),
        typed.optional("details", 5000),
        typed.one("ballot", Motion.Ballot.class),
        form.chosen("online", "true"),
        selves);
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
      @RequestParam(defaultValue = "") String seat,
      Form form) {
    var motion = Ids.motion(id);
    return form.attempt(
        () -> {
          var vote = new Typed(form).one("choice", Choice.class);
          var receipt = ballots.cast(actor, motion, vote, behalf(actor, motion, seat));
          return page(actor, motion, receipt, Form.EMPTY);
        },
        again -> page(actor, motion, again));
  }

  /** The first choice on the page is the own seat; any other one is represented. */
  private @Nullable UUID behalf(Actor actor, Motion.Id id, String seat) {
    if (seat.isBlank()) return null;
    var asked = Typed.uuid(seat);
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
  ModelAndView call(Sent sent) {
    return steps.take(sent, "called", it -> ballots.call(sent.actor(), it, spoken(sent.form())));
  }

  private static Map<UUID, Choice> spoken(Form form) {
    var typed = new Typed(form);
    var spoken = new HashMap<UUID, Choice>();
    for (var name : form.values().keySet())
      if (name.startsWith("call-") && !form.value(name).isBlank())
        spoken.put(Typed.uuid(name.substring(5)), typed.one(name, Choice.class));
    return spoken;
  }

  @PostMapping("/motions/{id}/counts")
  ModelAndView count(Sent sent) {
    return steps.take(
        sent, "counted", it -> ballots.count(sent.actor(), it, counted(sent.typed())));
  }

  private static Motion.Count counted(Typed typed) {
    var teller = typed.words("teller", 60);
    var witness = typed.words("witness", 60);
    if (teller.equals(witness)) typed.wrong("witness", "meetings.count.same");
    return new Motion.Count(
        typed.count("yes", MOST),
        typed.count("no", MOST),
        typed.count("abstain", MOST),
        typed.count("invalid", MOST),
        teller,
        witness);
  }

  @PostMapping("/motions/{id}/closings")
  ModelAndView close(Sent sent) {
    return steps.take(sent, "vote-closed", it -> motions.close(sent.actor(), it));
  }
}
