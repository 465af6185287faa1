package org.liandong.procedures.web;

import java.util.Arrays;
import java.util.List;
import org.liandong.base.Absent;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Motion;
import org.liandong.procedures.Procedure;
import org.liandong.procedures.Referrals;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands a gate to a meeting of its body, or publishes its notice. */
@Controller
class ReferralsController {
  private static final String NEW = "new";
  private final Referrals referrals;
  private final Steps<Procedure.Id> steps;

  ReferralsController(Referrals referrals, ProcedureDetail detail) {
    this.referrals = referrals;
    this.steps = new Steps<>(Ids::procedure, "/procedures/", "procedures.done.", detail::page);
  }

  @PostMapping("/procedures/{id}/meetings")
  ModelAndView convene(Sent sent) {
    return steps.take(
        sent,
        "convened",
        it -> {
          int version = sent.version();
          referrals.convene(
              sent.actor(), it, version, sent.form().value("gate"), convening(sent.form()));
        });
  }

  private static Referrals.Convening convening(Form form) {
    var typed = new Typed(form);
    var meeting = form.value("meeting");
    boolean existing = !meeting.isEmpty() && !meeting.equals(NEW);
    return new Referrals.Convening(
        existing ? meeting(meeting) : null,
        form.value("venue"),
        existing ? null : typed.moment("begins"),
        form.value("ballot").equals("SECRET") ? Motion.Ballot.SECRET : Motion.Ballot.OPEN,
        !form.value("online").isEmpty(),
        typed.once());
  }

  private static Meeting.Id meeting(String text) {
    return Absent.unless(text, Meeting.Id::parse);
  }

  @PostMapping("/procedures/{id}/notices")
  ModelAndView publish(Sent sent) {
    return steps.take(
        sent,
        "published",
        it -> {
          int version = sent.version();
          referrals.publish(
              sent.actor(), it, version, sent.form().value("gate"), text(sent.form()));
        });
  }

  private static Referrals.Text text(Form form) {
    var typed = new Typed(form);
    return new Referrals.Text(
        typed.words("heading", 100),
        typed.words("notice", 10_000),
        typed.optional("days", 3).isEmpty() ? 0 : typed.number("days", 1, 999),
        names(form.value("covered")),
        typed.once());
  }

  /** Names parted by commas, spaces or 、. */
  private static List<String> names(String typed) {
    return Arrays.stream(typed.split("[,，、;；\\s]+")).filter(it -> !it.isBlank()).toList();
  }
}
