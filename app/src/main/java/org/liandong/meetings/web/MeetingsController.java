package org.liandong.meetings.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.meetings.Attendances;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Meetings;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calendar, one meeting and its steps, and who has come. */
@Controller
class MeetingsController {
  private final Meetings meetings;
  private final Attendances attendances;
  private final MeetingPages pages;
  private final Steps<Meeting.Id> steps;

  MeetingsController(Meetings meetings, Attendances attendances, MeetingPages pages) {
    this.meetings = meetings;
    this.attendances = attendances;
    this.pages = pages;
    steps = new Steps<>(Ids::meeting, "/meetings/", "meetings.done.", this::page);
  }

  @GetMapping("/meetings")
  ModelAndView calendar(Actor actor, @RequestParam(defaultValue = "") String month) {
    var page = pages.calendar(actor, month(month));
    return new ModelAndView("meetings/calendar", "page", page);
  }

  /** A month in an address; what is none is this one. */
  static @Nullable YearMonth month(String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException none) {
      return null;
    }
  }

  @GetMapping("/meetings/{id}")
  ModelAndView meeting(Actor actor, @PathVariable String id) {
    return page(actor, Ids.meeting(id), Form.EMPTY);
  }

  ModelAndView page(Actor actor, Meeting.Id id, Form form) {
    return new ModelAndView("meetings/meeting", "page", pages.one(actor, id, form));
  }

  @PostMapping("/meetings/{id}/callings")
  ModelAndView call(Sent sent) {
    return steps.take(sent, "CALLED", it -> meetings.call(sent.actor(), it, sent.version()));
  }

  @PostMapping("/meetings/{id}/postponements")
  ModelAndView postpone(Sent sent) {
    return steps.take(
        sent,
        "POSTPONED",
        it -> {
          var typed = sent.typed();
          var words = typed.words("reason", 500);
          meetings.postpone(sent.actor(), it, typed.version(), typed.moment("begins"), words);
        });
  }

  @PostMapping("/meetings/{id}/openings")
  ModelAndView open(Sent sent) {
    return steps.take(sent, "OPENED", it -> meetings.open(sent.actor(), it, sent.version()));
  }

  @PostMapping("/meetings/{id}/closings")
  ModelAndView close(Sent sent) {
    return steps.take(sent, "CLOSED", it -> meetings.close(sent.actor(), it, sent.version()));
  }

  @PostMapping("/meetings/{id}/cancellations")
  ModelAndView cancel(Sent sent) {
    return steps.take(
        sent,
        "CANCELLED",
        it -> meetings.cancel(sent.actor(), it, sent.version(), sent.typed().words("why", 500)));
  }

  @PostMapping("/meetings/{id}/check-ins")
  ModelAndView checkIn(Sent sent, @RequestParam(defaultValue = "") String code) {
    return steps.take(sent, "checked-in", it -> attendances.checkIn(sent.actor(), it, code));
  }

  @PostMapping("/meetings/{id}/attendances")
  ModelAndView attend(
      Sent sent, @RequestParam(name = "seats", required = false) @Nullable List<String> seats) {
    return steps.take(sent, "listed", it -> attendances.list(sent.actor(), it, Ids.uuids(seats)));
  }

  @PostMapping("/meetings/{id}/proxies")
  ModelAndView represent(Sent sent) {
    return steps.take(
        sent,
        "represented",
        it -> {
          var typed = sent.typed();
          attendances.represent(sent.actor(), it, typed.id("absent"), typed.id("holder"), null);
        });
  }
}
